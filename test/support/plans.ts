import path from 'node:path';
import type { MergeRows } from '../../src/main/plan/duplicates.ts';
import { PlanBuilder } from '../../src/main/plan/plan-builder.ts';
import { PLAN_VERSION, type PlanInfo } from '../../src/main/plan/plan-info.ts';
import type { PlanIssue } from '../../src/main/plan/plan-issue.ts';
import { PlanStore } from '../../src/main/plan/plan-store.ts';
import type { RowToWrite } from '../../src/main/plan/row-writer.ts';
import type { Account } from '../../src/shared/account.ts';
import type { Outcome } from '../../src/shared/app-error.ts';
import type { Cell } from '../../src/shared/cell.ts';
import type { FileProfile } from '../../src/shared/file-profile.ts';
import type { DuplicateRule } from '../../src/shared/mapping.ts';
import { plainTable } from './plain-table.ts';

/** The value, or the failure's sentence as an exception: for tests that are about something else. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.error.kind}: ${outcome.error.message}`);
}

/** A profile of a CSV with these headers. */
function profileOf(headers: readonly string[], rows: number): FileProfile {
  return {
    file: { name: 'accounts.csv', bytes: 1, sha256: 'f'.repeat(64) },
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    ...plainTable,
    rows,
    columns: headers.map((header, index) => ({ index, header, samples: [], filled: rows })),
    report: null,
    findings: [],
  };
}

/** What checking made of a row; `account` is null where an issue is an error. */
interface RowCheck {
  readonly account: Account | null;
  readonly internalId: string;
  readonly issues: readonly PlanIssue[];
}

/** What checking says of a row that is well. */
export const ready = (internalId: string, more: object = {}): RowCheck => ({
  account: { internal_id: internalId, ...more },
  internalId,
  issues: [],
});

/** What checking says of a row with an error in its second column. */
export const broken = (internalId: string): RowCheck => ({
  account: null,
  internalId,
  issues: [{ code: 'email-invalid', severity: 'error', column: 1, value: 'nope', detail: '' }],
});

/** Rows from row 2 on: their cells and what checking said of them, null for a blank one. */
export interface PlannedRow {
  readonly cells: readonly Cell[];
  readonly check: RowCheck | null;
}

export const row = (check: RowCheck | null, ...cells: Cell[]): PlannedRow => ({ check, cells });

const joinNames: MergeRows = (rows) => ({
  account: { internal_id: String(rows[0]?.[0]), name: rows.map((cells) => cells[1]).join(' + ') },
  issues: [],
  replaces: new Set(['name-missing']),
});

function toAdd(number: number, cells: readonly Cell[], check: RowCheck | null): RowToWrite {
  const account = check?.account ?? null;
  return {
    row: number,
    cells: JSON.stringify(cells),
    blank: check === null,
    account: account === null ? null : JSON.stringify(account),
    internalId: check?.internalId ?? null,
    issues: check?.issues ?? [],
  };
}

/** What else a plan may say of itself. `from`: its file is a report of that import, and has these rows of it. */
interface MorePlan {
  readonly id?: string;
  readonly createdAt?: string;
  readonly from?: { readonly plan: string; readonly rows: readonly (number | null)[] };
}

/** A finished plan in `folder` with columns ID and Email. */
export function makePlan(
  folder: string,
  rows: readonly PlannedRow[],
  duplicates: DuplicateRule = 'reject',
  { id = 'test', createdAt = '2026-01-01T00:00:00.000Z', from }: MorePlan = {},
): string {
  const file = path.join(folder, `${id}.plan.sqlite`);
  const builder = must(PlanBuilder.create(file));
  for (const [index, { cells, check }] of rows.entries()) builder.add(toAdd(index + 2, cells, check));
  for (const [index, row] of (from?.rows ?? []).entries()) {
    if (from !== undefined && row !== null) builder.addOrigin(index + 2, { plan: from.plan, row });
  }
  const info: PlanInfo = {
    version: PLAN_VERSION,
    id,
    createdAt,
    madeBy: 'command-line',
    path: '/somewhere/accounts.csv',
    profile: { ...profileOf(['ID', 'Email'], rows.length), report: from === undefined ? null : { plan: from.plan } },
    mapping: { version: 1, matches: [] },
    decisions: [],
    width: 2,
    evidence: [],
    stale: false,
    state: 'draft',
    destination: null,
    startedAt: null,
    finishedAt: null,
    stopped: null,
  };
  const comesFrom = from === undefined ? null : { plansFolder: folder, plan: from.plan };
  must(builder.finish(info, { rule: duplicates, idColumn: 0, merge: joinNames, comesFrom }));
  return file;
}

export const openPlan = (file: string): PlanStore => must(PlanStore.open(file, 'change'));
