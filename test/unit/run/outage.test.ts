import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/main/ports.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeJournal } from '../../fakes/journal.ts';
import { badGateway, created, fakeSend, lostAnswer, serverError, unreachable } from '../../fakes/send.ts';
import { start } from './support.ts';

const nothing: Answer = { ...lostAnswer, why: 'timeout' };

interface Outage {
  readonly name: string;
  readonly answer: Answer;
  readonly latencyMs: number;
  readonly reSent: 'created' | 'imported';
}
const outages: Outage[] = [
  { name: 'refused connections', answer: unreachable, latencyMs: 3, reSent: 'created' },
  { name: 'time-outs', answer: nothing, latencyMs: 30_000, reSent: 'imported' },
  {
    name: '503 from a load balancer for everything',
    answer: { ...serverError, message: '503' },
    latencyMs: 20,
    reSent: 'created',
  },
  { name: '502 for everything', answer: badGateway, latencyMs: 20, reSent: 'imported' },
];

/** Good answers but between `from` and `to`, in virtual ms. */
async function runThrough(outage: Outage, from: number, to: number, rows: number, perMinute: number) {
  const clock = new FakeClock();
  const journal = new FakeJournal(rows);
  let down = false;
  const server = fakeSend(
    clock,
    (_, _count, atMs) => {
      down = atMs >= from && atMs < to;
      return down ? outage.answer : created;
    },
    () => (down ? outage.latencyMs : 100),
  );
  const run = start({ clock, journal, server }, { perMinute, giveUpAfterMs: null });
  const result = await clock.until(run.result);
  return { journal, server, result, events: run.events };
}

describe.each(outages)('an outage of $name', (outage) => {
  it.each([
    { rows: 100, perMinute: 120, from: 10_000, to: 100_000 },
    { rows: 100, perMinute: 120, from: 0, to: 1_800_000 },
    { rows: 400, perMinute: 1200, from: 5000, to: 60_000 },
    { rows: 12, perMinute: 5, from: 30_000, to: 400_000 },
    { rows: 3, perMinute: 120, from: 0, to: 120_000 },
  ])('fails no row: $rows rows at $perMinute a minute, down from $from to $to ms', async (times) => {
    const { journal, result, events } = await runThrough(outage, times.from, times.to, times.rows, times.perMinute);
    expect(result).toEqual({ stopped: null, why: null });
    const { created: created_ = 0, imported = 0 } = journal.statuses();
    expect(created_ + imported).toBe(times.rows);
    const again = [...journal.rows.values()].filter((row) => row.sends > 1);
    expect(again.length).toBeGreaterThan(0);
    expect(new Set(again.map((row) => row.status))).toEqual(new Set([outage.reSent]));
    expect(events).toContainEqual(expect.objectContaining({ kind: 'waiting', reason: 'unreachable' }));
    expect(events).toContainEqual({ kind: 'resumed' });
  });
});

it('sends one request at a time while nothing gets a good answer, 5 seconds apart, doubling', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(50);
  const server = fakeSend(clock, (_, _count, atMs) => (atMs < 200_000 ? unreachable : created), 3);
  const run = start({ clock, journal, server });
  await clock.until(run.result);
  const during = server.sent.map(({ atMs }) => atMs).filter((atMs) => atMs > 5000 && atMs < 200_000);
  const gaps = during.slice(1).map((time, index) => Math.round((time - (during[index] ?? 0)) / 1000));
  expect(gaps).toEqual([10, 20, 40, 80]);
});

it('has one request in flight at most while nothing answers at all', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(200);
  const server = fakeSend(clock, (_, _count, atMs) => (atMs < 600_000 ? nothing : created), 30_000);
  await clock.until(start({ clock, journal, server }, { giveUpAfterMs: null }).result);
  // The first time-outs come after 30 s; until then rows were sent as usual.
  const during = server.sent.map(({ atMs }) => atMs).filter((atMs) => atMs > 34_000 && atMs < 600_000);
  const gaps = during.slice(1).map((time, index) => time - (during[index] ?? 0));
  expect(during.length).toBeGreaterThan(3);
  expect(Math.min(...gaps)).toBeGreaterThan(30_000);
});

it('charges no attempt: after it a row may still fail four times and be taken at the fifth', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(60);
  const down = (atMs: number) => atMs < 20_000;
  const after = () => server.times(2).filter((atMs) => !down(atMs)).length;
  const isBad = (id: string, atMs: number) => down(atMs) || (id === 'C2' && after() <= 4);
  const server = fakeSend(clock, (id, _, atMs) => (isBad(id, atMs) ? serverError : created));
  const run = start({ clock, journal, server });
  await clock.until(run.result);
  expect(journal.statuses()).toEqual({ created: 60 });
  expect(journal.row(2).sends).toBeGreaterThan(6);
});

it('sends the rows that wait again as soon as it is over, whatever their answers asked', async () => {
  const clock = new FakeClock();
  const journal = new FakeJournal(10);
  const busy = { ...serverError, retryAfterMs: 800_000 };
  const server = fakeSend(clock, (_, _count, atMs) => (atMs < 6000 ? busy : created));
  await clock.until(start({ clock, journal, server }).result);
  expect(journal.statuses()).toEqual({ created: 10 });
  expect(clock.monotonic()).toBeLessThan(30_000);
});

describe('giving up', () => {
  it('stops after the time without any good answer, with every row to be sent again and the doubt kept', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(30);
    const server = fakeSend(clock, (id) => (id === 'C2' ? lostAnswer : unreachable), 3);
    const result = await clock.until(start({ clock, journal, server }).result);
    expect(result.stopped).toBe('unreachable');
    expect(result.why).toContain('Akita could not be reached for 10 minutes');
    expect(journal.statuses()).toEqual({ unknown: 1, ready: 29 });
    expect(journal.row(2).doubt).toBe(true);
    expect(journal.row(3).doubt).toBe(false);
    expect(clock.monotonic()).toBeGreaterThanOrEqual(600_000);
    expect(clock.monotonic()).toBeLessThan(605_000);
  });

  it('says so when answers came, but no usable one', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(30);
    const run = start({ clock, journal, server: fakeSend(clock, () => serverError) }, { giveUpAfterMs: 60_000 });
    const result = await clock.until(run.result);
    expect(result.stopped).toBe('unreachable');
    expect(result.why).toContain('Akita gave no usable answer for 60 seconds');
    expect(result.why).toContain(serverError.message);
    expect(journal.statuses()).toEqual({ ready: 30 });
  });

  it.each([1, 2, 5])('gives up with a file of %i rows too', async (rows) => {
    const clock = new FakeClock();
    const journal = new FakeJournal(rows);
    const result = await clock.until(start({ clock, journal, server: fakeSend(clock, () => unreachable) }).result);
    expect(result.stopped).toBe('unreachable');
    expect(journal.statuses()).toEqual({ ready: rows });
  });

  it('does not wait for requests that hang', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(100);
    const server = fakeSend(clock, () => nothing, 30_000);
    const run = start({ clock, journal, server }, { giveUpAfterMs: 20_000 });
    await clock.until(run.result);
    // The first time-out came at 30 s, and a probe left after it.
    expect(clock.monotonic()).toBeLessThan(51_000);
    expect(journal.statuses()).toEqual({ unknown: 60, ready: 40 });
  });

  it('never gives up where it is told not to', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(5);
    const day = 24 * 60 * 60 * 1000;
    const server = fakeSend(clock, (_, _count, atMs) => (atMs < day ? unreachable : created));
    const run = start({ clock, journal, server }, { giveUpAfterMs: null });
    expect(await clock.until(run.result)).toEqual({ stopped: null, why: null });
    expect(journal.statuses()).toEqual({ created: 5 });
  });
});
