import type { MappingTarget } from '../../src/shared/mapping.ts';
import { type ColumnWord, type WordTable, wordKindOf } from '../../src/shared/words.ts';

/** A word of a column, that says nothing by itself unless told otherwise. */
export const word = (text: string, rows: number, more: Partial<ColumnWord> = {}): ColumnWord => ({
  word: text,
  rows,
  reads: null,
  chosen: null,
  remembered: null,
  ...more,
});

/** The words of the first match of a mapping. */
export const wordTable = (to: MappingTarget, words: readonly ColumnWord[]): WordTable => ({
  match: 0,
  index: 4,
  header: 'Type',
  to,
  kind: wordKindOf(to) ?? 'yes-no',
  words: [...words],
  more: 0,
  openBeyond: 0,
  blank: 0,
});
