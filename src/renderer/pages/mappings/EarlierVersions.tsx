import { Button, Group, Stack, Text } from '@mantine/core';
import type { SavedMapping } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { dateAndClock } from '../../text/format.ts';
import { mappingsText as text } from '../../text/mappings.ts';

interface EarlierVersionsProps {
  readonly saved: SavedMapping;
  readonly onRestored: (sentence: string) => void;
}

/** What a mapping was before it was replaced, and the way back to it. */
export function EarlierVersions({ saved: { id, name, earlier }, onRestored }: EarlierVersionsProps) {
  const restore = useTell('restoreMapping');
  return (
    <Stack gap={4} mt="xs" role="group" aria-label={text.earlierOf(name, earlier.length)}>
      {earlier.map(({ savedAt, mapping }) => {
        const when = dateAndClock(savedAt);
        return (
          <Group key={savedAt} gap="sm">
            <Text size="sm">{text.version(mapping.matches.length, when)}</Text>
            <Button
              size="compact-xs"
              variant="default"
              aria-label={text.goBackTo(name, when)}
              onClick={() => restore.mutate({ id, savedAt }, { onSuccess: () => onRestored(text.isBack(name, when)) })}
            >
              {text.goBack}
            </Button>
          </Group>
        );
      })}
      {restore.error === null ? null : <Trouble error={restore.error} />}
    </Stack>
  );
}
