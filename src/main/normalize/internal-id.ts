import { type Cell, displayText, isBlank, trimText } from '../../shared/cell.ts';
import { isScientific } from '../../shared/damage.ts';
import { textOfNumberCell } from '../../shared/number-cell.ts';
import { shownError } from './cell-errors.ts';
import { accept, type Reading, refuse, remark } from './reading.ts';
import { remarksOnText } from './text.ts';

/** What a spreadsheet program shows where the column is too narrow for the number, saved as text. */
const onlyNumberSigns = /^#{3,}$/;

function readShown(shown: string): Reading<string> {
  const text = trimText(shown);
  if (text === '') return refuse('internal-id-missing', '');
  if (isScientific(text) || onlyNumberSigns.test(text)) return refuse('internal-id-damaged', text);
  return accept(text, remarksOnText(shown, text));
}

/** The company's own ID of the account: leading zeros kept, and refused where it lost digits. */
export function readInternalId(cell: Cell): Reading<string> {
  const error = shownError(cell);
  if (error === '') return refuse('cell-error', '');
  if (error !== null) return refuse('internal-id-damaged', error);
  if (isBlank(cell)) return refuse('internal-id-missing', '');
  // 3-1 became 3-Jan: the program made a date of the ID, and what was typed cannot be told.
  if (typeof cell !== 'string' && 'date' in cell) return refuse('internal-id-damaged', displayText(cell));
  if (typeof cell === 'string' || !('n' in cell)) return readShown(displayText(cell));
  const { kind, text } = textOfNumberCell(cell);
  if (kind === 'exact') return readShown(cell.text);
  if (kind === 'full') return accept(text, [remark('number-in-full', trimText(cell.text), text)]);
  return refuse('internal-id-damaged', text === '' ? String(cell.n) : text);
}

/** The ID that a cell is read as; null where it is damaged or missing. */
export const internalIdIn = (cell: Cell): string | null => readInternalId(cell).value;
