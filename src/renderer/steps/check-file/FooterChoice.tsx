import { Button, Group, Text } from '@mantine/core';
import type { FileOptions, FileProfile } from '../../../shared/file-profile.ts';
import { checkFileText } from '../../text/check-file.ts';
import { type OddRows, oddRowsOf } from './odd-rows.ts';

interface FooterChoiceProps {
  readonly profile: FileProfile;
  readonly onRead: (options: FileOptions) => void;
}

interface ChoiceProps {
  readonly rows: OddRows;
  readonly says: string;
  readonly other: FileOptions;
  readonly onRead: (options: FileOptions) => void;
}

function Choice({ rows, says, other, onRead }: ChoiceProps) {
  if (rows.count === 0) return null;
  return (
    <Group gap="sm" mt="xs">
      <Text size="sm">{says}</Text>
      <Button size="xs" variant="default" onClick={() => onRead(other)}>
        {checkFileText.remedies.read(other, rows)}
      </Button>
    </Group>
  );
}

/** What becomes of the rows that look like no accounts, and the other choice. */
export function FooterChoice({ profile, onRead }: FooterChoiceProps) {
  const { leftOut, read } = oddRowsOf(profile);
  const words = checkFileText.preview;
  return (
    <>
      <Choice rows={leftOut} says={words.leftOut(leftOut)} other={{ footer: 'keep' }} onRead={onRead} />
      <Choice rows={read} says={words.kept(read)} other={{ footer: 'leave-out' }} onRead={onRead} />
    </>
  );
}
