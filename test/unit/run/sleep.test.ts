import { describe, expect, it } from 'vitest';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeJournal } from '../../fakes/journal.ts';
import { created, fakeSend, unreachable } from '../../fakes/send.ts';
import { start } from './support.ts';

const HOUR = 3_600_000;

describe.each(['runs', 'stands'] as const)(
  'a computer that sleeps, whose monotonic clock %s meanwhile',
  (monotonic) => {
    it('sends what was on its way again at once, in doubt and with no attempt charged, and tells that it slept', async () => {
      const clock = new FakeClock();
      const journal = new FakeJournal(40);
      let hangs = true;
      const server = fakeSend(
        clock,
        () => created,
        () => (hangs ? 10 * HOUR : 50),
      );
      const run = start({ clock, journal, server });
      await clock.advance(2000);
      const onTheWay = server.sent.length;
      expect(onTheWay).toBeGreaterThan(2);
      clock.suspend(HOUR, monotonic);
      hangs = false;
      await clock.until(run.result);
      expect(run.events.filter(({ kind }) => kind === 'slept')).toHaveLength(1);
      // Whether the first requests arrived is not known, so that their rows may have been there before.
      const { imported = 0, created: others = 0 } = journal.statuses();
      expect(imported + others).toBe(40);
      // One more may leave in the moment in which it wakes.
      expect(imported).toBeGreaterThanOrEqual(onTheWay);
      expect(imported).toBeLessThanOrEqual(onTheWay + 1);
      expect(journal.requests()).toBe(40 + imported);
      expect(run.events.some(({ kind }) => kind === 'waiting')).toBe(false);
    });

    it('wakes without a burst', async () => {
      const clock = new FakeClock();
      const journal = new FakeJournal(100);
      const server = fakeSend(clock, () => created);
      const run = start({ clock, journal, server });
      await clock.advance(5000);
      clock.suspend(HOUR, monotonic);
      const from = clock.monotonic();
      await clock.advance(5000);
      expect(server.sent.filter(({ atMs }) => atMs >= from && atMs < from + 1000).length).toBeLessThanOrEqual(4);
      await clock.until(run.result);
      expect(journal.statuses().ready).toBeUndefined();
    });

    it('tries again at once whether an outage is over', async () => {
      const clock = new FakeClock();
      const journal = new FakeJournal(20);
      let isDown = true;
      const server = fakeSend(clock, () => (isDown ? unreachable : created));
      const run = start({ clock, journal, server }, { giveUpAfterMs: null });
      await clock.advance(700_000);
      isDown = false;
      clock.suspend(HOUR, monotonic);
      const from = clock.monotonic();
      await clock.until(run.result);
      expect(clock.monotonic() - from).toBeLessThan(30_000);
    });
  },
);

it('a clock that is set back, or a computer that is only busy, is no sleep', async () => {
  const clock = new FakeClock({ lateness: () => 3000 });
  const journal = new FakeJournal(20);
  const server = fakeSend(clock, () => created);
  const run = start({ clock, journal, server });
  await clock.advance(6000);
  clock.suspend(-2 * HOUR, 'stands');
  await clock.until(run.result);
  expect(run.events.some(({ kind }) => kind === 'slept')).toBe(false);
  expect(journal.statuses()).toEqual({ created: 20 });
});
