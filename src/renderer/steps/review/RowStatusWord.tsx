import type { ReviewRow } from '../../../shared/review.ts';
import { statusInWords } from './cell-look.ts';
import classes from './grid.module.css';

const signs = { ready: 'ready', invalid: 'error' } as const;

/** Where a row stands, with the sign that it has in the grid. */
export function RowStatusWord({ row }: { readonly row: Pick<ReviewRow, 'status' | 'skipReason'> }) {
  const sign = row.status === 'ready' || row.status === 'invalid' ? signs[row.status] : 'skipped';
  return <span className={`${classes.status} ${classes[`status-${sign}`]}`}>{statusInWords(row)}</span>;
}
