import { Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ImportOffer, KnownIds } from '../../../shared/import-views.ts';
import { useAsk } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { importText } from '../../text/import.ts';

/** Which of the accounts are there already, as far as this computer knows; null of none, and until it is known, which may be a moment later than the offer. */
export function useKnownIds({ plan, practice, counts, elsewhere }: ImportOffer): KnownIds | null {
  const { data } = useAsk('knownIds', { plan, practice }, { enabled: elsewhere === null && counts.remaining > 0 });
  return data === undefined || data.count === 0 ? null : data;
}

interface KnownIdsLineProps {
  readonly known: KnownIds;
  readonly offer: ImportOffer;
}

/** Says that these accounts will be changed. */
export function KnownIdsLine({ known, offer: { counts, practice } }: KnownIdsLineProps) {
  const announce = useAnnounce();
  const sentence = importText.known.sentence(known, counts.remaining, practice);
  useEffect(() => announce(sentence), [announce, sentence]);
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <IconRefresh size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text size="sm">{sentence}</Text>
    </Group>
  );
}
