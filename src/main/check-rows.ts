import type { MessagePort } from 'node:worker_threads';
import { type Cell, isBlank } from '../shared/cell.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import type { ColumnEvidence, Normalizer } from './normalize/normalize.ts';
import type { PlanIssue } from './plan/plan-issue.ts';

/** What a normaliser is compiled from, in either thread. */
export interface RowRules {
  readonly mapping: ResolvedMapping;
  readonly evidence: readonly ColumnEvidence[];
  readonly columnCount: number;
}

export interface CheckWorkerData extends RowRules {
  readonly port: MessagePort;
}

/** What checking made of a batch, by row; accounts are JSON. A blank row has no ID, no account and no issues. */
export interface CheckedBatch {
  readonly accounts: readonly (string | null)[];
  readonly internalIds: readonly (string | null)[];
  readonly blank: readonly boolean[];
  readonly issues: readonly (readonly PlanIssue[])[];
}

const noIssues: readonly PlanIssue[] = Object.freeze([]);

/** Normalises and checks the rows of a batch. Pure: the same in whichever thread it runs. */
export function checkRows(normalizer: Normalizer, rows: readonly (readonly Cell[])[]): CheckedBatch {
  const accounts: (string | null)[] = [];
  const internalIds: (string | null)[] = [];
  const blank: boolean[] = [];
  const issues: (readonly PlanIssue[])[] = [];
  for (const cells of rows) {
    const isBlankRow = cells.every(isBlank);
    const reading = isBlankRow ? null : normalizer.read(cells);
    const account = reading?.account ?? null;
    blank.push(isBlankRow);
    accounts.push(account === null ? null : JSON.stringify(account));
    internalIds.push(reading?.internalId ?? null);
    issues.push(reading?.issues ?? noIssues);
  }
  return { accounts, internalIds, blank, issues };
}
