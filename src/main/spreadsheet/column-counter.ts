import { type Cell, displayText, isBlank, trimText } from '../../shared/cell.ts';
import { mayBeDamaged } from '../../shared/damage.ts';
import type { CellObserver } from './open-spreadsheet.ts';

/** Samples a column keeps, and where one is cut: a line on the screen. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 100;

/**
 * A copy of its own. A short piece of a text keeps the whole text alive in V8, which for a sample from
 * a text file would be a piece of the file; a slice of a fresh concatenation keeps only itself.
 */
function ownCopy(text: string): string {
  const cut = text.slice(0, SAMPLE_LENGTH);
  const broken = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  return ` ${broken}`.slice(1);
}

/** Counts what the columns of a table hold. Runs once for every cell of a file: twenty million times for a large one. */
export class ColumnCounter {
  readonly #observers: readonly (CellObserver | null)[];
  readonly #filled: number[] = [];
  readonly #samples: string[][] = [];
  #rows = 0;

  constructor(observers: readonly (CellObserver | null)[]) {
    this.#observers = observers;
  }

  /** How many rows were counted that hold something. */
  get rows(): number {
    return this.#rows;
  }

  /** Counts a row that holds something; says whether a cell of it is to be looked at closely. */
  count(row: number, cells: readonly Cell[]): boolean {
    let odd = false;
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column] ?? '';
      if (cell === '' || isBlank(cell)) continue;
      this.#filled[column] = (this.#filled[column] ?? 0) + 1;
      const samples = this.#samples[column];
      if (samples === undefined || samples.length < SAMPLES) this.#sample(column, cell);
      const suspect = typeof cell === 'string' && mayBeDamaged(cell);
      if (suspect) odd = true;
      this.#observers[column]?.(cell, row, suspect);
    }
    this.#rows += 1;
    return odd;
  }

  of(column: number): { readonly samples: string[]; readonly filled: number } {
    return { samples: this.#samples[column] ?? [], filled: this.#filled[column] ?? 0 };
  }

  #sample(column: number, cell: Cell): void {
    const text = trimText(displayText(cell));
    if (text === '') return;
    this.#samples[column] ??= [];
    const samples = this.#samples[column];
    const sample = ownCopy(text);
    if (!samples.includes(sample)) samples.push(sample);
  }
}
