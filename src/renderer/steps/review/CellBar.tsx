import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { cellAddress } from '../../../shared/cell.ts';
import type { ReviewRow } from '../../../shared/review.ts';
import { reviewText } from '../../text/review.ts';
import { marksOf } from './cell-look.ts';
import { MarkLine } from './MarkLine.tsx';
import classes from './review.module.css';

export interface FocusedCell {
  readonly row: ReviewRow;
  /** The file's column; null for the row number and the status. */
  readonly index: number | null;
}

/** It scrolls where a cell has much to say, which must be possible with the keyboard, too. */
const linesProps = {
  className: classes.cellLines,
  role: 'region',
  'aria-label': reviewText.cellLabel,
  tabIndex: 0,
} as const;

interface CellBarProps {
  readonly cell: FocusedCell | null;
  /** What was done last, where the cell does not show it. It is announced as well. */
  readonly notice: string | null;
}

function Bar({ notice, children }: Pick<CellBarProps, 'notice'> & { readonly children: ReactNode }) {
  return (
    <div className={classes.cellBar}>
      {notice === null ? null : (
        <Text size="sm" fw={600}>
          {notice}
        </Text>
      )}
      <div {...linesProps}>{children}</div>
    </div>
  );
}

/** The cell with the cursor in full, and what is wrong with it, as a spreadsheet program shows it above its grid. */
export function CellBar({ cell, notice }: CellBarProps) {
  if (cell === null) {
    return (
      <Bar notice={notice}>
        <Text size="sm" c="dimmed">
          {reviewText.pickCell}
        </Text>
      </Bar>
    );
  }
  const { row, index } = cell;
  const text = index === null ? '' : (row.cells[index] ?? '');
  return (
    <Bar notice={notice}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={600} className={classes.address}>
          {index === null ? reviewText.panel.title(row.row) : cellAddress(index, row.row)}
        </Text>
        {index === null ? null : (
          <Text size="sm" className={classes.cellText} c={text === '' ? 'dimmed' : ''}>
            {text === '' ? reviewText.emptyCell : text}
          </Text>
        )}
      </Group>
      {marksOf(row, index).map((mark) => (
        <MarkLine key={`${mark.code} ${mark.message}`} severity={mark.severity} message={mark.message} />
      ))}
    </Bar>
  );
}
