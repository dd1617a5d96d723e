import { type Cell, isBlank, trimText } from '../../shared/cell.ts';
import { isSpreadsheetError } from '../../shared/damage.ts';
import { nothing, type Reading, refuse } from './reading.ts';

const NUMBER_SIGN = 35;

/** The error that the cell shows, '' for a formula that was saved without a result, null for any other cell. */
export function shownError(cell: Cell): string | null {
  if (typeof cell === 'string') {
    const text = trimText(cell);
    // Nearly every cell needs no regular expression.
    return text.charCodeAt(0) === NUMBER_SIGN && isSpreadsheetError(text) ? text : null;
  }
  if (!('error' in cell)) return null;
  return cell.error === 'no-value' ? '' : cell.error;
}

/** The reading of a cell that has no value of its own, blank or showing an error; null for any other cell. */
export function readingWithoutValue(cell: Cell): Reading<never> | null {
  if (cell === '') return nothing;
  const error = shownError(cell);
  if (error !== null) return refuse('cell-error', error);
  return isBlank(cell) ? nothing : null;
}
