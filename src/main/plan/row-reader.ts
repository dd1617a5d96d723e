import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { type Account, accountSchema } from '../../shared/account.ts';
import { type Cell, cellAddress, cellSchema } from '../../shared/cell.ts';
import type { FileProfile } from '../../shared/file-profile.ts';
import { type IssueCode, issueCodes, issueMessage } from '../../shared/issue-catalog.ts';
import { type Issue, type RowStatus, rowStatuses, type SkipReason, skipReasons } from '../../shared/plan.ts';

/** A row of a plan with everything that a report says of it. */
export interface PlanRow {
  readonly row: number;
  readonly status: RowStatus;
  readonly skipReason: SkipReason | null;
  readonly cells: readonly Cell[];
  readonly account: Account | null;
  readonly sends: number;
  readonly akitaId: string | null;
  /** The server's own words where it refused the row. */
  readonly refusal: string | null;
  readonly issues: readonly RowIssueInWords[];
}

/** An issue with its words, with the parts that the words are made of, and with the 0-based index of its column. */
export interface RowIssueInWords extends Issue {
  readonly code: IssueCode;
  readonly detail: string;
  readonly index: number | null;
}

const rowSchema = z.object({
  number: z.int(),
  status: z.enum(rowStatuses),
  skip_reason: z.enum(skipReasons).nullable(),
  sends: z.int(),
  akita_id: z.string().nullable(),
  refusal: z.string().nullable(),
  account: z.string().nullable(),
  cells: z.string(),
});
const issueRowSchema = z.object({
  row: z.int(),
  code: z.enum(issueCodes),
  severity: z.enum(['error', 'warning', 'note']),
  col: z.int().nullable(),
  value: z.string(),
  detail: z.string(),
});
const cellsRowSchema = rowSchema.pick({ number: true, cells: true });
const cellsSchema = z.array(cellSchema);
const countSchema = z.object({ count: z.int() });
const detailSchema = z.object({ detail: z.string() });

/** A row by its number, with its cells. */
export interface RowCells {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** `skipped` for whatever reason; `leftOut` by hand. */
interface Standing {
  readonly cells: readonly Cell[];
  readonly skipped: boolean;
  readonly leftOut: boolean;
}

/** The issues of one code in one column. */
interface IssuesOf {
  readonly code: string;
  readonly severity: string;
  readonly index: number | null;
}

/** The cells of a row as a plan stores them. */
export const parseCells = (json: string): Cell[] => cellsSchema.parse(JSON.parse(json));

function cellsOfRow(record: unknown): RowCells {
  const { number, cells } = cellsRowSchema.parse(record);
  return { row: number, cells: parseCells(cells) };
}

/** Errors first, then warnings, then notes: the order in which people want to hear of them. */
export const severityRank = (column: string): string =>
  `CASE ${column} WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END`;

/** The problems file: what needs fixing, and what Akita refused. */
const PROBLEM_STATUSES = "('invalid', 'failed')";

const ROW_COLUMNS = 'number, status, skip_reason, sends, akita_id, refusal, account, cells';

/** Reads the rows of a plan with their issues in words. */
export class RowReader {
  readonly #database: DatabaseSync;
  readonly #headers: ReadonlyMap<number, string>;
  readonly #one: StatementSync;
  readonly #issues: StatementSync;

  constructor(database: DatabaseSync, profile: FileProfile) {
    this.#database = database;
    this.#headers = new Map(profile.columns.map((column) => [column.index, column.header]));
    this.#one = database.prepare(`SELECT ${ROW_COLUMNS} FROM row WHERE number = ?`);
    this.#issues = database.prepare(
      `SELECT row, code, severity, col, value, detail FROM issue WHERE row = ? ORDER BY ${severityRank('severity')}, rowid`,
    );
  }

  /** The row of that number, or null. */
  one(number: number): PlanRow | null {
    const record = this.#one.get(number);
    return record === undefined ? null : this.#read(record);
  }

  /** Every row in file order, or only those that need fixing, without holding more than a few in memory. */
  *all(which: 'all' | 'problems'): Generator<PlanRow> {
    const condition = which === 'all' ? '' : `WHERE status IN ${PROBLEM_STATUSES}`;
    const rows = this.#database.prepare(`SELECT ${ROW_COLUMNS} FROM row ${condition} ORDER BY number`);
    for (const record of rows.iterate()) yield this.#read(record);
  }

  /** What stands in a row, and whether it is left out; null where there is none. */
  standing(number: number): Standing | null {
    const record = this.#one.get(number);
    if (record === undefined) return null;
    const { cells, status, skip_reason: reason } = rowSchema.parse(record);
    return { cells: parseCells(cells), skipped: status === 'skipped', leftOut: reason === 'by-hand' };
  }

  /** The cells of the rows that have such an issue, in file order. */
  *withIssue({ code, severity, index }: IssuesOf): Generator<RowCells> {
    const rows = this.#database.prepare(
      `SELECT number, cells FROM row WHERE number IN (SELECT row FROM issue WHERE code = ? AND severity = ? AND col IS ?)
       ORDER BY number`,
    );
    for (const record of rows.iterate(code, severity, index)) yield cellsOfRow(record);
  }

  rowsWithIssue({ code, severity, index }: IssuesOf): number {
    const count = this.#database
      .prepare('SELECT count(DISTINCT row) AS count FROM issue WHERE code = ? AND severity = ? AND col IS ?')
      .get(code, severity, index);
    return countSchema.parse(count).count;
  }

  /** Whether any row has an issue of one of these codes. */
  hasIssue(codes: readonly string[]): boolean {
    const some = this.#database.prepare('SELECT 1 FROM issue WHERE code = ? LIMIT 1');
    return codes.some((code) => some.get(code) !== undefined);
  }

  /** What the finder of these issues knew beside their value: each once. */
  detailsOf({ code, severity, index }: IssuesOf): string[] {
    const details = this.#database
      .prepare('SELECT DISTINCT detail FROM issue WHERE code = ? AND severity = ? AND col IS ?')
      .all(code, severity, index);
    return details.map((record) => detailSchema.parse(record).detail);
  }

  /** The cells of every row, in file order. */
  *cells(): Generator<RowCells> {
    const rows = this.#database.prepare('SELECT number, cells FROM row ORDER BY number');
    for (const record of rows.iterate()) yield cellsOfRow(record);
  }

  /** The issue of a record of the table `issue`, in words. */
  inWords(record: unknown): RowIssueInWords & { readonly row: number } {
    const { row, code, severity, col, value, detail } = issueRowSchema.parse(record);
    return {
      row,
      code,
      severity,
      column: col === null ? null : (this.#headers.get(col) ?? null),
      message: issueMessage(code, value, detail),
      cell: col === null ? null : cellAddress(col, row),
      value,
      detail,
      index: col,
    };
  }

  #read(record: unknown): PlanRow {
    const row = rowSchema.parse(record);
    return {
      row: row.number,
      status: row.status,
      skipReason: row.skip_reason,
      cells: parseCells(row.cells),
      account: row.account === null ? null : accountSchema.parse(JSON.parse(row.account)),
      sends: row.sends,
      akitaId: row.akita_id,
      refusal: row.refusal,
      issues: this.#issues.all(row.number).map((issue) => this.inWords(issue)),
    };
  }
}

/** The issue in the shape that it has everywhere. */
export function plainIssue({ code, severity, column, message, cell, value }: RowIssueInWords): Issue {
  return { code, severity, column, message, cell, value };
}
