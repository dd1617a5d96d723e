import { Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ImportOffer } from '../../../shared/import-views.ts';
import { useAsk } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { importText } from '../../text/import.ts';

/** Which of the accounts are there already, as far as this computer knows. It may come a moment after the rest, and says nothing of none. */
export function KnownIdsLine({ offer: { plan, practice, counts } }: { readonly offer: ImportOffer }) {
  const announce = useAnnounce();
  const { data } = useAsk('knownIds', { plan, practice });
  const { remaining } = counts;
  const sentence =
    data === undefined || data.count === 0 || remaining === 0
      ? null
      : importText.known.sentence(data, remaining, practice);
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [announce, sentence]);
  if (sentence === null) return null;
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <IconRefresh size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text size="sm">{sentence}</Text>
    </Group>
  );
}
