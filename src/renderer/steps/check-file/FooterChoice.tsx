import { Button, Group, Text } from '@mantine/core';
import type { FileOptions, FileProfile } from '../../../shared/file-profile.ts';
import { checkFileText } from '../../text/check-file.ts';

interface FooterChoiceProps {
  readonly footer: FileProfile['footer'];
  readonly onRead: (options: FileOptions) => void;
}

/** What becomes of the rows at the end that look like no accounts, and the other choice. */
export function FooterChoice({ footer, onRead }: FooterChoiceProps) {
  if (footer === null) return null;
  const { kept, rows } = footer;
  const other: FileOptions = { footer: kept ? 'leave-out' : 'keep' };
  const words = checkFileText.preview;
  return (
    <Group gap="sm" mt="xs">
      <Text size="sm">{kept ? words.kept(rows.length) : words.leftOut(rows.length)}</Text>
      <Button size="xs" variant="default" onClick={() => onRead(other)}>
        {checkFileText.remedies.read(other, rows.length)}
      </Button>
    </Group>
  );
}
