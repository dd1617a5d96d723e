import { cellAddress } from '../../shared/cell.ts';
import type { Noticed } from './reading-facts.ts';

/** What a decoder leaves where it cannot decode. Control characters from U+0080 on stand for bytes that a code page has not. */
const undecodable = /[\uFFFD\u0080-\u009F]/;

/** In Unicode these control characters were in the file. */
const undecodableInUnicode = /\uFFFD/;

class CellCount {
  readonly #pattern: RegExp;
  #looking = false;
  #count = 0;
  #first: string | null = null;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** Cells are looked at only from the first piece of text on that has any: files without are read at full speed. */
  piece(text: string): void {
    this.#looking ||= this.#pattern.test(text);
  }

  row(row: number, cells: readonly string[]): void {
    if (!this.#looking) return;
    for (const [column, cell] of cells.entries()) {
      if (!this.#pattern.test(cell)) continue;
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
  readonly #nuls = new CellCount(/\0/);

  constructor(encoding: string) {
    this.#undecodable = new CellCount(encoding.startsWith('utf-') ? undecodableInUnicode : undecodable);
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
