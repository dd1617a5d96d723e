import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { type Account, accountSchema } from '../../shared/account.ts';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { type Cell, cellAddress, cellSchema } from '../../shared/cell.ts';
import { type IssueCode, issueCodes, issueMessage } from '../../shared/issue-catalog.ts';
import { parseJson } from '../../shared/json.ts';
import type { CheckCounts, CheckedRow, Issue, IssueGroup, RowStatus, RunCounts } from '../../shared/plan.ts';
import { rowStatuses } from '../../shared/plan.ts';
import { ok } from '../../shared/result.ts';
import { PLAN_VERSION, type PlanInfo, planInfoSchema } from './plan-info.ts';
import { APPLICATION_ID } from './plan-schema.ts';
import { onDisk, openDurable } from './sqlite.ts';

/** A row of a plan with everything that a report says of it. */
export interface PlanRow {
  readonly row: number;
  readonly status: RowStatus;
  readonly skipReason: 'blank' | 'folded-in' | null;
  readonly cells: readonly Cell[];
  readonly account: Account | null;
  readonly sends: number;
  readonly akitaId: string | null;
  /** The server's own words where it refused the row. */
  readonly refusal: string | null;
  readonly issues: readonly RowIssueInWords[];
}

/** An issue with its words, and with the parts that the words are made of. */
export interface RowIssueInWords extends Issue {
  readonly code: IssueCode;
  readonly detail: string;
}

const rowSchema = z.object({
  number: z.int(),
  status: z.enum(rowStatuses),
  skip_reason: z.enum(['blank', 'folded-in']).nullable(),
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
type IssueRow = z.infer<typeof issueRowSchema>;
const cellsSchema = z.array(cellSchema);
const infoRowSchema = z.object({ json: z.string() });
const countSchema = z.object({ count: z.int() });

/** Errors first, then warnings, then notes: the order in which people want to hear of them. */
const severityRank = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END";

/** The problems file: what needs fixing, and what Akita refused. */
const PROBLEM_STATUSES = "('invalid', 'failed')";

/** Reads and changes one plan file. Every method may throw what {@link onDisk} turns into a value. */
export class PlanStore {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly #headers: Map<number, string>;
  #info: PlanInfo;

  private constructor(path: string, database: DatabaseSync, info: PlanInfo) {
    this.path = path;
    this.database = database;
    this.#info = info;
    this.#headers = new Map(info.profile.columns.map((column) => [column.index, column.header]));
  }

  /** Opens the plan at `path`; a missing, damaged or newer one is a sentence. */
  static open(path: string, mode: 'read' | 'change'): Outcome<PlanStore> {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) {
      return failure('plan-not-found', `There is no plan at ${path}. “plans” lists the plans that there are.`);
    }
    const database = onDisk(path, () =>
      mode === 'read' ? new DatabaseSync(path, { readOnly: true }) : openDurable(path),
    );
    if (!database.ok) return database;
    const json = onDisk(path, () => readInfoText(database.value));
    const info = json.ok ? readInfo(path, json.value) : json;
    if (info.ok) return ok(new PlanStore(path, database.value, info.value));
    database.value.close();
    return info;
  }

  get info(): PlanInfo {
    return this.#info;
  }

  change(changes: Partial<PlanInfo>): void {
    this.#info = { ...this.#info, ...changes };
    this.database.prepare('UPDATE info SET json = ? WHERE only = 1').run(JSON.stringify(this.#info));
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  checkCounts(): CheckCounts {
    const counts = this.#countByStatus();
    const warnings = this.database
      .prepare(
        "SELECT count(DISTINCT issue.row) AS count FROM issue JOIN row ON row.number = issue.row WHERE issue.severity = 'warning' AND row.status NOT IN ('invalid', 'skipped')",
      )
      .get();
    const rows = sum(Object.values(counts));
    const { invalid, skipped } = counts;
    return { rows, ready: rows - invalid - skipped, invalid, skipped, warnings: countSchema.parse(warnings).count };
  }

  runCounts(): RunCounts {
    const { ready, sending, ...rest } = this.#countByStatus();
    const remaining = ready + sending;
    return { rows: remaining + sum(Object.values(rest)), ...rest, remaining };
  }

  /** How many requests were made for the rows of this plan, retries included. */
  requests(): number {
    return countSchema.parse(this.database.prepare('SELECT ifnull(sum(sends), 0) AS count FROM row').get()).count;
  }

  /** How many rows could not be sent or were refused: what the problems file holds. */
  problems(): number {
    const { invalid, failed } = this.#countByStatus();
    return invalid + failed;
  }

  /** Issues by code, severity and column, the gravest and most frequent first. */
  issueGroups(): IssueGroup[] {
    const groups = this.database
      .prepare(
        `SELECT first.row AS row, first.code AS code, first.severity AS severity, first.col AS col,
                first.value AS value, first.detail AS detail, grouped.count AS count
         FROM (SELECT code, severity, col, count(*) AS count, min(row) AS row FROM issue
               WHERE code <> 'row-blank' GROUP BY code, severity, col) AS grouped
         JOIN issue AS first ON first.row = grouped.row AND first.code = grouped.code
           AND first.severity = grouped.severity AND first.col IS grouped.col
         GROUP BY first.code, first.severity, first.col
         ORDER BY ${severityRank.replaceAll('severity', 'first.severity')}, grouped.count DESC, first.code`,
      )
      .all();
    return groups.map((group) => {
      const { count } = countSchema.parse(group);
      const issue = issueRowSchema.parse(group);
      const { detail: _, ...inWords } = this.#inWords(issue);
      return { ...inWords, count, example: { row: issue.row, value: issue.value } };
    });
  }

  /** Every row in file order, or only those that need fixing, without holding more than a few in memory. */
  *rows(which: 'all' | 'problems'): Generator<PlanRow> {
    const condition = which === 'all' ? '' : `WHERE status IN ${PROBLEM_STATUSES}`;
    const issues = this.database.prepare(
      `SELECT row, code, severity, col, value, detail FROM issue WHERE row = ? ORDER BY ${severityRank}, rowid`,
    );
    const rows = this.database.prepare(
      `SELECT number, status, skip_reason, sends, akita_id, refusal, account, cells FROM row ${condition} ORDER BY number`,
    );
    for (const record of rows.iterate()) {
      const row = rowSchema.parse(record);
      yield {
        row: row.number,
        status: row.status,
        skipReason: row.skip_reason,
        cells: cellsSchema.parse(JSON.parse(row.cells)),
        account: row.account === null ? null : accountSchema.parse(JSON.parse(row.account)),
        sends: row.sends,
        akitaId: row.akita_id,
        refusal: row.refusal,
        issues: issues.all(row.number).map((issue) => this.#inWords(issueRowSchema.parse(issue))),
      };
    }
  }

  /** Every row as a check leaves it, in file order. */
  *checkedRows(): Generator<CheckedRow> {
    for (const row of this.rows('all')) {
      const status = row.status === 'invalid' || row.status === 'skipped' ? row.status : 'ready';
      const issues = row.issues.map(({ detail: _, ...issue }) => issue);
      yield { row: row.row, status, account: row.account, issues };
    }
  }

  #countByStatus(): Record<RowStatus, number> {
    const counts = Object.fromEntries(rowStatuses.map((status) => [status, 0])) as Record<RowStatus, number>;
    for (const record of this.database.prepare('SELECT status, count(*) AS count FROM row GROUP BY status').all()) {
      const { status, count } = z.object({ status: z.enum(rowStatuses), count: z.int() }).parse(record);
      counts[status] = count;
    }
    return counts;
  }

  #inWords(issue: IssueRow): RowIssueInWords {
    return {
      code: issue.code,
      severity: issue.severity,
      column: issue.col === null ? null : (this.#headers.get(issue.col) ?? null),
      message: issueMessage(issue.code, issue.value, issue.detail),
      cell: issue.col === null ? null : cellAddress(issue.col, issue.row),
      value: issue.value,
      detail: issue.detail,
    };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

const damaged = (path: string) =>
  failure('plan-damaged', `The plan ${path} is damaged. Check the spreadsheet again to make a new plan.`);

/** The text in which a plan describes itself, or null where the file is another program's database. */
function readInfoText(database: DatabaseSync): string | null {
  const { application_id: id } = z
    .object({ application_id: z.int() })
    .parse(database.prepare('PRAGMA application_id').get());
  if (id !== APPLICATION_ID) return null;
  return infoRowSchema.safeParse(database.prepare('SELECT json FROM info').get()).data?.json ?? null;
}

function readInfo(path: string, json: string | null): Outcome<PlanInfo> {
  const value = parseJson(json ?? '', z.looseObject({ version: z.number() }));
  if (!value.ok) return damaged(path);
  if (value.value.version > PLAN_VERSION) {
    return failure('plan-newer', `The plan ${path} was made by a newer version of Akita Importer. Update this one.`);
  }
  const info = planInfoSchema.safeParse(value.value);
  return info.success ? ok(info.data) : damaged(path);
}
