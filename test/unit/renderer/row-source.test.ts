import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RowSource } from '../../../src/renderer/steps/review/row-source.ts';
import { failure } from '../../../src/shared/app-error.ts';
import { ok } from '../../../src/shared/result.ts';
import type { ReviewRow, RowFilter } from '../../../src/shared/review.ts';
import { FIRST_ROW, ReviewList } from './review-list.ts';

const needsFixing: RowFilter = { kind: 'needs-fixing' };

async function pageOf(source: RowSource, start: number, end: number): Promise<readonly ReviewRow[]> {
  const answer = await source.page(start, end);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.rows;
}

const numbersOf = (rows: readonly ReviewRow[]): number[] => rows.map(({ row }) => row);

const placeIn = (rows: readonly number[], row: number) =>
  ok(rows.includes(row) ? { place: rows.indexOf(row), total: rows.length } : null);

describe('the list of a filter', () => {
  test('has the rows of the filter with their number in all', async () => {
    const list = new ReviewList(['good', 'bad', 'good', 'bad']);
    expect(await new RowSource(list.ask, needsFixing).page(0, 100)).toMatchObject({
      ok: true,
      value: { rows: [{ row: 3 }, { row: 5 }], total: 2 },
    });
  });

  test('keeps a row that was fixed in its place, with what it has become', async () => {
    const list = new ReviewList(['bad', 'bad', 'bad']);
    const source = new RowSource(list.ask, needsFixing);
    await source.page(0, 100);
    list.cells[1] = 'good';
    expect(await source.again(1, FIRST_ROW + 1)).toEqual({ ok: true, value: { row: list.row(1), complete: true } });
    expect(await pageOf(source, 0, 100)).toEqual([list.row(0), list.row(1), list.row(2)]);
  });

  test('takes a row that was fixed and spoilt again for what it is', async () => {
    const list = new ReviewList(['bad', 'bad']);
    const source = new RowSource(list.ask, needsFixing);
    await source.page(0, 100);
    list.cells[0] = 'good';
    await source.again(0, FIRST_ROW);
    list.cells[0] = 'bad';
    expect(await source.again(0, FIRST_ROW)).toMatchObject({ value: { row: { status: 'invalid' }, complete: true } });
    expect(numbersOf(await pageOf(source, 0, 100))).toEqual([2, 3]);
  });

  test('says that it must be made anew when a row came to it from elsewhere', async () => {
    const list = new ReviewList(['bad', 'good']);
    const source = new RowSource(list.ask, needsFixing);
    await source.page(0, 100);
    list.cells[1] = 'bad';
    expect(await source.again(0, FIRST_ROW)).toMatchObject({ value: { complete: false } });
  });

  test('finds a row among 100,000 without asking for more than a few', async () => {
    const list = new ReviewList(Array.from({ length: 100_000 }, () => 'good'));
    const source = new RowSource(list.ask, { kind: 'all' });
    expect(await source.placeOf(FIRST_ROW + 81_234)).toEqual(ok({ place: 81_234, total: 100_000 }));
    expect(list.asked.length).toBeLessThan(20);
    expect(list.asked.every(({ count }) => count === 1)).toBe(true);
  });

  test('passes on what main says when a page cannot be had', async () => {
    const broken = failure('plan-damaged', 'The plan is damaged.');
    const source = new RowSource(async () => broken, needsFixing);
    expect(await source.page(0, 100)).toEqual(broken);
    expect(await source.again(0, 2)).toEqual(broken);
    expect(await source.placeOf(2)).toEqual(broken);
  });

  test('neither loses nor repeats a row on any page, whatever is fixed or spoilt in it', async () => {
    const cell = fc.constantFrom('good', 'bad');
    const edits = fc.array(fc.record({ at: fc.nat(), to: cell }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 30 }), edits, async (cells, changes) => {
        const list = new ReviewList(cells);
        const source = new RowSource(list.ask, needsFixing);
        const before = numbersOf(await pageOf(source, 0, 100));
        for (const { at, to } of changes) {
          const row = before[at % Math.max(1, before.length)];
          if (row === undefined) return;
          list.cells[row - FIRST_ROW] = to;
          const answer = await source.again(before.indexOf(row), row);
          expect(answer).toEqual({ ok: true, value: { row: list.row(row - FIRST_ROW), complete: true } });
        }
        const pages: ReviewRow[] = [];
        for (let start = 0; start < before.length; start += 4) pages.push(...(await pageOf(source, start, start + 4)));
        expect(pages).toEqual(before.map((row) => list.row(row - FIRST_ROW)));
        for (const [index] of cells.entries()) {
          expect(await source.placeOf(FIRST_ROW + index)).toEqual(placeIn(before, FIRST_ROW + index));
        }
      }),
    );
  });
});
