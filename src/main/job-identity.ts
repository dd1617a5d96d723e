import type { Outcome } from '../shared/app-error.ts';
import { type Cell, displayText, isBlank } from '../shared/cell.ts';
import type { Identity } from '../shared/identity.ts';
import { ok } from '../shared/result.ts';
import { leftOutRows } from './compiled-rules.ts';
import type { Job, Tell } from './job-parts.ts';
import { internalIdIn } from './normalize/normalize.ts';
import { openFile } from './row-source.ts';

/** The most frequent ones tell what an ID looks like, and the next what is odd. */
const MOST_SHAPES = 3;
const LONGEST = 100;

/** Digits are told apart by how many they are, because a lost zero shows in that; other IDs by the order of their kinds. */
function shapeOf(id: string): string {
  if (/^\d+$/.test(id)) return String(id.length);
  return id
    .replace(/\d+/g, '0')
    .replace(/\p{L}+/gu, 'A')
    .slice(0, LONGEST);
}

interface Shape {
  readonly digits: number | null;
  readonly like: { readonly row: number; readonly value: string };
  rows: number;
}

/** Counts what the IDs of a column are like; holds each ID once. */
class IdentityCounter {
  readonly #firstRows = new Map<string, number>();
  readonly #shapes = new Map<string, Shape>();
  #rows = 0;
  #blank: Identity['blank'] = { rows: 0, first: null };
  #repeated: Identity['repeated'] = { rows: 0, first: null };
  #damaged: Identity['damaged'] = { rows: 0, first: null };

  add(row: number, cell: Cell): void {
    this.#rows += 1;
    if (isBlank(cell)) {
      this.#blank = { rows: this.#blank.rows + 1, first: this.#blank.first ?? row };
      return;
    }
    const id = internalIdIn(cell);
    if (id === null) {
      const value = displayText(cell).slice(0, LONGEST);
      this.#damaged = { rows: this.#damaged.rows + 1, first: this.#damaged.first ?? { row, value } };
      return;
    }
    this.#addShape(row, id);
    const before = this.#firstRows.get(id);
    if (before === undefined) this.#firstRows.set(id, row);
    else {
      const first = this.#repeated.first ?? { row, value: id.slice(0, LONGEST), before };
      this.#repeated = { rows: this.#repeated.rows + 1, first };
    }
  }

  result(): Identity {
    const shapes = [...this.#shapes.values()].toSorted((one, other) => other.rows - one.rows).slice(0, MOST_SHAPES);
    const blank = this.#blank;
    const filled = this.#rows - blank.rows;
    return { rows: this.#rows, filled, blank, repeated: this.#repeated, damaged: this.#damaged, shapes };
  }

  #addShape(row: number, id: string): void {
    const key = shapeOf(id);
    const shape = this.#shapes.get(key);
    if (shape !== undefined) shape.rows += 1;
    else {
      const digits = /^\d+$/.test(id) ? id.length : null;
      this.#shapes.set(key, { digits, like: { row, value: id.slice(0, LONGEST) }, rows: 1 });
    }
  }
}

/** What a column is like as the internal ID, over all rows that are accounts. */
export async function identity(request: Job<'identity'>, tell: Tell): Promise<Outcome<Identity>> {
  const opened = await openFile(request.file, tell);
  if (!opened.ok) return opened;
  const { source } = opened.value;
  const counter = new IdentityCounter();
  const leftOut = leftOutRows(source.profile, []);
  try {
    const read = await source.readRows((row, cells) => {
      if (!leftOut.has(row) && !cells.every(isBlank)) counter.add(row, cells[request.index] ?? '');
    }, tell('reading'));
    return read.ok ? ok(counter.result()) : read;
  } finally {
    source.close();
  }
}
