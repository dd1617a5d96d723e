import { Text } from '@mantine/core';
import { reviewText } from '../../text/review.ts';
import type { GridHandle } from './grid-events.ts';
import { RowPanel } from './RowPanel.tsx';
import classes from './review.module.css';

interface SidePanelProps {
  readonly plan: string;
  readonly row: number | null;
  readonly onClose: () => void;
  readonly onChange: GridHandle['change'];
  readonly onGoTo: GridHandle['goTo'];
}

/** Always there, so that nothing moves under the pointer when a row is chosen. */
export function SidePanel({ plan, row, onClose, onChange, onGoTo }: SidePanelProps) {
  return (
    <aside className={classes.side} aria-label={reviewText.panel.label}>
      {row === null ? (
        <Text size="sm" c="dimmed">
          {reviewText.panel.choose}
        </Text>
      ) : (
        <RowPanel plan={plan} row={row} onClose={onClose} onChange={onChange} onGoTo={onGoTo} />
      )}
    </aside>
  );
}
