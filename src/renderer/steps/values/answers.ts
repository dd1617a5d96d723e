import { isFormerCustomer, isNoCustomer } from '../../../shared/customer-words.ts';
import { type ChosenWords, type ColumnWord, meaningOf, type WordTable } from '../../../shared/words.ts';

/** What was typed or chosen for the words of one match, by word. A map, because a word may be `constructor`. */
export type Answers = ReadonlyMap<string, string>;
/** By match. */
export type AllAnswers = ReadonlyMap<number, Answers>;

const none: Answers = new Map();
export const answersFor = ({ match }: WordTable, all: AllAnswers): Answers => all.get(match) ?? none;

/** What the mapping says already. */
export const answersOf = (tables: readonly WordTable[]): AllAnswers =>
  new Map(
    tables.map(({ match, words }) => [
      match,
      new Map(words.flatMap(({ word, chosen }) => (chosen === null ? [] : [[word, chosen] as const]))),
    ]),
  );

/** The answers with some others in their place. */
export const withAnswers = (answers: Answers, more: Iterable<readonly [string, string]>): Answers =>
  new Map([...answers, ...more]);

const answerTo = (answers: Answers, word: string): string => answers.get(word) ?? '';

/** Words that were given a meaning before, and none here yet. */
export const rememberedFor = (table: WordTable, answers: Answers): readonly ColumnWord[] =>
  table.words.filter(({ word, reads, remembered }) => {
    const isNew = remembered !== null && remembered !== reads;
    return isNew && answerTo(answers, word) === '';
  });

export const withRemembered = (tables: readonly WordTable[], all: AllAnswers): AllAnswers =>
  new Map(
    tables.map((table) => {
      const answers = answersFor(table, all);
      const more = rememberedFor(table, answers).map(({ word, remembered }) => [word, remembered ?? ''] as const);
      return [table.match, withAnswers(answers, more)];
    }),
  );

/** Whether a word needs an answer: it says nothing by itself, and has none yet. */
export const isOpen = ({ word, reads }: ColumnWord, answers: Answers): boolean =>
  reads === null && answerTo(answers, word).trim() === '';

/** Rows whose words have no meaning yet; a row of several tags counts once for each. */
export const openRows = (tables: readonly WordTable[], all: AllAnswers): number =>
  tables.reduce((sum, table) => {
    const open = table.words.filter((word) => isOpen(word, answersFor(table, all)));
    return sum + table.openBeyond + open.reduce((rows, word) => rows + word.rows, 0);
  }, 0);

/** What was typed and is no meaning of its kind. */
export const isWrong = ({ to }: WordTable, typed: string): boolean =>
  typed.trim() !== '' && meaningOf(to, typed) === null;

export const anyWrong = (tables: readonly WordTable[], all: AllAnswers): boolean =>
  tables.some((table) => [...answersFor(table, all).values()].some((typed) => isWrong(table, typed)));

/** The words that have another meaning now; what is still being typed has none. */
export const changesBetween = (tables: readonly WordTable[], before: AllAnswers, after: AllAnswers): ChosenWords =>
  tables.flatMap((table) => {
    const meaningIn = (answers: Answers, word: string): string => meaningOf(table.to, answerTo(answers, word)) ?? '';
    const words = [...answersFor(table, after).keys()]
      .map((word) => ({ word, meaning: meaningIn(answersFor(table, after), word) }))
      .filter(({ word, meaning }) => meaning !== meaningIn(answersFor(table, before), word));
    return words.length === 0 ? [] : [{ match: table.match, words }];
  });

/** In the lines that are shown, the last answer goes down into the open ones below it. */
export function filledDown(shown: readonly ColumnWord[], answers: Answers): Answers {
  let last = '';
  const filled: [string, string][] = [];
  for (const word of shown) {
    const own = answerTo(answers, word.word);
    if (own !== '') last = own;
    else if (last !== '' && isOpen(word, answers)) filled.push([word.word, last]);
  }
  return withAnswers(answers, filled);
}

/** What the words of a table come to, in rows. */
export interface Shares {
  readonly yes: number;
  readonly no: number;
  readonly open: number;
}

const meaningNow = ({ word, reads }: ColumnWord, answers: Answers): string | null => answerTo(answers, word) || reads;

export function sharesOf(table: WordTable, answers: Answers): Shares {
  const rowsWith = (meaning: string | null): number =>
    table.words.filter((word) => meaningNow(word, answers) === meaning).reduce((sum, { rows }) => sum + rows, 0);
  return { yes: rowsWith('yes'), no: rowsWith('no'), open: rowsWith(null) };
}

/** Words that would be tracked and are hardly customers, or would be current customers and are so no more. */
export function doubtfulIn(table: WordTable, answers: Answers): readonly ColumnWord[] {
  const { to, words } = table;
  if (to.field === 'is_tracked')
    return words.filter((word) => isNoCustomer(word.word) && meaningNow(word, answers) === 'yes');
  if (to.field === 'is_churned')
    return words.filter((word) => isFormerCustomer(word.word) && meaningNow(word, answers) === 'no');
  return [];
}
