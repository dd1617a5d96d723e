import { expect, test } from 'vitest';
import { GridRange } from '../../../src/renderer/steps/review/grid-range.ts';

const drawn = (...cells: readonly (readonly [place: number, index: number | null])[]): GridRange => {
  const range = new GridRange();
  cells.forEach(([place, index], at) => void range.follow({ place, index }, at > 0));
  return range;
};

test('cells are marked from where the cursor was put to where it was drawn, in any direction', () => {
  expect(drawn([5, 3], [4, 3], [2, 1]).box).toEqual({ top: 2, bottom: 5, left: 1, right: 3 });
  expect(drawn([5, 3], [2, 1]).size).toEqual({ rows: 4, cells: 12 });
  expect(drawn([5, 3], [2, 1]).isMarked(3, 2)).toBe(true);
  expect(drawn([5, 3], [2, 1]).isMarked(3, 4)).toBe(false);
});

test('a cursor that is put elsewhere begins anew; a single cell shows no marks', () => {
  const range = drawn([5, 3], [2, 1]);
  expect(range.follow({ place: 7, index: 0 }, false)).toBe(true);
  expect(range.box).toEqual({ top: 7, bottom: 7, left: 0, right: 0 });
  expect(range.isMarked(7, 0)).toBe(false);
  expect(range.follow({ place: 8, index: 0 }, false)).toBe(false);
});

test('told twice of the same cell, it marks the same; the mouse collapses it to the cell with the cursor', () => {
  const range = drawn([5, 3], [2, 1]);
  range.follow({ place: 2, index: 1 }, false);
  expect(range.size).toEqual({ rows: 4, cells: 12 });
  range.collapse();
  expect(range.box).toEqual({ top: 2, bottom: 2, left: 1, right: 1 });
});

test('from or to the row numbers, whole rows are marked, and no cells of the file', () => {
  const range = drawn([5, null], [7, 2]);
  expect(range.box).toEqual({ top: 5, bottom: 7, left: null, right: null });
  expect(range.size).toEqual({ rows: 3, cells: 0 });
  expect(range.isMarked(6, 9)).toBe(true);
});

test('without a cursor nothing is marked', () => {
  const range = drawn([1, 1], [2, 2]);
  range.follow(null, false);
  expect(range.box).toBeNull();
  expect(range.size).toEqual({ rows: 0, cells: 0 });
});
