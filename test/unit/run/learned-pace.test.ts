import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LearnedPace } from '../../../src/main/run/learned-pace.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeJournal } from '../../fakes/journal.ts';
import { created, fakeSend } from '../../fakes/send.ts';
import { start } from './support.ts';

const MINUTE = 60_000;

describe('the learned pace', () => {
  it('is what the user set, until an answer says otherwise', () => {
    expect(new LearnedPace(120, 0).at(0)).toEqual({ perMinute: 120, why: null });
  });

  it('falls with each 429, and comes back within minutes', () => {
    const pace = new LearnedPace(120, 0);
    pace.rateLimited(0);
    expect(pace.at(0)).toEqual({ perMinute: 84, why: 'rate-limited' });
    expect(pace.at(MINUTE).perMinute).toBeCloseTo(90);
    expect(pace.at(6 * MINUTE)).toEqual({ perMinute: 120, why: null });
    for (let strike = 0; strike < 50; strike += 1) pace.rateLimited(0);
    expect(pace.at(0).perMinute).toBe(12);
  });

  it('spreads what is left over the time until the limit is whole again', () => {
    const pace = new LearnedPace(120, 0);
    pace.hint({ limit: null, remaining: 31, resetMs: 30_000 }, 0, 0);
    expect(pace.at(0)).toEqual({ perMinute: 60, why: 'others' });
    expect(pace.at(30_000)).toEqual({ perMinute: 120, why: null });
  });

  it('counts those on their way as used', () => {
    const pace = new LearnedPace(120, 0);
    pace.hint({ limit: null, remaining: 31, resetMs: 30_000 }, 15, 0);
    expect(pace.at(0).perMinute).toBe(30);
  });

  it('is not slowed by a limit that is not scarce, and forgets a scarcity that is over', () => {
    const pace = new LearnedPace(120, 0);
    pace.hint({ limit: null, remaining: 5, resetMs: 30_000 }, 0, 0);
    pace.hint({ limit: null, remaining: 100, resetMs: 30_000 }, 0, 10);
    expect(pace.at(10)).toEqual({ perMinute: 120, why: null });
  });

  it('tells the use of the key by others from its own, which keeps to the limit anyway', () => {
    const pace = new LearnedPace(120, 0);
    for (let at = 0; at < 50_000; at += 500) pace.sent(at);
    // 100 requests of this import since the minute began, and none of anybody else.
    pace.hint({ limit: 120, remaining: 20, resetMs: 10_000 }, 1, 50_000);
    expect(pace.at(50_000)).toEqual({ perMinute: 120, why: null });
    pace.hint({ limit: 120, remaining: 5, resetMs: 10_000 }, 1, 50_000);
    expect(pace.at(50_000)).toMatchObject({ why: 'others' });
    pace.hint({ limit: 120, remaining: 19, resetMs: 9000 }, 1, 50_000);
    expect(pace.at(50_000).why).toBeNull();
  });

  it('does not slow down a run that alone uses the whole limit of a server that counts by the minute', () => {
    const pace = new LearnedPace(120, 0);
    let [used, slow] = [0, 0];
    for (let at = 0; at < 600_000; at += 508) {
      if (Math.floor(at / MINUTE) !== Math.floor((at - 508) / MINUTE)) used = 0;
      used += 1;
      pace.sent(at);
      pace.hint({ limit: 120, remaining: Math.max(0, 120 - used), resetMs: MINUTE - (at % MINUTE) }, 1, at);
      if (pace.at(at).why !== null) slow += 1;
    }
    expect(slow).toBe(0);
  });

  it('never comes to a standstill by hints alone, and never goes faster than set', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            limit: fc.option(fc.integer({ min: 1, max: 200 })),
            remaining: fc.nat(200),
            resetMs: fc.option(fc.nat(4_000_000)),
            onTheWay: fc.nat(60),
            strike: fc.boolean(),
          }),
        ),
        (answers) => {
          const pace = new LearnedPace(120, 0);
          for (const [index, { strike, onTheWay, ...hint }] of answers.entries()) {
            if (strike) pace.rateLimited(index * 500);
            pace.hint(hint, onTheWay, index * 500);
            expect(pace.at(index * 500).perMinute).toBeGreaterThanOrEqual(12);
            expect(pace.at(index * 500).perMinute).toBeLessThanOrEqual(120);
          }
        },
      ),
    );
  });
});

describe('a run', () => {
  it('slows down where others use the key too, says so, and says when that is over', async () => {
    const clock = new FakeClock();
    const journal = new FakeJournal(150);
    const server = fakeSend(clock, (id) =>
      id === 'C12' ? { ...created, rate: { limit: null, remaining: 16, resetMs: 30_000 } } : created,
    );
    const run = start({ clock, journal, server });
    await clock.until(run.result);
    const paces = run.events.filter(({ kind }) => kind === 'pace');
    expect(paces[0]).toMatchObject({ why: 'others' });
    expect(paces.at(-1)).toEqual({ kind: 'pace', perMinute: 120, why: null });
    const scarce = server.sent.filter(({ atMs }) => atMs > 5500 && atMs < 35_000);
    expect(scarce.length).toBeLessThanOrEqual(16);
    expect(scarce.length).toBeGreaterThan(12);
  });
});
