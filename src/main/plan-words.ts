import { z } from 'zod';
import { type Cell, cellSchema, isBlank } from '../shared/cell.ts';
import type { ResolvedMapping, ResolvedMatch } from '../shared/mapping.ts';
import {
  type ColumnWord,
  type ColumnWords,
  foldWord,
  isNoCustomer,
  meaningOfValue,
  type NotCustomers,
  type WordKind,
  type WordTable,
  wordKindOf,
} from '../shared/words.ts';
import { readsAs, wordsIn } from './normalize/normalize.ts';
import type { PlanStore } from './plan/plan-store.ts';

/** Longer lists are read by nobody; what is not listed can be pasted or loaded from a file no less. */
const MOST_LISTED = 1000;

const cellRowSchema = z.object({ cell: z.string().nullable(), rows: z.int() });

interface CellCount {
  readonly cell: Cell;
  readonly rows: number;
}

/** The different cells of a column in the rows that are accounts, with how many rows have each. */
function cellsOf(store: PlanStore, index: number): CellCount[] {
  const counts = store.database
    .prepare(
      `SELECT cells -> ? AS cell, count(*) AS rows FROM row
       WHERE status <> 'skipped' OR skip_reason = 'folded-in' GROUP BY cell ORDER BY rows DESC, min(number)`,
    )
    .all(`$[${index}]`);
  return counts.map((record) => {
    const { cell, rows } = cellRowSchema.parse(record);
    return { cell: cell === null ? '' : cellSchema.parse(JSON.parse(cell)), rows };
  });
}

interface Counted {
  readonly word: string;
  readonly reads: string | null;
  rows: number;
}

/** By word as the mapping compares them, the most frequent spelling first. */
function countWords(kind: WordKind, cells: readonly CellCount[], separator: string | undefined) {
  const words = new Map<string, Counted>();
  let blank = 0;
  for (const { cell, rows } of cells) {
    if (isBlank(cell)) blank += rows;
    for (const word of wordsIn(kind, cell, separator)) {
      const known = words.get(foldWord(word));
      if (known !== undefined) known.rows += rows;
      else words.set(foldWord(word), { word, reads: readsAs(kind, kind === 'tag' ? word : cell), rows });
    }
  }
  return { words: [...words.values()].toSorted((one, other) => other.rows - one.rows), blank };
}

function tableOf(store: PlanStore, { index, header, to }: ResolvedMatch, match: number): WordTable | null {
  const kind = wordKindOf(to);
  if (kind === null) return null;
  const separator = to.field === 'tags' ? to.separator : undefined;
  const { words, blank } = countWords(kind, cellsOf(store, index), separator);
  const values = 'values' in to ? (to.values ?? {}) : {};
  const chosen = new Map(Object.entries(values).map(([word, value]) => [foldWord(word), meaningOfValue(value)]));
  const listed = words.slice(0, MOST_LISTED).map(
    ({ word, reads, rows }): ColumnWord => ({
      word,
      rows,
      reads,
      chosen: chosen.get(foldWord(word)) ?? null,
      remembered: null,
    }),
  );
  return { match, index, header, to, kind, words: listed, more: words.length - listed.length, blank };
}

const tellsOfCustomers =
  /^(?:(?:account|company|customer|record|organi[sz]ation|client) )?(?:type|status|stage|lifecycle|lifecycle stage|relationship|category)$/;
const plainHeader = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[\W_]+/g, ' ')
    .trim();

/** Akita tracks an account that it creates unless it is told otherwise (S: “is_tracked … defaults to true”). */
function notCustomersOf(store: PlanStore, mapping: ResolvedMapping): NotCustomers[] {
  const isTold = mapping.matches.some(({ to }) => to.field === 'is_tracked' || to.field === 'is_churned');
  if (isTold || mapping.constants.is_tracked !== undefined) return [];
  return store.info.profile.columns.flatMap(({ index, header }) => {
    if (!tellsOfCustomers.test(plainHeader(header))) return [];
    const { words } = countWords('yes-no', cellsOf(store, index), undefined);
    const found = words.filter(({ word }) => isNoCustomer(word)).map(({ word, rows }) => ({ word, rows }));
    return found.length === 0 ? [] : [{ header, words: found }];
  });
}

/** The words of every match that takes some, and what a column tells of rows that are hardly customers. */
export function wordsOf(store: PlanStore, mapping: ResolvedMapping): ColumnWords {
  const tables = mapping.matches.flatMap((match, at) => tableOf(store, match, at) ?? []);
  return { tables, notCustomers: notCustomersOf(store, mapping) };
}

/** Whether rows need fixing for want of the meaning of a word: looked up in an index. */
export const asksForWords = (store: PlanStore): boolean =>
  store.reader.hasIssue(['boolean-unrecognised', 'tag-unrecognised', 'csm-not-email']);
