import { z } from 'zod';

/**
 * A cell as it was read. Text files have only strings; a workbook's other cells keep their stored
 * value beside the text that the spreadsheet program displays, because each field decides which of
 * the two it means (docs/fidelity: ids take the display, numbers and dates the stored value).
 * The keys are short because a plan stores every cell of the file. The empty cell is ''.
 */
const numberCellSchema = z.strictObject({ n: z.number(), text: z.string() });
/** `date` is `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm:ss`, as displayed, in no time zone; a bare time is `THH:mm:ss`. */
const dateCellSchema = z.strictObject({ date: z.string(), text: z.string() });
const booleanCellSchema = z.strictObject({ bool: z.boolean() });
/** `error` is the error as displayed (`#N/A`), or `no-value` for a formula that was saved without a result. */
const errorCellSchema = z.strictObject({ error: z.string() });
/** Text whose hyperlink leads elsewhere than the text says. */
const linkCellSchema = z.strictObject({ text: z.string(), link: z.string() });

export const cellSchema = z.union([
  z.string(),
  numberCellSchema,
  dateCellSchema,
  booleanCellSchema,
  errorCellSchema,
  linkCellSchema,
]);

export type NumberCell = z.infer<typeof numberCellSchema>;
export type DateCell = z.infer<typeof dateCellSchema>;
export type LinkCell = z.infer<typeof linkCellSchema>;
export type Cell = z.infer<typeof cellSchema>;

export const isLinkCell = (cell: Cell): cell is LinkCell => typeof cell !== 'string' && 'link' in cell;

/** A cell with a link as the text that it is; any other as it stands. */
export const withoutLink = (cell: Cell): Exclude<Cell, LinkCell> => (isLinkCell(cell) ? cell.text : cell);

/** The text that a spreadsheet program displays in the cell. */
export function displayText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  if ('bool' in cell) return cell.bool ? 'TRUE' : 'FALSE';
  if ('error' in cell) return cell.error === 'no-value' ? '' : cell.error;
  return cell.text;
}

/** \s has the no-break spaces and the byte order mark; the rest are zero-width characters and the Mongolian separator. */
const edgeSpace = /^[\s\u180e\u200b-\u200d\u2060]+|[\s\u180e\u200b-\u200d\u2060]+$/g;

/** Text without the white space at its ends; no-break and zero-width characters count as white space. */
export function trimText(text: string): string {
  if (text === '') return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  // Letters, digits and ASCII signs at both ends, nearly every cell, need no regular expression.
  if (first > 32 && first < 127 && last > 32 && last < 127) return text;
  return text.replace(edgeSpace, '');
}

/** Nothing in it but white space. A formula without a result is not blank: it has a value that we do not know. */
export function isBlank(cell: Cell): boolean {
  if (typeof cell === 'string') return trimText(cell) === '';
  if ('error' in cell || 'bool' in cell) return false;
  return trimText(cell.text) === '' && !('n' in cell);
}

/** Column letters as spreadsheet programs show them, from a 0-based index: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26));
}

/** `C17` from a 0-based column index and the row number that the spreadsheet program shows. */
export const cellAddress = (column: number, row: number): string => `${columnLetters(column)}${row}`;
