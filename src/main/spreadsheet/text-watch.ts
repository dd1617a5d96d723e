import { cellAddress } from '../../shared/cell.ts';
import type { Noticed } from './reading-facts.ts';

/** Searches for one character are ten times as fast as patterns, and every text goes through two of them. */
const holdsNul = (text: string): boolean => text.includes('\0');
const isUndecodable = (text: string): boolean => text.includes('\uFFFD');

/** Of a code page, control characters from U+0080 on are bytes that it does not have. */
const isUndecodableInCodePage = (text: string): boolean => /[\uFFFD\u0080-\u009F]/.test(text);

class CellCount {
  readonly #counts: (text: string) => boolean;
  #looking = false;
  #count = 0;
  #first: string | null = null;

  constructor(counts: (text: string) => boolean) {
    this.#counts = counts;
  }

  /** Cells are looked at only from the first piece of text on that has any: files without are read at full speed. */
  piece(text: string): void {
    this.#looking ||= this.#counts(text);
  }

  row(row: number, cells: readonly string[]): void {
    if (!this.#looking) return;
    for (const [column, cell] of cells.entries()) {
      if (!this.#counts(cell)) continue;
      this.#count += 1;
      this.#first ??= cellAddress(column, row);
    }
  }

  get noticed(): Noticed {
    return { count: this.#count, first: this.#first };
  }
}

/** Counts the cells of a text file that hold what could not be decoded, and those that hold NULs. */
export class TextWatch {
  readonly #undecodable: CellCount;
  readonly #nuls = new CellCount(holdsNul);

  constructor(encoding: string) {
    this.#undecodable = new CellCount(encoding.startsWith('utf-') ? isUndecodable : isUndecodableInCodePage);
  }

  /** To be called with each piece of text before its rows come. */
  piece(text: string): void {
    this.#undecodable.piece(text);
    this.#nuls.piece(text);
  }

  row(row: number, cells: readonly string[]): void {
    this.#undecodable.row(row, cells);
    this.#nuls.row(row, cells);
  }

  get undecodable(): Noticed {
    return this.#undecodable.noticed;
  }

  /** `padded`: NULs behind the last row were left out; they count as one more cell, without an address. */
  nulBytes(padded: boolean): Noticed {
    const { count, first } = this.#nuls.noticed;
    return { count: padded ? count + 1 : count, first };
  }
}
