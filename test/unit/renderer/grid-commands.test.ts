import { describe, expect, it, test } from 'vitest';
import {
  empty,
  fillDown,
  leaveOut,
  paste,
  repeated,
  withinBounds,
} from '../../../src/renderer/steps/review/grid-commands.ts';
import type { ReviewRow } from '../../../src/shared/review.ts';

const row = (number: number, ...cells: string[]): ReviewRow => ({
  row: number,
  status: 'ready',
  skipReason: null,
  cells,
  marks: [],
  edited: [],
});
const rows = [row(4, 'a', 'b', 'c'), row(9, 'd', 'b'), row(12)];

describe('of the marked cells', () => {
  it('the first row fills those below it, and cells that hold just that are left alone', () => {
    expect(fillDown(rows, { left: 0, right: 1 })).toEqual({
      kind: 'cells',
      by: 'fill',
      cells: [
        { row: 9, index: 0, text: 'a' },
        { row: 12, index: 0, text: 'a' },
        { row: 12, index: 1, text: 'b' },
      ],
    });
    expect(fillDown(rows.slice(0, 1), { left: 0, right: 0 })).toBeNull();
  });

  it('only those that hold something are emptied', () => {
    expect(empty(rows, { left: 2, right: 2 })).toMatchObject({ by: 'empty', cells: [{ row: 4, index: 2, text: '' }] });
    expect(empty(rows.slice(2), { left: 0, right: 2 })).toBeNull();
  });

  it('copied cells go in side by side, and again where they fit more than once', () => {
    expect(paste(rows, { left: 0, right: 1 }, [['x', 'y']])).toMatchObject({
      by: 'paste',
      cells: [
        { row: 4, index: 0, text: 'x' },
        { row: 4, index: 1, text: 'y' },
        { row: 9, index: 0, text: 'x' },
        { row: 9, index: 1, text: 'y' },
        { row: 12, index: 0, text: 'x' },
        { row: 12, index: 1, text: 'y' },
      ],
    });
  });

  it('whole rows are left out by their numbers', () => {
    expect(leaveOut(rows, true)).toEqual({ kind: 'rows', out: true, rows: [4, 9, 12] });
  });
});

test.each([
  [6, 2, 6],
  [5, 2, 2],
  [1, 3, 3],
  [1, 1, 1],
])('into %i marked rows, %i copied ones take %i', (marked, copied, taken) => {
  expect(repeated(marked, copied)).toBe(taken);
});

test('as many cells as main takes at once, and no more', () => {
  expect(withinBounds(20_000).ok).toBe(true);
  expect(withinBounds(20_001)).toEqual({ ok: false, error: { kind: 'too-many', most: 20_000 } });
});
