/** The cell with the cursor, for the clipboard. */
interface ClipboardCell {
  /** Null where there is no cell, and while one is edited: then the clipboard belongs to the text in it. */
  readonly copied: () => string | null;
  readonly pasted: (text: string) => void;
  /** What was copied is more than one cell. */
  readonly refused: () => void;
}

/**
 * The text for one cell, of what was copied in a spreadsheet program, which puts a line end after the last cell and tabs
 * between cells; null where there are several.
 */
export function oneCell(text: string): string | null {
  const without = text.replace(/\r?\n$/, '');
  return /[\t\r\n]/.test(without) ? null : without;
}

/** One cell of ours, which may have lines. */
const OWN_TYPE = 'text/x-akita-cell';

/** The text for one cell; undefined where there is no text at all, but a picture. */
function textOf(data: DataTransfer): string | null | undefined {
  if (data.types.includes(OWN_TYPE)) return data.getData(OWN_TYPE);
  return data.types.includes('text/plain') ? oneCell(data.getData('text/plain')) : undefined;
}

/** Lets the keys for copying and pasting work on the cell with the cursor. The events need no permission. */
export function connectClipboard(host: HTMLElement, cell: ClipboardCell): void {
  host.addEventListener('copy', (event) => {
    const text = cell.copied();
    if (text === null) return;
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData(OWN_TYPE, text);
    event.preventDefault();
  });
  host.addEventListener('paste', (event) => {
    if (cell.copied() === null || event.clipboardData === null) return;
    event.preventDefault();
    const text = textOf(event.clipboardData);
    if (text === null) cell.refused();
    else if (text !== undefined) cell.pasted(text);
  });
}
