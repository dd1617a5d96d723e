import { describe, expect, test } from 'vitest';
import type { ask } from '../../../src/renderer/bridge.ts';
import { ReviewSession } from '../../../src/renderer/steps/review/review-session.ts';
import { failure } from '../../../src/shared/app-error.ts';
import { ok } from '../../../src/shared/result.ts';
import { ReviewList } from './review-list.ts';

const all = { kind: 'all' } as const;

/** Main with one plan after the other; an edit to “whole” replaces the plan. */
function main(list: ReviewList) {
  const seen: string[] = [];
  let plan = 'first';
  const answer = async (name: string, request: Record<string, unknown>) => {
    seen.push(`${name} ${request.plan}`);
    if (request.plan !== plan) return failure('plan-not-found', 'There is no such plan.');
    if (name === 'reviewRows')
      return list.ask(request.filter as never, request.start as number, request.count as number);
    if (request.text === 'full disk') return failure('disk-full', 'The disk is full.');
    // An edit takes its time, so that the next one comes before it is done.
    await new Promise((resolve) => setTimeout(resolve, 1));
    list.cells[(request.row as number) - 2] = request.text as string;
    if (request.text !== 'whole') return ok({ plan, rows: [request.row as number] });
    plan = 'second';
    return ok({ plan, rows: null });
  };
  return { seen, ask: answer as unknown as typeof ask };
}

describe('a review', () => {
  test('sends the edit that follows a replaced plan to the new plan, however quickly it is made', async () => {
    const list = new ReviewList(['a', 'b']);
    const { ask: askMain, seen } = main(list);
    const session = new ReviewSession(askMain, 'first', all);
    const both = await Promise.all([
      session.edit({ row: 2, index: 0, text: 'whole' }, ''),
      session.edit({ row: 3, index: 0, text: 'next' }, ''),
    ]);
    expect(both).toEqual([ok({ plan: 'second', rows: null }), ok({ plan: 'second', rows: [3] })]);
    expect(seen).toEqual(['editCell first', 'editCell second']);
    expect(list.cells).toEqual(['whole', 'next']);
  });

  test('shows the rows of the new plan after that, without being told', async () => {
    const { ask: askMain, seen } = main(new ReviewList(['a']));
    const session = new ReviewSession(askMain, 'first', all);
    await session.edit({ row: 2, index: 0, text: 'whole' }, '');
    expect(await session.page(0, 100)).toMatchObject({ ok: true, value: { rows: [{ cells: ['whole'] }] } });
    expect(seen.at(-1)).toBe('reviewRows second');
    expect(session.show('second', all)).toBe(false);
  });

  test('takes edits back one after the other, the last one first, and says when there are none', async () => {
    const list = new ReviewList(['a', 'b']);
    const session = new ReviewSession(main(list).ask, 'first', all);
    await session.edit({ row: 2, index: 0, text: 'c' }, 'a');
    await session.edit({ row: 3, index: 0, text: '' }, 'b');
    expect(await session.takeBack()).toMatchObject({ edit: { row: 3, text: 'b' }, answer: { ok: true } });
    expect(await session.takeBack()).toMatchObject({ edit: { row: 2, text: 'a' }, answer: { ok: true } });
    expect(await session.takeBack()).toBeNull();
    expect(list.cells).toEqual(['a', 'b']);
  });

  test('takes back an edit that is still on its way, not the one before it', async () => {
    const list = new ReviewList(['a', 'b']);
    const session = new ReviewSession(main(list).ask, 'first', all);
    await session.edit({ row: 2, index: 0, text: 'c' }, 'a');
    const onItsWay = session.edit({ row: 3, index: 0, text: 'd' }, 'b');
    const [, taken] = await Promise.all([onItsWay, session.takeBack()]);
    expect(taken?.edit).toEqual({ row: 3, index: 0, text: 'b' });
    expect(list.cells).toEqual(['c', 'b']);
  });

  test('has nothing to take back of an edit that was not saved, and keeps one that could not be taken back', async () => {
    const list = new ReviewList(['full disk']);
    const session = new ReviewSession(main(list).ask, 'first', all);
    await session.edit({ row: 2, index: 0, text: 'full disk' }, 'x');
    expect(await session.takeBack()).toBeNull();
    await session.edit({ row: 2, index: 0, text: 'a' }, 'full disk');
    expect(await session.takeBack()).toMatchObject({ answer: { ok: false } });
    expect(await session.takeBack()).toMatchObject({ edit: { row: 2, text: 'full disk' } });
  });

  test('makes again what was taken back, in the order of the edits, until something else is edited', async () => {
    const list = new ReviewList(['a', 'b']);
    const session = new ReviewSession(main(list).ask, 'first', all);
    expect(await session.makeAgain()).toBeNull();
    await session.edit({ row: 2, index: 0, text: 'c' }, 'a');
    await session.edit({ row: 3, index: 0, text: 'd' }, 'b');
    await session.takeBack();
    await session.takeBack();
    expect(await session.makeAgain()).toMatchObject({ edit: { row: 2, text: 'c' }, answer: { ok: true } });
    expect(await session.makeAgain()).toMatchObject({ edit: { row: 3, text: 'd' }, answer: { ok: true } });
    expect(await session.makeAgain()).toBeNull();
    expect(list.cells).toEqual(['c', 'd']);
    await session.takeBack();
    await session.edit({ row: 2, index: 0, text: 'e' }, 'c');
    expect(await session.makeAgain()).toBeNull();
    expect(await session.takeBack()).toMatchObject({ edit: { row: 2, text: 'c' } });
    expect(list.cells).toEqual(['c', 'b']);
  });

  test('finds a row in the list that is shown now, though another one was shown when it was asked for', async () => {
    const session = new ReviewSession(main(new ReviewList(['good', 'bad', 'good', 'bad'])).ask, 'first', all);
    const found = session.placeOf(5);
    session.show('first', { kind: 'needs-fixing' });
    expect(await found).toEqual(ok({ place: 1, total: 2 }));
    expect(await session.placeOf(4)).toEqual(ok(null));
  });

  test('goes on after an edit that was not saved', async () => {
    const list = new ReviewList(['a', 'b']);
    const session = new ReviewSession(main(list).ask, 'first', all);
    expect(await session.edit({ row: 2, index: 0, text: 'full disk' }, '')).toMatchObject({ ok: false });
    expect(await session.edit({ row: 3, index: 0, text: 'c' }, '')).toMatchObject({ ok: true });
    expect(list.cells).toEqual(['a', 'c']);
  });

  test('is another list for another filter', async () => {
    const session = new ReviewSession(main(new ReviewList(['bad', 'good'])).ask, 'first', all);
    expect(session.show('first', { kind: 'needs-fixing' })).toBe(true);
    expect(await session.page(0, 100)).toMatchObject({ ok: true, value: { total: 1 } });
  });
});
