import { z } from 'zod';
import { type Account, accountSchema } from '../../shared/account.ts';
import { parseJson } from '../../shared/json.ts';
import type { PlanStore } from './plan-store.ts';

/** Reading as many takes a second; rows of a kind that comes only later are rare. */
const ROWS_LOOKED_AT = 100_000;
/** Kinds of rows that are told apart; files have some dozens. */
const MOST_KINDS = 5000;

const rowSchema = z.object({ number: z.int(), account: z.string(), warnings: z.string().nullable() });

const READY = `SELECT number, account,
    (SELECT group_concat(DISTINCT code) FROM issue WHERE issue.row = row.number AND severity = 'warning') AS warnings
  FROM row WHERE status IN ('ready', 'unknown') ORDER BY number LIMIT ?`;

/** What is special about one attribute: that it is there, that it is cleared, that it is a list of several. */
function traitsOf(name: string, value: unknown): string[] {
  if (value === null) return [`${name} cleared`];
  if (Array.isArray(value))
    return [value.length === 0 ? `${name} cleared` : value.length === 1 ? name : `${name} several`];
  if (typeof value !== 'object') return [name];
  return Object.entries(value).flatMap(([key, part]) => traitsOf(`${name}.${key}`, part));
}

const featuresOf = (account: Account, warnings: string | null): string[] => [
  ...Object.entries(account).flatMap(([name, value]) => traitsOf(name, value)),
  ...(warnings === null ? [] : warnings.split(',').map((code) => `warning ${code}`)),
];

interface Kind {
  readonly row: number;
  readonly features: readonly string[];
}

/** The first row of each kind, and the first rows of all. */
function kindsOf({ database }: PlanStore): { readonly kinds: Kind[]; readonly first: number[] } {
  const kinds = new Map<string, Kind>();
  const first: number[] = [];
  for (const record of database.prepare(READY).iterate(ROWS_LOOKED_AT)) {
    const { number, account, warnings } = rowSchema.parse(record);
    first.push(number);
    const parsed = parseJson(account, accountSchema);
    if (!parsed.ok || kinds.size >= MOST_KINDS) continue;
    const features = featuresOf(parsed.value, warnings);
    const kind = features.join('\n');
    if (!kinds.has(kind)) kinds.set(kind, { row: number, features });
  }
  return { kinds: [...kinds.values()], first };
}

/**
 * `count` rows that together show as much as can be of what the file holds: every kind of field, lists of one and of
 * several, every warning. In file order; of rows that show as much, the first. All of them where there are no more.
 */
export function sampleRows(store: PlanStore, count: number): number[] {
  const { kinds, first } = kindsOf(store);
  const chosen = new Set<number>();
  const covered = new Set<string>();
  const gain = ({ features }: Kind) => features.filter((feature) => !covered.has(feature)).length;
  while (chosen.size < count) {
    const best = kinds.reduce<Kind | null>(
      (top, kind) => (gain(kind) > (top === null ? 0 : gain(top)) ? kind : top),
      null,
    );
    if (best === null) break;
    chosen.add(best.row);
    for (const feature of best.features) covered.add(feature);
  }
  for (const row of first) if (chosen.size < count) chosen.add(row);
  return [...chosen].sort((a, b) => a - b);
}
