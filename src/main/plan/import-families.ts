import { z } from 'zod';
import type { HistoryEntry, PutRightRows } from '../../shared/import-views.ts';
import { rowStatuses } from '../../shared/plan.ts';
import type { PlanStore } from './plan-store.ts';
import type { PutRight } from './put-right.ts';

const statusSchema = z.object({ status: z.enum(rowStatuses) });

/** How the rows stood that came to the same place since: those that had arrived anyway do not count. */
export function putRightOf({ database }: PlanStore, { rows, fileNames }: PutRight): PutRightRows | null {
  const read = database.prepare('SELECT status FROM row WHERE number = ?');
  const counts = { failed: 0, invalid: 0, remaining: 0 };
  for (const row of rows) {
    const record = read.get(row);
    const status = record === undefined ? null : statusSchema.parse(record).status;
    if (status === 'failed' || status === 'invalid') counts[status] += 1;
    else if (status === 'ready' || status === 'unknown' || status === 'sending') counts.remaining += 1;
  }
  const total = counts.failed + counts.invalid + counts.remaining;
  return total === 0 ? null : { ...counts, fileNames: [...fileNames] };
}

interface Member {
  readonly entry: HistoryEntry;
  /** The plan whose report its file is. */
  readonly report: string | null;
}

const samePlace = (one: HistoryEntry, other: HistoryEntry): boolean =>
  one.practice === other.practice && (one.practice || one.server === other.server);

/** The imports with the one of which each is a part: the first of all whose reports it comes from, at the same place. */
export function inFamilies(members: readonly Member[]): HistoryEntry[] {
  const byPlan = new Map(members.map((member) => [member.entry.plan, member]));
  const rootOf = (member: Member): Member => {
    const parent = member.report === null ? undefined : byPlan.get(member.report);
    return parent === undefined || !samePlace(parent.entry, member.entry) ? member : rootOf(parent);
  };
  return members.map((member) => {
    const root = rootOf(member);
    return root === member ? member.entry : { ...member.entry, partOf: root.entry.plan };
  });
}
