import type { MessagePort } from 'node:worker_threads';
import { type Cell, isBlank } from '../shared/cell.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import type { ColumnEvidence, Normalizer } from './normalize/normalize.ts';
import type { PlanIssue } from './plan/plan-issue.ts';
import type { CheckedCells, LeftOutAs } from './plan/row-writer.ts';

/** What a normaliser is compiled from, in either thread. */
export interface RowRules {
  readonly mapping: ResolvedMapping;
  readonly evidence: readonly ColumnEvidence[];
  readonly columnCount: number;
}

/** The column of the internal ID; a mapping that was resolved has one. */
export const idColumnOf = (mapping: ResolvedMapping): number =>
  mapping.matches.find((match) => match.to.field === 'internal_id')?.index ?? 0;

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

const blankRow: CheckedCells = Object.freeze({ blank: true, account: null, internalId: null, issues: [] });

/** A row that is no account, and left out. */
export const leftOutRow = (leftOut: LeftOutAs): CheckedCells => ({
  blank: false,
  leftOut,
  account: null,
  internalId: null,
  issues: [],
});

/** What one row becomes. */
export function checkRow(normalizer: Normalizer, cells: readonly Cell[]): CheckedCells {
  if (cells.every(isBlank)) return blankRow;
  const { account, internalId, issues } = normalizer.read(cells);
  return { blank: false, account: account === null ? null : JSON.stringify(account), internalId, issues };
}

/** Normalises and checks the rows of a batch. Pure: the same in whichever thread it runs. */
export function checkRows(normalizer: Normalizer, rows: readonly (readonly Cell[])[]): CheckedBatch {
  const accounts: (string | null)[] = [];
  const internalIds: (string | null)[] = [];
  const blank: boolean[] = [];
  const issues: (readonly PlanIssue[])[] = [];
  for (const cells of rows) {
    const row = checkRow(normalizer, cells);
    blank.push(row.blank);
    accounts.push(row.account);
    internalIds.push(row.internalId);
    issues.push(row.issues);
  }
  return { accounts, internalIds, blank, issues };
}
