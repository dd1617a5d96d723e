import { z } from 'zod';
import { severityOf } from '../shared/issue-catalog.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import type { MergePreview, SeveralRows } from '../shared/several-rows.ts';
import { widthOf } from './compiled-rules.ts';
import { compileNormalizer, type Normalizer, type RowReading } from './normalize/normalize.ts';
import type { PlanStore } from './plan/plan-store.ts';
import { idKey } from './plan/row-writer.ts';

const totalSchema = z.object({ accounts: z.int(), rows: z.int() });
const groupSchema = z.object({ internal_id: z.string(), rows: z.int() });
const numberSchema = z.object({ number: z.int() });

/** Naming more rows of one account than this helps nobody; the counts are of all of them. */
const MOST_ROWS_NAMED = 10;
/** Of one ID in every row of a file, so many are looked at. */
const MOST_ROWS_READ = 1000;

const GROUPS = `SELECT internal_id, count(*) AS rows, min(number) AS first FROM row
  WHERE id_key IS NOT NULL AND internal_id IS NOT NULL GROUP BY internal_id HAVING count(*) > 1`;

const lists = ['emails', 'phones', 'urls', 'tags'] as const;

/** What the rows are in themselves: that another one has the same ID is not asked. */
const isBroken = ({ issues }: RowReading): boolean => issues.some(({ code }) => severityOf(code) === 'error');

interface Read {
  readonly row: number;
  readonly reading: RowReading;
}

function describe(id: string, rowCount: number, read: readonly Read[], normalizer: Normalizer): SeveralRows {
  const broken = read.filter(({ reading }) => isBroken(reading)).map(({ row }) => row);
  const base = { id, rowCount, rows: read.slice(0, MOST_ROWS_NAMED).map(({ row }) => row) };
  if (broken.length > 0) return { ...base, joined: [], conflicts: [], broken: broken.slice(0, MOST_ROWS_NAMED) };
  const readings = read.map(({ reading }) => reading);
  const { account, issues } = normalizer.merge(readings);
  const joined = lists.flatMap((field) => {
    const of = readings.reduce((sum, { parts }) => sum + parts[field].length, 0);
    return of === 0 ? [] : [{ field, of, become: account[field]?.length ?? 0 }];
  });
  const conflicts = issues
    .filter(({ code }) => code === 'merge-conflict')
    .map(({ detail, value }) => ({ what: detail, sent: value }));
  return { ...base, joined, conflicts, broken: [] };
}

/** What joining the rows of each account would do, whatever the rule of the plan is; `count` groups from `start`. */
export function mergePreview(store: PlanStore, mapping: ResolvedMapping, start: number, count: number): MergePreview {
  const { database, info, reader } = store;
  const normalizer = compileNormalizer(mapping, info.evidence ?? [], widthOf(info.profile));
  const total = database.prepare(`SELECT count(*) AS accounts, ifnull(sum(rows), 0) AS rows FROM (${GROUPS})`).get();
  const rowsOf = database.prepare(
    'SELECT number FROM row WHERE id_key = ? AND internal_id = ? ORDER BY number LIMIT ?',
  );
  const groups = database
    .prepare(`${GROUPS} ORDER BY first LIMIT ? OFFSET ?`)
    .all(count, start)
    .map((record) => {
      const { internal_id: id, rows } = groupSchema.parse(record);
      const read = rowsOf.all(idKey(id), id, MOST_ROWS_READ).map((member) => {
        const { number: row } = numberSchema.parse(member);
        return { row, reading: normalizer.read(reader.standing(row)?.cells ?? []) };
      });
      return describe(id, rows, read, normalizer);
    });
  return { ...totalSchema.parse(total), groups };
}
