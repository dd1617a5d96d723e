import { z } from 'zod';
import { type Cell, cellSchema, isBlank } from '../shared/cell.ts';
import type { ResolvedMapping, ResolvedMatch } from '../shared/mapping.ts';
import {
  type ColumnWord,
  foldWord,
  LONGEST_WORD,
  meaningOfValue,
  type WordTable,
  wordKindOf,
} from '../shared/words.ts';
import { compileOwnWords, compileWords, type OwnWord } from './normalize/normalize.ts';
import type { PlanStore } from './plan/plan-store.ts';

/** Longer lists are read by nobody; what is not listed can be pasted or loaded from a file no less. */
const MOST_LISTED = 1000;

const cellRowSchema = z.object({ cell: z.string().nullable(), rows: z.int() });

export interface CellCount {
  readonly cell: Cell;
  readonly rows: number;
}

/** The different cells of a column in rows that hold to a condition, the most frequent first, with how many rows have each. */
export function countCells(store: PlanStore, index: number, condition: string): CellCount[] {
  const counts = store.database
    .prepare(
      `SELECT cells -> ? AS cell, count(*) AS rows FROM row WHERE ${condition}
       GROUP BY cell ORDER BY rows DESC, min(number)`,
    )
    .all(`$[${index}]`);
  return counts.map((record) => {
    const { cell, rows } = cellRowSchema.parse(record);
    return { cell: cell === null ? '' : cellSchema.parse(JSON.parse(cell)), rows };
  });
}

const IS_ACCOUNT = "status <> 'skipped' OR skip_reason = 'folded-in'";

interface Counted extends OwnWord {
  readonly rows: number;
}

/** By word as the mapping compares them, in the spelling that is found first. */
function countWords(cells: readonly CellCount[], wordsIn: (cell: Cell) => readonly OwnWord[]): Counted[] {
  const words = new Map<string, Counted>();
  for (const { cell, rows } of cells) {
    for (const { word, reads } of wordsIn(cell)) {
      const known = words.get(foldWord(word)) ?? { word, reads, rows: 0 };
      // A name that leads to an address by its link in one cell may have none in another.
      const alike = known.reads === reads ? reads : null;
      words.set(foldWord(word), { word: known.word, reads: alike, rows: known.rows + rows });
    }
  }
  return [...words.values()].toSorted((one, other) => other.rows - one.rows);
}

const rowsOf = (list: readonly { readonly rows: number }[]): number => list.reduce((sum, { rows }) => sum + rows, 0);

function tableOf(store: PlanStore, { index, header, to }: ResolvedMatch, match: number): WordTable | null {
  const kind = wordKindOf(to);
  const wordsIn = compileOwnWords(to);
  if (kind === null || wordsIn === null) return null;
  const meant = compileWords<boolean | number | string>('values' in to ? to.values : {});
  const cells = countCells(store, index, IS_ACCOUNT);
  const words = countWords(cells, wordsIn).map(({ word, reads, rows }): ColumnWord => {
    const value = meant(word) ?? null;
    return { word, rows, reads, chosen: value === null ? null : meaningOfValue(value), remembered: null };
  });
  const listed = words.filter(({ word }) => word.length <= LONGEST_WORD).slice(0, MOST_LISTED);
  const isListed = new Set(listed);
  const beyond = words.filter((one) => !isListed.has(one));
  return {
    match,
    index,
    header,
    to,
    kind,
    words: listed,
    more: beyond.length,
    openBeyond: rowsOf(beyond.filter(({ reads, chosen }) => reads === null && chosen === null)),
    blank: rowsOf(cells.filter(({ cell }) => isBlank(cell))),
  };
}

/** The words of every match that takes some. */
export const wordTables = (store: PlanStore, mapping: ResolvedMapping): WordTable[] =>
  mapping.matches.flatMap((match, at) => tableOf(store, match, at) ?? []);

/** Whether rows need fixing for want of the meaning of a word: looked up in an index. */
export const asksForWords = (store: PlanStore): boolean =>
  store.reader.hasIssue(['boolean-unrecognised', 'tag-unrecognised', 'csm-not-email']);
