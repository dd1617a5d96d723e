import { describe, expect, it } from 'vitest';
import { RunProgress } from '../../../src/main/desktop/run-view.ts';
import type { RunEvent } from '../../../src/main/plan-run.ts';
import { runViewSchema } from '../../../src/shared/import-views.ts';
import { FakeClock } from '../../fakes/clock.ts';

const counts = {
  rows: 1000,
  created: 0,
  updated: 0,
  imported: 0,
  unchanged: 0,
  failed: 0,
  invalid: 20,
  skipped: 30,
  remaining: 950,
};

const sent = (row: number): RunEvent => ({
  kind: 'row',
  row,
  internalId: `C${row}`,
  name: null,
  status: 'created',
  message: null,
});

/** A run of 120 rows a minute, and a hand that lets it send for some seconds. */
function running() {
  const clock = new FakeClock();
  const progress = new RunProgress({ plan: 'p', fileName: 'a.csv', practice: false, perMinute: 120, counts }, clock);
  let row = 1;
  const view = () => runViewSchema.parse(progress.view('running', null, null));
  const send = async (seconds: number) => {
    for (let half = 0; half < seconds * 2; half++) {
      await clock.advance(500);
      row += 1;
      progress.take(sent(row));
      view();
    }
  };
  return { clock, progress, view, send };
}

describe('a run', () => {
  it('counts what was sent, and what is left of all that was to be sent', async () => {
    const { view, send } = running();
    expect(view()).toMatchObject({ toSend: 950, done: 0, perMinute: null });
    await send(5);
    expect(view()).toMatchObject({ toSend: 950, done: 10, counts: { created: 10, remaining: 940, invalid: 20 } });
  });

  it('is never shown to be faster than its limit, however its answers bunch', async () => {
    const { clock, progress, view } = running();
    let row = 1;
    for (let second = 0; second < 90; second++) {
      await clock.advance(1000);
      // Three seconds without an answer, then six of them at once: two a second on the average.
      for (let answer = 0; answer < (second % 3 === 0 ? 6 : 0); answer++) progress.take(sent(++row));
      expect(view().perMinute ?? 0).toBeLessThanOrEqual(120);
    }
    expect(view().perMinute).toBeGreaterThan(110);
  });

  it('that goes on counts what was sent before, too', () => {
    const before = { ...counts, created: 500, failed: 50, remaining: 400 };
    const start = { plan: 'p', fileName: 'a.csv', practice: false, perMinute: 120, counts: before };
    expect(new RunProgress(start, new FakeClock()).view('running', null, null)).toMatchObject({
      toSend: 950,
      done: 550,
    });
  });

  it('shows the last twelve rows, the newest first', async () => {
    const { view, send } = running();
    await send(10);
    expect(view().recent.map(({ row }) => row)).toEqual([21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10]);
  });

  it('tells rate and remaining time, which runs down second by second', async () => {
    const { view, send } = running();
    await send(60);
    const { perMinute, remainingMs } = view();
    expect(perMinute).toBeCloseTo(120, 0);
    expect(remainingMs).toBeCloseTo(((950 - 120) / 120) * 60_000, -3);
    await send(1);
    expect((remainingMs ?? 0) - (view().remainingMs ?? 0)).toBeCloseTo(1000, -2);
  });

  it('counts a wait that Akita asked for into the remaining time, and shows until when', async () => {
    const { clock, progress, view, send } = running();
    await send(60);
    const before = view().remainingMs ?? 0;
    const changed = progress.take({ kind: 'waiting', reason: 'rate-limited', untilWallMs: clock.now() + 30_000 });
    expect(changed).toBe(true);
    await clock.advance(20_000);
    expect(view().waiting).toEqual({ reason: 'rate-limited', until: '2026-01-01T00:01:30.000Z' });
    expect(view().perMinute).toBeNull();
    expect(view().remainingMs).toBeGreaterThan(before - 20_000);
  });

  it('is not slower for having waited: the rate is that of the time in which it sent', async () => {
    const { clock, progress, view, send } = running();
    await send(60);
    progress.take({ kind: 'waiting', reason: 'rate-limited', untilWallMs: clock.now() + 600_000 });
    await clock.advance(600_000);
    progress.take({ kind: 'resumed' });
    await send(1);
    expect(view().perMinute).toBeCloseTo(120, -1);
    expect(view().remainingMs).toBeLessThan(8 * 60_000);
  });

  it('tells no remaining time while Akita cannot be reached', async () => {
    const { clock, progress, view, send } = running();
    await send(10);
    progress.take({ kind: 'waiting', reason: 'unreachable', untilWallMs: clock.now() + 5000 });
    expect(view()).toMatchObject({ remainingMs: null, waiting: { reason: 'unreachable' } });
    progress.take({ kind: 'resumed' });
    await send(1);
    expect(view().remainingMs).not.toBeNull();
  });

  it('says that it waits for the answer to the last rows where none came for more than ten seconds', async () => {
    const clock = new FakeClock();
    const last = { ...counts, created: 946, remaining: 4 };
    const start = { plan: 'p', fileName: 'a.csv', practice: false, perMinute: 120, counts: last };
    const progress = new RunProgress(start, clock);
    const view = () => runViewSchema.parse(progress.view('running', null, null));
    await clock.advance(1000);
    progress.take(sent(2));
    progress.take(sent(3));
    // The last two leave within a second.
    await clock.advance(11_000);
    expect(view()).toMatchObject({ awaiting: null });
    expect(view().remainingMs).not.toBeNull();
    await clock.advance(100);
    expect(view()).toMatchObject({ awaiting: 2, remainingMs: null, perMinute: null });
    progress.take(sent(4));
    expect(view()).toMatchObject({ awaiting: null });
    await clock.advance(11_000);
    expect(view()).toMatchObject({ awaiting: 1 });
    progress.take({ kind: 'waiting', reason: 'unreachable', untilWallMs: clock.now() + 5000 });
    expect(view()).toMatchObject({ awaiting: null, waiting: { reason: 'unreachable' } });
  });

  it('does not say so while rows are still to be sent', async () => {
    const { clock, view, send } = running();
    await send(5);
    await clock.advance(20_000);
    expect(view()).toMatchObject({ awaiting: null });
  });

  it('is worth telling at once when it begins or ceases to wait, not for each answer that asks for the same', () => {
    const { clock, progress } = running();
    const wait = (ms: number): RunEvent => ({ kind: 'waiting', reason: 'rate-limited', untilWallMs: clock.now() + ms });
    expect(progress.take(wait(1000))).toBe(true);
    expect(progress.take(wait(1001))).toBe(false);
    expect(progress.take({ kind: 'resumed' })).toBe(true);
    expect(progress.take(sent(2))).toBe(false);
  });

  it('shows when it has ended what the plan says, and no rate', async () => {
    const { progress, send } = running();
    await send(5);
    progress.settle({ ...counts, created: 948, failed: 2, remaining: 0 });
    const view = progress.view('finished', null, null);
    expect(view).toMatchObject({ done: 950, perMinute: null, remainingMs: null, waiting: null });
  });
});
