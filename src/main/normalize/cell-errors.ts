import { type Cell, isBlank, trimText } from '../../shared/cell.ts';
import { nothing, type Reading, refuse } from './reading.ts';

const NUMBER_SIGN = 35;

/** The errors of Excel, LibreOffice and Google Sheets, as they stand in a text file. Old and new ones alike. */
const spreadsheetError =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/i;

/** The error that the cell shows, '' for a formula that was saved without a result, null for any other cell. */
export function shownError(cell: Cell): string | null {
  if (typeof cell === 'string') {
    const text = trimText(cell);
    // Nearly every cell needs no regular expression.
    return text.charCodeAt(0) === NUMBER_SIGN && spreadsheetError.test(text) ? text : null;
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
