import { describe, expect, test } from 'vitest';
import { startOfSaying, worthSaying } from '../../../src/renderer/steps/import/announcements.ts';
import type { RunView } from '../../../src/shared/import-views.ts';

function run(done: number, over: Partial<RunView> = {}): RunView {
  return {
    plan: 'plan',
    fileName: 'accounts.csv',
    practice: true,
    state: 'running',
    counts: {
      rows: 1000,
      created: done,
      updated: 0,
      imported: 0,
      unchanged: 0,
      failed: 0,
      invalid: 0,
      skipped: 0,
      remaining: 1000 - done,
    },
    toSend: 1000,
    done,
    perMinute: 120,
    remainingMs: (1000 - done) * 500,
    awaiting: null,
    waiting: null,
    pace: null,
    slept: null,
    recent: [],
    points: [],
    startedAt: '2026-11-25T15:00:00.000Z',
    stopped: null,
    why: null,
    ...over,
  };
}

const rateLimited = { reason: 'rate-limited', until: '2026-11-25T15:05:00.000Z' } as const;

/** What is said while these are seen, one after the other. */
function said(seen: readonly (readonly [ms: number, run: RunView])[]): string[] {
  let last = startOfSaying(run(0), 0);
  const words: string[] = [];
  for (const [ms, view] of seen) {
    const saying = worthSaying(last, view, ms);
    last = saying.said;
    if (saying.words !== null) words.push(saying.words);
  }
  return words;
}

describe('what a screen reader says of an import', () => {
  test('nothing at the start, and not each tick', () => {
    expect(
      said([
        [0, run(0)],
        [250, run(5)],
        [500, run(10)],
        [29_000, run(99)],
      ]),
    ).toEqual([]);
  });

  test('each ten percent, once', () => {
    expect(
      said([
        [1000, run(99)],
        [1250, run(100)],
        [1500, run(105)],
        [2000, run(201)],
      ]),
    ).toEqual([
      '10%: 100 of 1,000 accounts, about 8 minutes left.',
      '20%: 201 of 1,000 accounts, about 7 minutes left.',
    ]);
  });

  test('after thirty seconds without ten percent', () => {
    expect(
      said([
        [29_999, run(20)],
        [30_000, run(21, { remainingMs: null })],
        [31_000, run(22)],
      ]),
    ).toEqual(['2%: 21 of 1,000 accounts.']);
  });

  test('at once that it waits, once, and nothing more until it goes on', () => {
    const waiting = run(20, { waiting: rateLimited });
    expect(
      said([
        [1000, waiting],
        [1250, waiting],
        [60_000, waiting],
        [60_250, run(21)],
      ]),
    ).toEqual(['The practice Akita asked us to wait.', '2%: 21 of 1,000 accounts, about 8 minutes left.']);
  });
});
