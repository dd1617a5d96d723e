import { Button, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { JobProgress } from '../../components/JobProgress.tsx';
import type { FileOpening } from '../../components/shell/use-file-opening.ts';
import { fileText } from '../../text/file.ts';
import classes from './DropZone.module.css';

/** Where a file goes in; the whole window takes drops, this shows it. While a file is read, how far that is. */
export function DropZone({ opening }: { readonly opening: FileOpening }) {
  if (opening.reading !== null) {
    return (
      <div className={classes.zone}>
        <JobProgress title={fileText.reading(opening.reading.name)} />
      </div>
    );
  }
  return (
    <Stack align="center" gap="xs" className={classes.zone}>
      <IconFileSpreadsheet size={44} stroke={1.2} aria-hidden />
      <Text fw={600}>{fileText.drop}</Text>
      <Button onClick={opening.browse}>{fileText.browse}</Button>
      <Text size="xs" c="dimmed">
        {fileText.kinds}
      </Text>
    </Stack>
  );
}
