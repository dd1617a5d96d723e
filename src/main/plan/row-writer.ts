import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { FooterRow } from '../../shared/file-profile.ts';
import type { SkipReason } from '../../shared/plan.ts';
import type { PlanIssue } from './plan-issue.ts';

/**
 * What checking made of a row. `account` is JSON of the account to send, null where an issue is an error;
 * `internalId` is given even then. A blank row has neither, and no issues.
 */
export interface CheckedCells {
  readonly blank: boolean;
  /** Set for a row that is left out, whatever is in it: it is no account, or the user did so. */
  readonly leftOut?: LeftOutAs;
  readonly account: string | null;
  readonly internalId: string | null;
  readonly issues: readonly PlanIssue[];
}

/** Why a row is left out. */
export type LeftOutAs = FooterRow['kind'] | 'by-hand';

/** A checked row as it goes into the plan; `cells` is a JSON array of cells. */
export interface RowToWrite extends CheckedCells {
  readonly row: number;
  readonly cells: string;
}

/** Two IDs with the same key differ at most in capitals and leading zeros. */
export const idKey = (internalId: string): string => internalId.toLowerCase().replace(/^0+(?=.)/, '');

type SkipCode =
  | 'row-blank'
  | 'row-left-out'
  | 'row-totals'
  | 'row-report-line'
  | 'row-header-again'
  | 'row-rest'
  | 'row-other-table';

const why = (code: SkipCode): readonly PlanIssue[] => [{ code, severity: 'note', column: null, value: '', detail: '' }];

const whySkipped = {
  blank: why('row-blank'),
  'by-hand': why('row-left-out'),
  totals: why('row-totals'),
  report: why('row-report-line'),
  header: why('row-header-again'),
  names: why('row-header-again'),
  rest: why('row-rest'),
  table: why('row-other-table'),
} satisfies Record<LeftOutAs | 'blank', readonly PlanIssue[]>;

function skipReasonOf(skipped: LeftOutAs | 'blank' | undefined): SkipReason | null {
  if (skipped === undefined) return null;
  return skipped === 'blank' || skipped === 'by-hand' ? skipped : 'footer';
}

/** Puts rows into a plan as checking alone leaves them, before duplicates are settled: when it is built, and when a row is edited. */
export class RowWriter {
  readonly #insertRow: StatementSync;
  readonly #updateRow: StatementSync;
  readonly #insertIssue: StatementSync;
  readonly #removeIssues: StatementSync;

  constructor(database: DatabaseSync) {
    this.#insertRow = database.prepare(
      'INSERT INTO row (status, skip_reason, internal_id, id_key, account, cells, number) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#updateRow = database.prepare(
      'UPDATE row SET status = ?, skip_reason = ?, internal_id = ?, id_key = ?, account = ?, cells = ? WHERE number = ?',
    );
    this.#insertIssue = database.prepare(
      'INSERT INTO issue (row, code, severity, col, value, detail) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#removeIssues = database.prepare('DELETE FROM issue WHERE row = ?');
  }

  add(row: RowToWrite): void {
    this.#write(this.#insertRow, row);
  }

  /** In place of what stood there of the row, its issues included. */
  replace(row: RowToWrite): void {
    this.#removeIssues.run(row.row);
    this.#write(this.#updateRow, row);
  }

  #write(statement: StatementSync, { row, cells, blank, leftOut, account, internalId, issues }: RowToWrite): void {
    const skipped = blank ? 'blank' : leftOut;
    statement.run(
      skipped !== undefined ? 'skipped' : account === null ? 'invalid' : 'ready',
      skipReasonOf(skipped),
      internalId,
      internalId === null ? null : idKey(internalId),
      account,
      cells,
      row,
    );
    for (const issue of skipped === undefined ? issues : whySkipped[skipped]) {
      this.#insertIssue.run(row, issue.code, issue.severity, issue.column, issue.value, issue.detail);
    }
  }
}
