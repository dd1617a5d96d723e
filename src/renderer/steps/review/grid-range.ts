import type { Marked } from './grid-events.ts';

/** A cell of the list: its place, and the column of the file; null for the row number and the status. */
export interface GridPlace {
  readonly place: number;
  readonly index: number | null;
}

/** Marked cells, ends included; `left` and `right` are null where whole rows are marked. */
export interface GridBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number | null;
  readonly right: number | null;
}

const isSame = (one: GridPlace | null, other: GridPlace | null): boolean =>
  one?.place === other?.place && one?.index === other?.index;

/** The cells that are marked: from where the cursor was put to where it was drawn with Shift or the mouse. */
export class GridRange {
  #anchor: GridPlace | null = null;
  #end: GridPlace | null = null;

  /** Only the cell with the cursor stays marked. */
  collapse(): void {
    this.#anchor = this.#end;
  }

  /**
   * The cursor went to a cell, or left; `extend`: it draws the marks along. Told twice of the same cell, nothing changes.
   * Answers whether the marks have to be drawn anew.
   */
  follow(cell: GridPlace | null, extend: boolean): boolean {
    const wasLarge = this.isLarge;
    if (isSame(cell, this.#end)) return wasLarge;
    this.#end = cell;
    if (!extend || this.#anchor === null) this.#anchor = cell;
    return wasLarge || this.isLarge;
  }

  /** More than one cell is marked. */
  get isLarge(): boolean {
    const { box } = this;
    return box !== null && (box.top !== box.bottom || box.left !== box.right);
  }

  get size(): Marked {
    const { box } = this;
    if (box === null) return { rows: 0, cells: 0 };
    const rows = box.bottom - box.top + 1;
    return { rows, cells: box.left === null || box.right === null ? 0 : rows * (box.right - box.left + 1) };
  }

  get box(): GridBox | null {
    if (this.#anchor === null || this.#end === null) return null;
    const [anchor, end] = [this.#anchor, this.#end];
    const top = Math.min(anchor.place, end.place);
    const bottom = Math.max(anchor.place, end.place);
    if (anchor.index === null || end.index === null) return { top, bottom, left: null, right: null };
    return { top, bottom, left: Math.min(anchor.index, end.index), right: Math.max(anchor.index, end.index) };
  }

  /** Whether the cell shows that it is marked; a single one has the cursor anyway. */
  isMarked(place: number, index: number | null): boolean {
    const { box } = this;
    if (box === null || !this.isLarge || place < box.top || place > box.bottom) return false;
    return box.left === null || box.right === null || (index !== null && index >= box.left && index <= box.right);
  }
}
