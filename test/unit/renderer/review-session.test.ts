import { describe, expect, test } from 'vitest';
import type { ask } from '../../../src/renderer/bridge.ts';
import { ReviewSession } from '../../../src/renderer/steps/review/review-session.ts';
import { failure } from '../../../src/shared/app-error.ts';
import type { Command, TextAt } from '../../../src/shared/change.ts';
import { ok } from '../../../src/shared/result.ts';
import { textCommand } from '../../support/changes.ts';
import { ReviewList } from './review-list.ts';

const all = { kind: 'all' } as const;

function textOf(command: Command): TextAt {
  if (command.kind !== 'cells') throw new Error('no cells');
  return command.cells[0] as TextAt;
}

/** Main with one plan after the other; an edit to “whole” replaces the plan. */
function main(list: ReviewList) {
  const seen: string[] = [];
  let plan = 'first';
  const answer = async (name: string, request: Record<string, unknown>) => {
    seen.push(`${name} ${request.plan}`);
    if (request.plan !== plan) return failure('plan-not-found', 'There is no such plan.');
    if (name === 'reviewRows')
      return list.ask(request.filter as never, request.start as number, request.count as number);
    const { row, text } = textOf(request.command as Command);
    if (text === 'full disk') return failure('disk-full', 'The disk is full.');
    // An edit takes its time, so that the next one comes before it is done.
    await new Promise((resolve) => setTimeout(resolve, 1));
    list.cells[row - 2] = text;
    if (text !== 'whole') return ok({ plan, rows: [row], change: null });
    plan = 'second';
    return ok({ plan, rows: null, change: null });
  };
  return { seen, ask: answer as unknown as typeof ask };
}

describe('a review', () => {
  test('sends the edit that follows a replaced plan to the new plan, however quickly it is made', async () => {
    const list = new ReviewList(['a', 'b']);
    const { ask: askMain, seen } = main(list);
    const session = new ReviewSession(askMain, 'first', all);
    const both = await Promise.all([
      session.change(textCommand(2, 0, 'whole')),
      session.change(textCommand(3, 0, 'next')),
    ]);
    expect(both).toMatchObject([ok({ plan: 'second', rows: null }), ok({ plan: 'second', rows: [3] })]);
    expect(seen).toEqual(['changeRows first', 'changeRows second']);
    expect(list.cells).toEqual(['whole', 'next']);
  });

  test('shows the rows of the new plan after that, without being told', async () => {
    const { ask: askMain, seen } = main(new ReviewList(['a']));
    const session = new ReviewSession(askMain, 'first', all);
    await session.change(textCommand(2, 0, 'whole'));
    expect(await session.page(0, 100)).toMatchObject({ ok: true, value: { rows: [{ cells: ['whole'] }] } });
    expect(seen.at(-1)).toBe('reviewRows second');
    expect(session.show('second', all)).toBe(false);
  });

  test('gives the rows between two places, however many pages they take', async () => {
    const list = new ReviewList(Array.from({ length: 1200 }, (_, at) => `cell ${at}`));
    const session = new ReviewSession(main(list).ask, 'first', all);
    const rows = await session.rowsBetween(100, 1100);
    expect(rows.ok && rows.value.map(({ row }) => row)).toEqual(Array.from({ length: 1001 }, (_, at) => at + 102));
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
    expect(await session.change(textCommand(2, 0, 'full disk'))).toMatchObject({ ok: false });
    expect(await session.change(textCommand(3, 0, 'c'))).toMatchObject({ ok: true });
    expect(list.cells).toEqual(['a', 'c']);
  });

  test('is another list for another filter', async () => {
    const session = new ReviewSession(main(new ReviewList(['bad', 'good'])).ask, 'first', all);
    expect(session.show('first', { kind: 'needs-fixing' })).toBe(true);
    expect(await session.page(0, 100)).toMatchObject({ ok: true, value: { total: 1 } });
  });
});
