import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import type { FileRef } from '../../../shared/overview.ts';
import { useOverview } from '../../overview.tsx';
import { fileText } from '../../text/file.ts';
import { dateAndClock } from '../../text/format.ts';
import classes from './RecentFiles.module.css';

interface RecentFilesProps {
  readonly onOpen: (file: Pick<FileRef, 'file' | 'name'>) => void;
  readonly disabled: boolean;
}

/** Files that were opened before, the newest first. */
export function RecentFiles({ onOpen, disabled }: RecentFilesProps) {
  const { recent } = useOverview();
  if (recent.length === 0) return null;
  return (
    <Stack gap="xs">
      <Title order={2}>{fileText.recent}</Title>
      <ul className={classes.list}>
        {recent.map(({ file, name, folder, openedAt }) => (
          <li key={file}>
            <UnstyledButton className={classes.file} disabled={disabled} onClick={() => onOpen({ file, name })}>
              <IconFile size={20} stroke={1.5} aria-hidden />
              <span className={classes.words}>
                <Text span size="sm" fw={500} truncate>
                  {name}
                </Text>
                <Text span size="xs" c="dimmed" truncate>
                  {fileText.inFolder(folder)}, {fileText.lastOpened(dateAndClock(openedAt))}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
