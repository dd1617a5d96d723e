import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/main/ports.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeJournal, FakeLedger } from '../../fakes/journal.ts';
import { badGateway, created, fakeSend, lostAnswer, serverError, unreachable } from '../../fakes/send.ts';
import { mostInWindow, start } from './support.ts';

/** A run to its end against a server that answers each request by `answer`. */
async function runAll(rows: number, answer: (id: string, count: number, atMs: number) => Answer, doubtful?: number[]) {
  const clock = new FakeClock();
  const journal = new FakeJournal(rows, doubtful);
  const server = fakeSend(clock, answer);
  const run = start({ clock, journal, server });
  const result = await clock.until(run.result);
  return { journal, server, result, events: run.events };
}

const accepted = (outcome: Extract<Answer, { kind: 'accepted' }>['outcome']): Answer => ({
  kind: 'accepted',
  outcome,
  akitaId: '7',
});

describe('what a row becomes', () => {
  it.each([
    { answer: 'created', doubt: false, known: false, status: 'created' },
    { answer: 'created', doubt: false, known: true, status: 'created' },
    { answer: 'created', doubt: true, known: false, status: 'imported' },
    { answer: 'updated', doubt: false, known: false, status: 'updated' },
    { answer: 'updated', doubt: true, known: true, status: 'imported' },
    { answer: 'same-timestamps', doubt: false, known: false, status: 'created' },
    { answer: 'same-timestamps', doubt: false, known: true, status: 'imported' },
    { answer: 'same-timestamps', doubt: true, known: false, status: 'imported' },
    { answer: 'unknown', doubt: false, known: false, status: 'imported' },
  ] as const)(
    '$answer, in doubt: $doubt, accepted before: $known → $status',
    async ({ answer, doubt, known, status }) => {
      const clock = new FakeClock();
      const journal = new FakeJournal(1, doubt ? [2] : []);
      const ledger = new FakeLedger();
      if (known) ledger.ids.add('C2');
      const run = start({ clock, journal, ledger, server: fakeSend(clock, () => accepted(answer)) });
      await clock.until(run.result);
      expect(journal.row(2)).toMatchObject({ status, akitaId: '7' });
      expect(ledger.ids.has('C2')).toBe(true);
      expect(run.events).toMatchObject([{ kind: 'row', row: 2, internalId: 'C2', status, message: null }]);
    },
  );

  it('remembers the ID before the row is recorded, so that a crash between never makes a second "created"', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(1);
    journal.fillUpAfter(1);
    const ledger = new FakeLedger();
    await clock.until(start({ clock, journal, ledger, server: fakeSend(clock, () => created) }).result);
    expect(journal.row(2).status).toBe('sending');
    expect(ledger.ids.has('C2')).toBe(true);
  });

  it.each([
    { name: 'a lost answer', first: lostAnswer, status: 'imported' },
    { name: '502, behind which the request may have arrived', first: badGateway, status: 'imported' },
    { name: '500', first: serverError, status: 'created' },
    { name: 'a refused connection', first: unreachable, status: 'created' },
  ])('sent again after $name, and then taken as new: $status', async ({ first, status }) => {
    const { journal, result } = await runAll(3, (id, count) => (id === 'C3' && count === 0 ? first : created));
    expect(result).toEqual({ stopped: null, why: null });
    expect(journal.row(3)).toMatchObject({ status, sends: 2 });
    expect(journal.row(2)).toMatchObject({ status: 'created', sends: 1 });
  });

  it('fails with the server’s own words where it was refused, and the run goes on', async () => {
    const fields = [{ field: 'name', messages: ['Too long.'] }];
    const refused: Answer = { kind: 'refused', httpStatus: 422, message: 'Invalid.', fields };
    const { journal, result } = await runAll(4, (id) => (id === 'C3' ? refused : created));
    expect(result.stopped).toBeNull();
    expect(journal.row(3)).toMatchObject({ status: 'failed', sends: 1, failure: { message: 'Invalid.', fields } });
    expect(journal.statuses()).toEqual({ created: 3, failed: 1 });
  });

  it('is told while the run goes on: who it is, and why it was refused in the words of the report', async () => {
    const fields = [{ field: 'name', messages: ['Too long.'] }];
    const refused: Answer = { kind: 'refused', httpStatus: 422, message: 'Invalid.', fields };
    const { events } = await runAll(2, (id) => (id === 'C3' ? refused : created));
    expect(events).toEqual([
      { kind: 'row', row: 2, internalId: 'C2', name: 'Customer 2', status: 'created', message: null },
      {
        kind: 'row',
        row: 3,
        internalId: 'C3',
        name: 'Customer 3',
        status: 'failed',
        message: 'Invalid. (name: Too long.)',
      },
    ]);
  });
});

describe('a bad row amid good ones', () => {
  it.each([2, 15, 31])('fails after exactly 5 attempts with growing pauses, be it row %i of 30', async (bad) => {
    const { journal, server, result } = await runAll(30, (id) => (id === `C${bad}` ? serverError : created));
    expect(result.stopped).toBeNull();
    expect(journal.row(bad)).toMatchObject({ status: 'failed', sends: 5 });
    expect(journal.row(bad).failure?.message).toBe(serverError.message);
    expect(journal.statuses()).toEqual({ created: 29, failed: 1 });
    const times = server.times(bad);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(gaps.toSorted((a, b) => a - b)).toEqual(gaps);
    expect(gaps[0]).toBeGreaterThanOrEqual(750);
  });

  it('fails though it is the only row of the file', async () => {
    const { journal, result } = await runAll(1, () => serverError);
    expect(result.stopped).toBeNull();
    expect(journal.row(2)).toMatchObject({ status: 'failed', sends: 5 });
  });

  it('does not stop the run when there are five of them in succession', async () => {
    const bad = new Set(['C5', 'C6', 'C7', 'C8', 'C9']);
    const { journal, result } = await runAll(60, (id) => (bad.has(id) ? serverError : created));
    expect(result.stopped).toBeNull();
    expect(journal.statuses()).toEqual({ created: 55, failed: 5 });
  });

  it('is told from an outage though only bad rows are left at the end, since others had good answers meanwhile', async () => {
    const bad = new Set(['C2', 'C3', 'C4', 'C5']);
    const { journal, result } = await runAll(8, (id) => (bad.has(id) ? serverError : created));
    expect(result.stopped).toBeNull();
    expect(journal.statuses()).toEqual({ created: 4, failed: 4 });
  });

  it('waits with the row as long as a 503 asked', async () => {
    const busy = { ...serverError, retryAfterMs: 40_000 };
    const { server, journal } = await runAll(3, (id, count) => (id === 'C2' && count === 0 ? busy : created));
    const [first = 0, second = 0] = server.times(2);
    expect(second - first).toBeGreaterThanOrEqual(40_000);
    expect(journal.statuses()).toEqual({ created: 3 });
  });

  it('leaves a row that never got an answer for the end, and does not fail it', async () => {
    const { journal, server, result } = await runAll(40, (id, count) =>
      id === 'C2' && count < 5 ? lostAnswer : created,
    );
    expect(result.stopped).toBeNull();
    expect(journal.row(2)).toMatchObject({ status: 'imported', sends: 6 });
    expect(server.sent.at(-1)?.id).toBe('C2');
  });
});

describe('the pace', () => {
  it('reaches at least 97 % of 1,200 a minute with answers that take 700 ms, and never exceeds it', async () => {
    const clock = new FakeClock({ lateness: () => 1.2 });
    const journal = new FakeJournal(3000);
    const server = fakeSend(clock, () => created, 700);
    await clock.until(start({ clock, journal, server }, { perMinute: 1200 }).result);
    const times = server.sent.map(({ atMs }) => atMs);
    const rate = (times.length - 1) / (((times.at(-1) ?? 0) - (times[0] ?? 0)) / 60_000);
    expect(rate).toBeGreaterThanOrEqual(1200 * 0.97);
    expect(mostInWindow(times, 60_000)).toBeLessThanOrEqual(1200);
  });

  it('holds the limit in any 60 seconds though every third request must be repeated', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(300);
    const server = fakeSend(clock, (_, count) => (count === 0 && server.sent.length % 3 === 0 ? serverError : created));
    await clock.until(start({ clock, journal, server }).result);
    expect(journal.statuses()).toEqual({ created: 300 });
    expect(server.sent.length).toBe(journal.requests());
    const times = server.sent.map(({ atMs }) => atMs);
    expect(mostInWindow(times, 60_000)).toBeLessThanOrEqual(120);
  });

  it('has at most 500 requests in flight, however slow the answers', async () => {
    const clock = new FakeClock();
    let inFlight = 0;
    let most = 0;
    const send = fakeSend(clock, () => created, 29_000);
    const counting = {
      ...send,
      send: async (...args: Parameters<typeof send.send>) => {
        inFlight += 1;
        most = Math.max(most, inFlight);
        const answer = await send.send(...args);
        inFlight -= 1;
        return answer;
      },
    };
    const journal = new FakeJournal(1500);
    await clock.until(start({ clock, journal, server: counting }, { perMinute: 6000 }).result);
    expect(most).toBe(500);
    expect(journal.statuses()).toEqual({ created: 1500 });
  });

  it('ends with the last answer, not with the next slot', async () => {
    const clock = new FakeClock();
    const run = start({ clock, journal: new FakeJournal(2), server: fakeSend(clock, () => created) }, { perMinute: 1 });
    await clock.until(run.result);
    expect(clock.monotonic()).toBeLessThan(61_500);
  });
});
