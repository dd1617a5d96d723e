import type { PlanInfo, PlanSummary } from '../../src/main/importer.ts';
import { PLAN_VERSION } from '../../src/main/plan/plan-info.ts';
import type { RunCounts } from '../../src/shared/plan.ts';
import { plainTable } from './plain-table.ts';

/** Counts that add up: what is not named is nothing. */
export function runCounts(counts: Partial<Omit<RunCounts, 'rows'>>): RunCounts {
  const none = { created: 0, updated: 0, imported: 0, unchanged: 0, failed: 0, invalid: 0, skipped: 0, remaining: 0 };
  const all = { ...none, ...counts };
  return { rows: Object.values(all).reduce((sum, count) => sum + count, 0), ...all };
}

/** What a plan of `accounts.csv` would say of itself. */
export function planSummary(info: Partial<PlanInfo> = {}, counts = runCounts({ remaining: 10 })): PlanSummary {
  const file = { name: 'accounts.csv', bytes: 1, sha256: 'f'.repeat(64) };
  const profile = {
    file,
    format: 'csv' as const,
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    ...plainTable,
    rows: counts.rows,
    columns: [],
    report: null,
    findings: [],
  };
  const whole: PlanInfo = {
    version: PLAN_VERSION,
    id: 'p',
    createdAt: '2026-01-01T00:00:00.000Z',
    madeBy: 'command-line',
    path: '/somewhere/accounts.csv',
    profile,
    mapping: { version: 1, matches: [] },
    decisions: [],
    width: 0,
    evidence: null,
    stale: false,
    state: 'draft',
    destination: null,
    startedAt: null,
    finishedAt: null,
    stopped: null,
    ...info,
  };
  return { plan: 'p', path: '/plans/p', info: whole, counts };
}
