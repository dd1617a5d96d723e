import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { ChaosServer } from './chaos-server.ts';

/** Whether an import of this plan was begun. */
export function wasStarted(plan: string): boolean {
  const database = new DatabaseSync(plan, { readOnly: true, timeout: 5000 });
  try {
    const found = database.prepare('SELECT json FROM info').get();
    const { state } = JSON.parse(String(found?.json ?? '{}')) as { state?: string };
    return state === 'started' || state === 'finished';
  } catch {
    // A check was killed before it wrote what its plan is.
    return false;
  } finally {
    database.close();
  }
}

/** How many rows of a plan are marked as being sent at this moment: what a kill may cost in repeats. */
export function rowsOnTheirWay(plan: string): number {
  const database = new DatabaseSync(plan, { readOnly: true, timeout: 5000 });
  const found = database.prepare("SELECT count(*) AS count FROM row WHERE status = 'sending'").get();
  database.close();
  return Number(found?.count);
}

export interface Judgement {
  readonly rows: number;
  readonly lost: string[];
  readonly misreported: string[];
  /** Times that an account was taken once more than needed. */
  readonly repeats: number;
  /** Lost answers of accounts that were taken, by the server's own faults. */
  readonly untold: number;
}

interface Row {
  readonly number: number;
  readonly status: string;
  readonly sends: number;
  readonly internal_id: string;
}

/** What is wrong with what a row says, given all that the server saw of it; null where nothing is. */
function contradiction({ status, sends }: Row, seen: readonly { accepted: boolean; told: boolean }[]): string | null {
  const accepted = seen.filter((one) => one.accepted).length;
  if (seen.length > sends) return `was sent ${seen.length} times, and says ${sends}`;
  switch (status) {
    case 'created':
      return accepted === 1 && seen.length === sends
        ? null
        : `is Created, and was taken ${accepted} times in ${seen.length}`;
    case 'imported':
      return accepted >= 1 ? null : 'is Imported, and was never taken';
    case 'updated':
      return accepted >= 2 ? null : `is Updated, and was taken ${accepted} times`;
    case 'failed':
      return seen.length >= 5 && !seen.some((one) => one.accepted && one.told) ? null : 'is Failed, and was taken';
    default:
      return `is ${status}`;
  }
}

/** Compares every row of a finished plan, and its report, with what the server saw. */
export function judge(plan: string, report: string, server: ChaosServer): Judgement {
  const database = new DatabaseSync(plan, { readOnly: true });
  const rows = database
    .prepare('SELECT number, status, sends, internal_id FROM row ORDER BY number')
    .all() as unknown as Row[];
  database.close();
  const lost: string[] = [];
  const misreported: string[] = [];
  let repeats = 0;
  let untold = 0;
  for (const row of rows) {
    const seen = server.seen.get(row.internal_id) ?? [];
    const taken = seen.filter((one) => one.accepted);
    repeats += Math.max(0, taken.length - 1);
    untold += taken.filter((one) => !one.told).length;
    if (['ready', 'unknown', 'sending'].includes(row.status)) lost.push(`row ${row.number} is ${row.status}`);
    else {
      const wrong = contradiction(row, seen);
      if (wrong !== null) misreported.push(`row ${row.number} (${row.internal_id}) ${wrong}`);
    }
  }
  const reported = new Map<string, number>();
  for (const line of readFileSync(report, 'utf8').trimEnd().split('\r\n').slice(1)) {
    const id = line.split(',')[0] ?? '';
    reported.set(id, (reported.get(id) ?? 0) + 1);
  }
  for (const row of rows) {
    const times = reported.get(row.internal_id) ?? 0;
    if (times !== 1) misreported.push(`row ${row.number} stands ${times} times in the report`);
  }
  return { rows: rows.length, lost, misreported, repeats, untold };
}
