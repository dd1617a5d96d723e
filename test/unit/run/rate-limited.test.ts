import { expect, it } from 'vitest';
import type { Answer } from '../../../src/main/ports.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeJournal } from '../../fakes/journal.ts';
import { created, fakeSend, serverError } from '../../fakes/send.ts';
import { mostInWindow, start } from './support.ts';

const limited = (waitMs: number | null): Answer => ({ kind: 'rate-limited', waitMs });

it('lets everything wait as long as asked, says until when, and sends the row again without any doubt', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(40);
  const server = fakeSend(clock, (id, count) => (id === 'C12' && count === 0 ? limited(30_000) : created));
  const run = start({ clock, journal, server });
  await clock.until(run.result);
  expect(journal.statuses()).toEqual({ created: 40 });
  expect(journal.row(12).sends).toBe(2);
  const [refusedAt = 0, againAt = 0] = server.times(12);
  const answeredAt = refusedAt + 50;
  expect(againAt).toBeGreaterThanOrEqual(answeredAt + 30_000);
  expect(server.sent.filter(({ atMs }) => atMs > answeredAt && atMs < answeredAt + 30_000)).toEqual([]);
  const waits = run.events.filter((event) => event.kind === 'waiting' || event.kind === 'resumed');
  const untilWallMs = clock.now() - clock.monotonic() + answeredAt + 30_000;
  expect(waits).toEqual([{ kind: 'waiting', reason: 'rate-limited', untilWallMs }, { kind: 'resumed' }]);
});

it('is not charged as an attempt: a row may be told to wait any number of times', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(3);
  const server = fakeSend(clock, (id, count) => (id === 'C2' && count < 12 ? limited(1000) : created));
  await clock.until(start({ clock, journal, server }).result);
  expect(journal.statuses()).toEqual({ created: 3 });
});

it('is not charged either between bad answers', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(1);
  const server = fakeSend(clock, (_, count) => (count === 8 ? created : count % 2 === 0 ? serverError : limited(100)));
  await clock.until(start({ clock, journal, server }).result);
  expect(journal.row(2)).toMatchObject({ status: 'created', sends: 9 });
});

it('waits 5, 10, 20, 40, 60 seconds when no time is asked', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(1);
  const server = fakeSend(clock, (_, count) => (count < 6 ? limited(null) : created));
  await clock.until(start({ clock, journal, server }).result);
  const times = server.times(2);
  const gaps = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / 1000));
  expect(gaps).toEqual([5, 10, 20, 40, 60, 60]);
});

it('does not let a burst follow the wait', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(400);
  const server = fakeSend(clock, (_, count, atMs) =>
    count === 0 && atMs > 5000 && atMs < 5500 ? limited(20_000) : created,
  );
  await clock.until(start({ clock, journal, server }, { perMinute: 1200 }).result);
  const times = server.sent.map(({ atMs }) => atMs);
  expect(mostInWindow(times, 1000)).toBeLessThanOrEqual(21);
  expect(journal.statuses()).toEqual({ created: 400 });
});

it('does not give up while it waits as asked, however long', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(1);
  const server = fakeSend(clock, (_, count) => (count === 0 ? limited(900_000) : created));
  const run = start({ clock, journal, server }, { giveUpAfterMs: 60_000 });
  expect(await clock.until(run.result)).toEqual({ stopped: null, why: null });
});
