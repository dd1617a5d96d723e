import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { groupMessage } from '../../shared/issue-catalog.ts';
import type { CheckCounts, CheckedRow, IssueGroup, RowStatus, RunCounts } from '../../shared/plan.ts';
import { rowStatuses } from '../../shared/plan.ts';
import { ok } from '../../shared/result.ts';
import type { ReviewGroup } from '../../shared/review.ts';
import { PLAN_VERSION, type PlanInfo } from './plan-info.ts';
import { migrate, type ReadInfo, readInfo, writeInfo } from './read-info.ts';
import { WARNED_ROWS } from './row-lists.ts';
import { type PlanRow, plainIssue, RowReader, severityRank } from './row-reader.ts';
import { onDisk, openDurable, openForReading } from './sqlite.ts';

const countSchema = z.object({ count: z.int() });
const columnSchema = z.object({ col: z.int() });
const numberSchema = z.object({ number: z.int() });
const statusCountSchema = z.object({ status: z.enum(rowStatuses), count: z.int() });

/** Reads and changes one plan file. Every method may throw what {@link onDisk} turns into a value. */
export class PlanStore {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly reader: RowReader;
  /** Whether the plan can hold edits; one of version 1 that is only read has none. */
  readonly hasEdits: boolean;
  /** Whether it can hold changes that can be taken back, and rows that were left out by hand. */
  readonly hasSteps: boolean;
  #info: PlanInfo;

  private constructor(path: string, database: DatabaseSync, { info, version }: ReadInfo) {
    this.path = path;
    this.database = database;
    this.reader = new RowReader(database, info.profile);
    this.hasEdits = version > 1;
    this.hasSteps = version > 3;
    this.#info = info;
  }

  /** Opens the plan at `path`; a missing, damaged or newer one is a sentence. To be changed, an older one is brought to this version. */
  static open(path: string, mode: 'read' | 'change'): Outcome<PlanStore> {
    if (statSync(path, { throwIfNoEntry: false }) === undefined) {
      return failure('plan-not-found', `There is no plan at ${path}. “plans” lists the plans that there are.`);
    }
    const database = onDisk(path, () => (mode === 'read' ? openForReading(path) : openDurable(path)));
    if (!database.ok) return database;
    const opened = openInfo(path, database.value, mode);
    const store = opened.ok ? onDisk(path, () => new PlanStore(path, database.value, opened.value)) : opened;
    if (!store.ok) database.value.close();
    return store;
  }

  get info(): PlanInfo {
    return this.#info;
  }

  change(changes: Partial<PlanInfo>): void {
    this.#info = { ...this.#info, ...changes };
    writeInfo(this.database, this.#info);
  }

  /** Reads again what the plan says of itself: another connection may have changed it. */
  refresh(): Outcome<PlanInfo> {
    const read = readInfo(this.path, this.database);
    if (!read.ok) return read;
    this.#info = read.value.info;
    return ok(this.#info);
  }

  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  checkCounts(): CheckCounts {
    const counts = this.#countByStatus();
    const warnings = this.#count(`SELECT count(*) AS count FROM (${WARNED_ROWS})`);
    const rows = sum(Object.values(counts));
    const { invalid, skipped } = counts;
    return { rows, ready: rows - invalid - skipped, invalid, skipped, warnings };
  }

  runCounts(): RunCounts {
    const { ready, sending, unknown, ...rest } = this.#countByStatus();
    const remaining = ready + sending + unknown;
    return { rows: remaining + sum(Object.values(rest)), ...rest, remaining };
  }

  /** How many requests were made for the rows of this plan, retries included. */
  requests(): number {
    return this.#count('SELECT ifnull(sum(sends), 0) AS count FROM row WHERE sends > 0');
  }

  /** How many rows were sent whose answer was lost. */
  unknownRows(): number {
    return this.#count("SELECT count(*) AS count FROM row WHERE status = 'unknown'");
  }

  /** How many of the skipped rows have nothing in them. Each has one issue that says so, and that is counted on an index. */
  blankRows(): number {
    return this.#count("SELECT count(*) AS count FROM issue WHERE code = 'row-blank'");
  }

  /** How many cells were changed in the review, and rows left out. */
  changes(): number {
    return this.edits() + this.leftOutByHand().length;
  }

  /** How many cells were changed in the review. */
  edits(): number {
    return this.hasEdits ? this.#count('SELECT count(*) AS count FROM edit') : 0;
  }

  /** The rows that the user left out, in file order. */
  leftOutByHand(): number[] {
    if (!this.hasSteps) return [];
    const rows = this.database.prepare(
      "SELECT number FROM row WHERE status = 'skipped' AND skip_reason = 'by-hand' ORDER BY number",
    );
    return rows.all().map((record) => numberSchema.parse(record).number);
  }

  /** Columns beyond the header in which rows have their first cell too many: the first hundred, which is more than fit a screen. */
  columnsTooMany(): number[] {
    const columns = this.database
      .prepare("SELECT DISTINCT col FROM issue WHERE code = 'row-too-long' ORDER BY col LIMIT 100")
      .all();
    return columns.map((record) => columnSchema.parse(record).col);
  }

  /** How many rows could not be sent or were refused: what the problems file holds. */
  problems(): number {
    const { invalid, failed } = this.#countByStatus();
    return invalid + failed;
  }

  /** Issues by code, severity and column, the gravest and most frequent first. */
  issueGroups(): IssueGroup[] {
    return this.reviewGroups().map(({ index: _, ...group }) => group);
  }

  /** {@link issueGroups} with the index of their column. */
  reviewGroups(): ReviewGroup[] {
    const groups = this.database
      .prepare(
        `SELECT first.row AS row, first.code AS code, first.severity AS severity, first.col AS col,
                first.value AS value, first.detail AS detail, grouped.count AS count
         FROM (SELECT code, severity, col, count(*) AS count, min(row) AS row FROM issue
               WHERE code <> 'row-blank' GROUP BY code, severity, col) AS grouped
         JOIN issue AS first ON first.row = grouped.row AND first.code = grouped.code
           AND first.severity = grouped.severity AND first.col IS grouped.col
         GROUP BY first.code, first.severity, first.col
         ORDER BY ${severityRank('first.severity')}, grouped.count DESC, first.code`,
      )
      .all();
    return groups.map((group) => {
      const issue = this.reader.inWords(group);
      const { count } = countSchema.parse(group);
      const message = groupMessage(issue.code, issue.value, issue.detail, count);
      return {
        ...plainIssue(issue),
        message,
        index: issue.index,
        count,
        example: { row: issue.row, value: issue.value },
      };
    });
  }

  /** Every row in file order, or only those that need fixing, without holding more than a few in memory. */
  rows(which: 'all' | 'problems'): Generator<PlanRow> {
    return this.reader.all(which);
  }

  /** Every row as a check leaves it, in file order. */
  *checkedRows(): Generator<CheckedRow> {
    for (const row of this.rows('all')) {
      const status = row.status === 'invalid' || row.status === 'skipped' ? row.status : 'ready';
      yield { row: row.row, status, account: row.account, issues: row.issues.map(plainIssue) };
    }
  }

  #count(sql: string): number {
    return countSchema.parse(this.database.prepare(sql).get()).count;
  }

  #countByStatus(): Record<RowStatus, number> {
    const counts = Object.fromEntries(rowStatuses.map((status) => [status, 0])) as Record<RowStatus, number>;
    for (const record of this.database.prepare('SELECT status, count(*) AS count FROM row GROUP BY status').all()) {
      const { status, count } = statusCountSchema.parse(record);
      counts[status] = count;
    }
    return counts;
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function openInfo(path: string, database: DatabaseSync, mode: 'read' | 'change'): Outcome<ReadInfo> {
  const read = readInfo(path, database);
  if (!read.ok || read.value.version === PLAN_VERSION || mode === 'read') return read;
  const migrated = migrate(path, database, read.value.info);
  return migrated.ok ? ok({ ...read.value, version: PLAN_VERSION }) : migrated;
}
