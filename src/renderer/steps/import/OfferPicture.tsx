import { Group, Text } from '@mantine/core';
import type { RunCounts } from '../../../shared/plan.ts';
import { type Share, ShareKey, Shares } from '../../components/Shares.tsx';
import { importText } from '../../text/import.ts';
import { number } from '../../text/numbers.ts';
import { sentBefore } from './run-sums.ts';

const { picture } = importText;

/** Which share of the file's rows would be sent. */
export function OfferPicture({ counts }: { readonly counts: RunCounts }) {
  const all: Share[] = [
    { word: picture.sent, amount: sentBefore(counts), kind: 'good' },
    { word: picture.toSend, amount: counts.remaining, kind: 'open' },
    { word: picture.invalid, amount: counts.invalid, kind: 'bad' },
    { word: picture.skipped, amount: counts.skipped, kind: 'aside' },
  ];
  const shares = all.filter(({ amount }) => amount > 0);
  return (
    <div>
      <Shares shares={shares} label={picture.label(shares)} />
      <Group gap="lg" mt={6} aria-hidden>
        {shares.map(({ word, amount, kind }) => (
          <Group key={word} gap={6}>
            <ShareKey kind={kind} />
            <Text size="sm">
              {number(amount)} {word}
            </Text>
          </Group>
        ))}
      </Group>
    </div>
  );
}
