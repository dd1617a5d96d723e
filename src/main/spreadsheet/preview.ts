import { type Cell, displayText } from '../../shared/cell.ts';
import { PREVIEW_CHARACTERS, PREVIEW_COLUMNS, type Preview, type PreviewRow } from '../../shared/file-profile.ts';
import type { FilledRow } from './header-row.ts';

const HEAD_ROWS = 20;
const FOOT_ROWS = 5;
const ODD_ROWS = 5;

/** Cut, not through the middle of a character that takes two code units, and a copy of its own (column-counter.ts). */
function cellText(cell: Cell): string {
  const cut = displayText(cell).slice(0, PREVIEW_CHARACTERS);
  return ` ${cut.replace(/[\ud800-\udbff]$/, '')}`.slice(1);
}

const previewRow = ({ row, cells }: FilledRow): PreviewRow => ({
  row,
  cells: cells.slice(0, PREVIEW_COLUMNS).map(cellText),
});

/** Keeps the rows of a table that a person looks at to see whether it was read rightly. */
export class PreviewKeeper {
  readonly #head: PreviewRow[] = [];
  readonly #odd: PreviewRow[] = [];

  /** Every row that holds something, from the first on; one that comes again is known. */
  see(row: FilledRow): void {
    if (this.#head.length === HEAD_ROWS || row.row <= (this.#head.at(-1)?.row ?? 0)) return;
    this.#head.push(previewRow(row));
  }

  /** A row with characters outside ASCII; says whether more are wanted. */
  seeOdd(row: FilledRow): boolean {
    if (this.#odd.length < ODD_ROWS) this.#odd.push(previewRow(row));
    return this.#odd.length < ODD_ROWS;
  }

  /** `tail`: the last rows below the header. */
  preview(tail: readonly FilledRow[]): Preview {
    return { head: this.#head, foot: tail.slice(-FOOT_ROWS).map(previewRow), odd: this.#odd };
  }
}
