/** The most rows and columns that Excel and LibreOffice have. A crafted address beyond would fill the memory. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;

/** 0-based column, and row as it is shown. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, ends included. */
export interface CellRange {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** The number of a column by its letters, and where they end in `text`. */
function parseColumn(text: string): { readonly column: number; readonly end: number } {
  let column = 0;
  let end = 0;
  for (; end < text.length; end += 1) {
    const letter = text.charCodeAt(end) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return { column, end };
}

/** `C17`; null where it is no address that a spreadsheet program has. */
export function parseReference(text: string): CellPlace | null {
  const { column, end } = parseColumn(text);
  let row = 0;
  for (let at = end; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  return row < 1 || row > MOST_ROWS || column < 1 || column > MOST_COLUMNS ? null : { row, column: column - 1 };
}

/** `A1:C3`, or one cell. */
export function parseRange(text: string): CellRange | null {
  const [first = '', last = first] = text.split(':');
  const from = parseReference(first);
  const to = parseReference(last);
  return from === null || to === null ? null : { from, to };
}
