import { z } from 'zod';
import { parseJson } from '../../../shared/json.ts';

/** Texts of cells, row by row; every row has as many. */
export type CellBlock = readonly (readonly string[])[];

/** The marked cells, for the clipboard. */
interface ClipboardCells {
  /** False where there is no cell, and while one is edited: then the clipboard belongs to the text in it. */
  readonly isReady: () => boolean;
  /** Null where the page does not hold all of them. */
  readonly copied: () => CellBlock | null;
  readonly pasted: (block: CellBlock) => void;
}

/** Any page may write any type into the clipboard. */
const ownBlockSchema = z.array(z.array(z.string()).min(1)).min(1);

/** Cells of ours, which may have lines and tabs in them. */
const OWN_TYPE = 'text/x-akita-cells';

/** A quoted field of a spreadsheet program, or one up to the next tab or line end; then the tab, the line end, or the end. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;

/**
 * What was copied in a spreadsheet program, which puts tabs between cells and a line end after each row, and quotation marks
 * around a text that has either; or null where it holds nothing. Rows that are shorter are filled up.
 */
export function blockOf(text: string): CellBlock | null {
  if (text === '') return null;
  const rows: string[][] = [[]];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex <= text.length) {
    const field = FIELD.exec(text);
    // A text that merely begins with a quotation mark is no quoted field.
    if (field === null) return plainBlock(text);
    rows.at(-1)?.push(field[1] === undefined ? (field[2] ?? '') : field[1].replaceAll('""', '"'));
    if (field[3] === '') break;
    if (field[3] !== '\t') {
      if (FIELD.lastIndex === text.length) break;
      rows.push([]);
    }
  }
  return filledUp(rows);
}

function plainBlock(text: string): CellBlock {
  const lines = text.replace(/(?:\r\n|\n|\r)$/, '').split(/\r\n|\n|\r/);
  return filledUp(lines.map((line) => line.split('\t')));
}

function filledUp(rows: readonly (readonly string[])[]): CellBlock {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

/** The block as spreadsheet programs write it. */
export function textOfBlock(block: CellBlock): string {
  const field = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  if (block.length === 1 && block[0]?.length === 1) return block[0][0] ?? '';
  return block.map((row) => row.map(field).join('\t')).join('\n');
}

/** Null where there is no text at all, but a picture. */
function pastedBlock(data: DataTransfer): CellBlock | null {
  const own = parseJson(data.getData(OWN_TYPE), ownBlockSchema);
  return own.ok ? own.value : blockOf(data.getData('text/plain'));
}

/** Lets the keys for copying and pasting work on the marked cells. The events need no permission. */
export function connectClipboard(host: HTMLElement, cells: ClipboardCells): void {
  host.addEventListener('copy', (event) => {
    if (!cells.isReady()) return;
    event.preventDefault();
    const block = cells.copied();
    if (block === null) return;
    event.clipboardData?.setData('text/plain', textOfBlock(block));
    event.clipboardData?.setData(OWN_TYPE, JSON.stringify(block));
  });
  host.addEventListener('paste', (event) => {
    if (!cells.isReady() || event.clipboardData === null) return;
    event.preventDefault();
    const block = pastedBlock(event.clipboardData);
    if (block !== null) cells.pasted(block);
  });
}
