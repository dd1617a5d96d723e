import { describe, expect, it } from 'vitest';
import { ownLimit } from '../../../src/main/limit/limit.ts';
import type { Answer } from '../../../src/main/ports.ts';
import { runPlan } from '../../../src/main/run/run.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeJournal, FakeLedger } from '../../fakes/journal.ts';
import { created, fakeSend, lostAnswer, serverError, unreachable } from '../../fakes/send.ts';
import { start } from './support.ts';

const keyRefused: Answer = { kind: 'key-refused', httpStatus: 401, message: 'Unauthenticated.' };

describe('a refused key', () => {
  it('stops the run, with no row failed and every unsent row ready', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(20);
    const server = fakeSend(clock, () => keyRefused);
    const result = await clock.until(start({ clock, journal, server }).result);
    expect(result.stopped).toBe('key-refused');
    expect(result.why).toContain('Akita refused the API key (401: Unauthenticated.)');
    expect(journal.statuses()).toEqual({ ready: 20 });
    expect([...journal.rows.values()].every((row) => !row.doubt)).toBe(true);
    expect(server.sent).toHaveLength(1);
  });

  it('records what the requests in flight bring, be they good or bad', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(50);
    const slow = new Map<string, Answer>([
      ['C2', created],
      ['C3', serverError],
      ['C4', lostAnswer],
    ]);
    const server = fakeSend(
      clock,
      (id) => slow.get(id) ?? keyRefused,
      () => (server.sent.length <= 3 ? 10_000 : 50),
    );
    const result = await clock.until(start({ clock, journal, server }).result);
    expect(result.stopped).toBe('key-refused');
    expect(journal.statuses()).toEqual({ created: 1, ready: 48, unknown: 1 });
    expect(journal.row(3).doubt).toBe(false);
    expect(journal.row(4).doubt).toBe(true);
    expect(server.sent).toHaveLength(4);
  });
});

describe('when the user stops', () => {
  it('takes no further row and records those in flight', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(100);
    const server = fakeSend(clock, () => created, 2000);
    const run = start({ clock, journal, server });
    await clock.advance(10_000);
    run.stop.abort();
    const sentBefore = server.sent.length;
    expect(await clock.until(run.result)).toEqual({ stopped: 'user', why: null });
    expect(server.sent).toHaveLength(sentBefore);
    expect(journal.statuses()).toEqual({ created: sentBefore, ready: 100 - sentBefore });
  });

  it.each([
    { name: 'that Akita asked for', answer: { kind: 'rate-limited', waitMs: 600_000 } as const },
    { name: 'of an outage', answer: unreachable },
    { name: 'before another attempt', answer: { ...serverError, retryAfterMs: 600_000 } },
  ])('does not sit out a wait $name', async ({ answer }) => {
    const clock = new FakeClock();
    const journal = new FakeJournal(10);
    const run = start({ clock, journal, server: fakeSend(clock, () => answer) });
    await clock.advance(9000);
    run.stop.abort();
    expect((await clock.until(run.result)).stopped).toBe('user');
    expect(clock.monotonic()).toBeLessThan(10_000);
    expect(journal.statuses()).toEqual({ ready: 10 });
  });

  it('gives up the requests in flight when hurried, and keeps their rows in doubt', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(10);
    const server = fakeSend(clock, () => created, 25_000);
    const run = start({ clock, journal, server });
    await clock.advance(1200);
    run.stop.abort();
    await clock.advance(1000);
    run.hurry.abort();
    await clock.until(run.result);
    expect(clock.monotonic()).toBeLessThan(3000);
    expect(journal.statuses()).toEqual({ ready: 7, unknown: 3 });
    expect([...journal.rows.values()].filter((row) => row.doubt)).toHaveLength(3);
  });

  it('sends nothing when it was stopped before it began', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(3);
    const server = fakeSend(clock, () => created);
    const ports = {
      clock,
      journal,
      step: journal.step,
      limit: ownLimit(120, 0),
      ledger: new FakeLedger(),
      send: server.send,
      random: () => 0,
      log: () => {},
    };
    const result = await runPlan(
      ports,
      { perMinute: 120, giveUpAfterMs: null },
      { stop: AbortSignal.abort() },
      () => {},
    );
    expect(result.stopped).toBe('user');
    expect(server.sent).toEqual([]);
  });
});

describe('a full disk', () => {
  it.each([0, 1, 2, 5, 6, 19])(
    'stops the run before it sends what it could not record (after %i changes)',
    async (writes) => {
      const clock = new FakeClock();
      const journal = new FakeJournal(30);
      journal.fillUpAfter(writes);
      const server = fakeSend(clock, (_, count) => (count === 0 ? serverError : created));
      const result = await clock.until(start({ clock, journal, server }).result);
      expect(result).toEqual({ stopped: 'disk-full', why: 'The disk is full.' });
      expect(server.sent.length).toBe(journal.requests());
    },
  );
});

it('throws what its parts throw, which is a bug, after the answers on their way are recorded', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(10);
  const server = fakeSend(clock, () => created, 3000);
  const send: typeof server.send = (account, signal) => {
    if (account.internal_id === 'C4') throw new Error('a bug');
    return server.send(account, signal);
  };
  const run = start({ clock, journal, server: { ...server, send } });
  await expect(clock.until(run.result)).rejects.toThrow('a bug');
  expect(journal.statuses()).toMatchObject({ created: 2, sending: 1 });
});
