import { type ChosenWords, type ColumnWord, isNoCustomer, meaningOf, type WordTable } from '../../../shared/words.ts';

/** What was typed or chosen for the words of one match, by word; nothing where a word has no entry. */
export type Answers = Readonly<Record<string, string>>;
/** By match. */
export type AllAnswers = Readonly<Record<number, Answers>>;

/** What the mapping says already. */
export const answersOf = (tables: readonly WordTable[]): AllAnswers =>
  Object.fromEntries(
    tables.map(({ match, words }) => [
      match,
      Object.fromEntries(words.flatMap(({ word, chosen }) => (chosen === null ? [] : [[word, chosen]]))),
    ]),
  );

const answerFor = (answers: Answers, word: string): string => answers[word] ?? '';

/** Words without a meaning of their own that were given another one before, and none here yet. */
export const rememberedFor = (table: WordTable, answers: Answers): readonly ColumnWord[] =>
  table.words.filter(({ word, remembered }) => remembered !== null && answerFor(answers, word) === '');

export function withRemembered(tables: readonly WordTable[], all: AllAnswers): AllAnswers {
  return Object.fromEntries(
    tables.map((table) => {
      const answers = all[table.match] ?? {};
      const more = rememberedFor(table, answers).map(({ word, remembered }) => [word, remembered ?? '']);
      return [table.match, { ...answers, ...Object.fromEntries(more) }];
    }),
  );
}

/** Whether a word needs an answer: it says nothing by itself, and has none yet. */
export const isOpen = ({ word, reads }: ColumnWord, answers: Answers): boolean =>
  reads === null && answerFor(answers, word).trim() === '';

/** Rows whose words have no meaning yet; a row of several tags counts once for each. */
export const openRows = (tables: readonly WordTable[], all: AllAnswers): number =>
  tables
    .flatMap((table) => table.words.filter((word) => isOpen(word, all[table.match] ?? {})))
    .reduce((sum, { rows }) => sum + rows, 0);

/** What was typed and is no meaning of its kind. */
export const isWrong = (table: WordTable, typed: string): boolean =>
  typed.trim() !== '' && meaningOf(table.kind, typed) === null;

export const anyWrong = (tables: readonly WordTable[], all: AllAnswers): boolean =>
  tables.some((table) => Object.values(all[table.match] ?? {}).some((typed) => isWrong(table, typed)));

/** As the mapping takes it: words that were listed, and those that it had before without being listed. */
export const chosenWords = (tables: readonly WordTable[], all: AllAnswers): ChosenWords =>
  tables.map(({ match, kind }) => ({
    match,
    words: Object.entries(all[match] ?? {}).flatMap(([word, typed]) => {
      const meaning = meaningOf(kind, typed);
      return meaning === null ? [] : [{ word, meaning }];
    }),
  }));

/** Whether anything is other than the mapping has it. */
export const isChanged = (tables: readonly WordTable[], all: AllAnswers): boolean =>
  JSON.stringify(chosenWords(tables, all)) !== JSON.stringify(chosenWords(tables, answersOf(tables)));

/** What the words of a table come to. */
export interface Shares {
  readonly yes: number;
  readonly no: number;
  readonly open: number;
}

const meaningNow = ({ word, reads }: ColumnWord, answers: Answers): string | null =>
  answerFor(answers, word) === '' ? reads : answerFor(answers, word);

export function sharesOf(table: WordTable, answers: Answers): Shares {
  const rowsWith = (meaning: string | null): number =>
    table.words.filter((word) => meaningNow(word, answers) === meaning).reduce((sum, { rows }) => sum + rows, 0);
  return { yes: rowsWith('yes'), no: rowsWith('no'), open: rowsWith(null) };
}

/** Words that would be tracked and are hardly customers. */
export const trackedStrangers = (table: WordTable, answers: Answers): readonly ColumnWord[] =>
  table.to.field === 'is_tracked'
    ? table.words.filter((word) => isNoCustomer(word.word) && meaningNow(word, answers) === 'yes')
    : [];
