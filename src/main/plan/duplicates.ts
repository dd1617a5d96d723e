import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { z } from 'zod';
import type { Account } from '../../shared/account.ts';
import type { Cell } from '../../shared/cell.ts';
import { type IssueCode, type Severity, severityOf } from '../../shared/issue-catalog.ts';
import type { DuplicateRule } from '../../shared/mapping.ts';
import type { PlanIssue } from './plan-issue.ts';
import { parseCells } from './row-reader.ts';
import { type ComesFrom, type TakenRow, takenRows, withoutJoinable } from './taken-ids.ts';

/**
 * Joins the rows of one account, given as their cells in file order. The issues replace the ones of
 * the first row that speak of the whole row (`replaces`).
 */
export type MergeRows = (rows: readonly (readonly Cell[])[]) => {
  readonly account: Account;
  readonly issues: readonly PlanIssue[];
  readonly replaces: ReadonlySet<IssueCode>;
};

const memberSchema = z.object({ number: z.int(), internal_id: z.string(), status: z.string() });
type Member = z.infer<typeof memberSchema>;
const cellsSchema = z.object({ cells: z.string() });
const keySchema = z.object({ id_key: z.string() });

/** Naming more rows than this helps nobody, and a file of one ID in every row would make a text of megabytes. */
const MOST_ROWS_NAMED = 5;

/** As the normaliser shortens the values of its issues. */
const MOST_VALUE_CHARACTERS = 200;

/** `rows 4, 9 and 12`, or with `and 40 more`: the `count` rows other than `self`. Looks at no more than it names. */
function nameOthers(rows: readonly number[], self: number, count: number): string {
  const shown: number[] = [];
  for (const row of rows) {
    if (row !== self) shown.push(row);
    if (shown.length === MOST_ROWS_NAMED) break;
  }
  const hidden = count - shown.length;
  if (shown.length === 1 && hidden === 0) return `row ${shown[0]}`;
  const last = hidden > 0 ? `${hidden} more` : String(shown.pop());
  return `rows ${shown.join(', ')} and ${last}`;
}

/** One of several rows with the same ID. */
interface Twin {
  readonly member: Member;
  readonly rows: readonly number[];
  readonly sent: number | null;
}

/** Which of the rows goes to Akita; `self` is the one that is told. */
function whichIsSent(sent: number | null, self: number): string {
  if (sent === null) return 'none of them is sent';
  return sent === self ? 'only this row is sent' : `only row ${sent} is sent`;
}

class Settler {
  readonly #database: DatabaseSync;
  readonly #idColumn: number;
  readonly #setStatus: StatementSync;
  readonly #addIssue: StatementSync;

  constructor(database: DatabaseSync, idColumn: number) {
    this.#database = database;
    this.#idColumn = idColumn;
    this.#setStatus = database.prepare('UPDATE row SET status = ?, skip_reason = ?, account = NULL WHERE number = ?');
    this.#addIssue = database.prepare(
      'INSERT INTO issue (row, code, severity, col, value, detail) VALUES (?, ?, ?, ?, ?, ?)',
    );
  }

  issue(
    member: Pick<Member, 'number' | 'internal_id'>,
    code: IssueCode,
    detail: string,
    severity: Severity = severityOf(code),
  ): void {
    const value = member.internal_id.slice(0, MOST_VALUE_CHARACTERS);
    this.#addIssue.run(member.number, code, severity, this.#idColumn, value, detail);
  }

  /** `rows` are all with its ID, itself among them, `sent` the one of them that is sent. */
  tellOfTwins({ member, rows, sent }: Twin, severity: Severity): void {
    const others = nameOthers(rows, member.number, rows.length - 1);
    this.issue(member, 'internal-id-duplicate', `${others}; ${whichIsSent(sent, member.number)}`, severity);
  }

  invalidate(twin: Twin): void {
    this.#setStatus.run('invalid', null, twin.member.number);
    this.tellOfTwins(twin, 'error');
  }

  /** Keeps a row back because its ID is another row's. */
  refuse(row: TakenRow): void {
    this.#setStatus.run('invalid', null, row.number);
    this.issue(row, 'internal-id-taken', row.holder);
  }

  /** Says of a row that is sent that it changes the account of another one. */
  warn(row: TakenRow): void {
    this.issue(row, 'internal-id-overwrites', row.holder);
  }

  foldIn(member: Member, code: IssueCode, carrier: Member): void {
    this.#setStatus.run('skipped', 'folded-in', member.number);
    this.issue(member, code, `row ${carrier.number}`);
  }

  /** Puts the joined account into the first row, and the issues of the whole in place of those of its own. */
  carry(first: Member, members: readonly Member[], merge: MergeRows): void {
    const read = this.#database.prepare('SELECT cells FROM row WHERE number = ?');
    const merged = merge(members.map((member) => parseCells(cellsSchema.parse(read.get(member.number)).cells)));
    this.#database
      .prepare('UPDATE row SET account = ? WHERE number = ?')
      .run(JSON.stringify(merged.account), first.number);
    const remove = this.#database.prepare('DELETE FROM issue WHERE row = ? AND code = ?');
    for (const code of merged.replaces) remove.run(first.number, code);
    for (const issue of merged.issues) {
      this.#addIssue.run(first.number, issue.code, issue.severity, issue.column, issue.value, issue.detail);
    }
  }
}

function reject(settler: Settler, members: readonly Member[], rows: readonly number[]): void {
  const [first, ...others] = members;
  if (first === undefined) return;
  const sent = first.status === 'ready' ? first.number : null;
  settler.tellOfTwins({ member: first, rows, sent }, 'warning');
  for (const member of others) settler.invalidate({ member, rows, sent });
}

function keepLast(settler: Settler, members: readonly Member[], rows: readonly number[]): void {
  const last = members.at(-1);
  if (last === undefined) return;
  if (last.status !== 'ready') {
    for (const member of members) settler.invalidate({ member, rows, sent: null });
    return;
  }
  for (const member of members.slice(0, -1)) settler.foldIn(member, 'row-superseded', last);
}

function mergeAll(settler: Settler, members: readonly Member[], rows: readonly number[], merge: MergeRows): void {
  const [first, ...others] = members;
  if (first === undefined) return;
  if (members.some((member) => member.status !== 'ready')) {
    for (const member of members) settler.invalidate({ member, rows, sent: null });
    return;
  }
  settler.carry(first, members, merge);
  for (const member of others) settler.foldIn(member, 'row-merged', first);
}

/** Rows with the same ID to the letter, by that ID, in file order. */
function byExactId(members: readonly Member[]): Member[][] {
  return [...Map.groupBy(members, (member) => member.internal_id).values()];
}

/** How a plan treats rows of one internal ID: the rule, the column of the ID, and how rows are joined. */
export interface DuplicateRules {
  readonly rule: DuplicateRule;
  readonly idColumn: number;
  readonly merge: MergeRows;
  /** Set where the file is a report of an earlier import. */
  readonly comesFrom: ComesFrom | null;
}

/**
 * Applies the duplicate rule to all rows that share an internal ID, and warns of IDs that only look different.
 * Works group by group over the index, so that its memory depends on the largest group alone.
 */
export function settleDuplicates(database: DatabaseSync, rules: DuplicateRules): void {
  const settler = new Settler(database, rules.idColumn);
  const refused = refuseTaken(settler, database, null, rules);
  const groups = database.prepare(
    'SELECT id_key FROM row WHERE id_key IS NOT NULL GROUP BY id_key HAVING count(*) > 1',
  );
  // Collected first: rows must not change under the cursor that reads their index.
  const keys = groups.all().map((group) => keySchema.parse(group).id_key);
  settleEach(settler, database, keys, rules, refused);
  warnOfTaken(settler, database, null, rules);
}

/** Does so for the groups of these keys, whose rows stand as checking alone left them. */
export function settleGroups(database: DatabaseSync, keys: readonly string[], rules: DuplicateRules): void {
  const settler = new Settler(database, rules.idColumn);
  const refused = refuseTaken(settler, database, keys, rules);
  settleEach(settler, database, keys, rules, refused);
  warnOfTaken(settler, database, keys, rules);
}

type Keys = readonly string[] | null;

/**
 * Keeps rows back whose ID an earlier import sent with another row, and gives their numbers: where a second row of an ID
 * needs fixing, all of them; where rows are joined, those that have nothing here to be joined with.
 */
function refuseTaken(
  settler: Settler,
  database: DatabaseSync,
  keys: Keys,
  { rule, comesFrom }: DuplicateRules,
): ReadonlySet<number> {
  if (comesFrom === null || rule === 'last') return new Set();
  const taken = takenRows(database, keys, comesFrom);
  const refused = rule === 'merge' ? withoutJoinable(database, taken) : taken;
  for (const row of refused) settler.refuse(row);
  return new Set(refused.map(({ number }) => number));
}

/** Where the user let the last row count, the rows that are left are sent. */
function warnOfTaken(settler: Settler, database: DatabaseSync, keys: Keys, { rule, comesFrom }: DuplicateRules): void {
  if (comesFrom === null || rule !== 'last') return;
  for (const row of takenRows(database, keys, comesFrom)) settler.warn(row);
}

/** Settles the groups of these keys; rows that are `refused` already are nobody's twins any more. */
function settleEach(
  settler: Settler,
  database: DatabaseSync,
  keys: readonly string[],
  rules: DuplicateRules,
  refused: ReadonlySet<number>,
): void {
  const membersOf = database.prepare('SELECT number, internal_id, status FROM row WHERE id_key = ? ORDER BY number');
  for (const key of keys) {
    const members = z.array(memberSchema).parse(membersOf.all(key));
    settleGroup(
      settler,
      members.filter(({ number }) => !refused.has(number)),
      rules,
    );
  }
}

function settleGroup(settler: Settler, members: readonly Member[], { rule, merge }: DuplicateRules): void {
  const exact = byExactId(members);
  for (const same of exact) {
    if (same.length < 2) continue;
    const rows = same.map((member) => member.number);
    if (rule === 'reject') reject(settler, same, rows);
    else if (rule === 'last') keepLast(settler, same, rows);
    else mergeAll(settler, same, rows, merge);
  }
  if (exact.length > 1) warnOfSimilar(settler, exact);
}

/** Each row whose ID has a look-alike is told about the first row of each look-alike. */
function warnOfSimilar(settler: Settler, exact: readonly (readonly Member[])[]): void {
  const firsts = exact.map((same) => same[0]?.number ?? 0);
  exact.forEach((same, index) => {
    const others = firsts.filter((_, other) => other !== index);
    for (const member of same) {
      settler.issue(member, 'internal-id-similar', nameOthers(others, member.number, others.length));
    }
  });
}
