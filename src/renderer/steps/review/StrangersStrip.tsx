import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useAsk } from '../../bridge.ts';
import { Strip } from '../../components/Strip.tsx';
import { guardText } from '../../text/values.ts';

interface StrangersStripProps {
  readonly plan: string;
  /** Null where nothing can be said of words any more. */
  readonly onValues: (() => void) | null;
  readonly onColumns: () => void;
}

/** Rows that would be tracked and are hardly customers, and the way to where that is said. */
export function StrangersStrip({ plan, onValues, onColumns }: StrangersStripProps) {
  const strangers = useAsk('strangers', { plan }, { keepPrevious: true });
  const columns = strangers.data ?? [];
  const found = columns
    .flatMap(({ header, words }) => words.map((word) => ({ header, ...word })))
    .toSorted((one, other) => other.rows - one.rows);
  const [most, ...others] = found;
  if (most === undefined) return null;
  const told = columns.every((one) => one.told);
  return (
    <Strip
      color="yellow"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={guardText.found['be-tracked'](most.rows, most.header, most.word)}
      body={others.length === 0 ? null : guardText.others(others)}
      action={
        onValues === null ? null : (
          <Button size="compact-sm" variant="default" onClick={told ? onValues : onColumns}>
            {told ? guardText.toValues : guardText.toColumns}
          </Button>
        )
      }
    />
  );
}
