import { Stack, Text } from '@mantine/core';
import type { ImportOffer } from '../../../shared/import-views.ts';
import { importText } from '../../text/import.ts';
import { durationAt, sentBefore } from './run-sums.ts';

const { before } = importText;

/** What will happen, and how long it takes. */
export function OfferWords({ offer }: { readonly offer: ImportOffer }) {
  const { counts, practice, perMinute } = offer;
  const already = sentBefore(counts);
  const what =
    already > 0 ? before.rest(counts.remaining, already) : before.sentence(counts.remaining, counts.invalid, practice);
  return (
    <Stack gap={8}>
      <Text fz="lg" fw={600}>
        {what}
      </Text>
      {counts.remaining === 0 ? null : (
        <Text>{before.duration(durationAt(counts.remaining, perMinute), new Date())}</Text>
      )}
    </Stack>
  );
}
