import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportParts } from '../../../src/renderer/steps/report/report-parts.ts';
import type { ImportReport } from '../../../src/shared/import-views.ts';

const amount = fc.nat({ max: 1_000_000 });

/** A report whose counts add up as the contract says: rows = all results + invalid + skipped + remaining, skipped = blank + left out. */
const report = fc
  .record({
    created: amount,
    updated: amount,
    imported: amount,
    unchanged: amount,
    failed: amount,
    invalid: amount,
    remaining: amount,
    blank: amount,
    leftOut: amount,
  })
  .map(({ blank, leftOut, ...results }): ImportReport => {
    const skipped = blank + leftOut;
    const rows = Object.values(results).reduce((sum, each) => sum + each, skipped);
    return {
      plan: 'plan',
      fileName: 'accounts.csv',
      state: 'finished',
      practice: false,
      server: 'https://api.akitaapp.com',
      startedAt: '2026-11-25T15:00:00.000Z',
      finishedAt: '2026-11-25T15:10:00.000Z',
      counts: { ...results, skipped, rows },
      blank,
      leftOut,
      ranMs: 1000,
      requests: 1,
      sha256: '',
      unknown: 0,
      mappingName: null,
      keptUntil: null,
      stopped: null,
      mapping: { version: 1, matches: [] },
      causes: [],
      real: null,
      partOf: null,
      putRight: null,
    };
  });

describe('the parts of a report', () => {
  test('add up to the rows of the file, each row in one of them', () => {
    fc.assert(
      fc.property(report, (given) => {
        const sum = reportParts(given).reduce((total, part) => total + part.amount, 0);
        expect(sum).toBe(given.counts.rows);
      }),
    );
  });
});
