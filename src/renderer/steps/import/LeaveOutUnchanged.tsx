import { Checkbox } from '@mantine/core';
import type { ImportOffer } from '../../../shared/import-views.ts';
import { useAsk } from '../../bridge.ts';
import { importText } from '../../text/import.ts';

/** How many accounts were sent before just as they are; 0 until it is known, which may be a moment later than the offer. */
export function useUnchanged({ plan, practice, counts, elsewhere }: ImportOffer): number {
  const enabled = !practice && elsewhere === null && counts.remaining > 0;
  return useAsk('unchangedCount', { plan, practice }, { enabled }).data ?? 0;
}

interface LeaveOutUnchangedProps {
  readonly count: number;
  readonly chosen: boolean;
  readonly onChange: (chosen: boolean) => void;
}

/** Offers to leave out what would change nothing. */
export function LeaveOutUnchanged({ count, chosen, onChange }: LeaveOutUnchangedProps) {
  if (count === 0) return null;
  return (
    <Checkbox
      label={importText.unchanged.label(count)}
      description={importText.unchanged.about}
      checked={chosen}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
  );
}
