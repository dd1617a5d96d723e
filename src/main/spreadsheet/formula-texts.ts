import { cellAddress } from '../../shared/cell.ts';
import type { Noticed } from './reading-facts.ts';

const formulaText = /^="((?:[^"]|"")*)"$/;

/** The text in `="00123"`, which is how programs keep Excel from making a number of it; null for any other cell. */
export function textOfFormula(cell: string): string | null {
  if (!cell.startsWith('="')) return null;
  return formulaText.exec(cell)?.[1]?.replaceAll('""', '"') ?? null;
}

/** Puts the texts in the place of such cells, and counts them. Nobody means the signs around them as data. */
export class FormulaTexts {
  #looking = false;
  #count = 0;
  #first: string | null = null;

  /** Cells are looked at only from the first piece of text on that may have any: files without are read at full speed. */
  piece(text: string): void {
    this.#looking ||= text.includes('="') || text.endsWith('=');
  }

  replaceIn(row: number, cells: string[]): void {
    if (!this.#looking) return;
    for (const [column, cell] of cells.entries()) {
      const text = textOfFormula(cell);
      if (text === null) continue;
      cells[column] = text;
      this.#count += 1;
      this.#first ??= cellAddress(column, row);
    }
  }

  get noticed(): Noticed {
    return { count: this.#count, first: this.#first };
  }
}
