import { z } from 'zod';
import { trimText } from './cell.ts';
import { type Mapping, type MappingTarget, targetSchema } from './mapping.ts';

/** Words of a file and what they mean: statuses, tag names, owners. */

/** What the words of a match are read as. */
export type WordKind = 'yes-no' | 'email' | 'tag';

const emailSchema = z.email();
const tagIdSchema = z.int().positive();

/** Null where the field takes no words. */
export function wordKindOf(to: MappingTarget): WordKind | null {
  switch (to.field) {
    case 'is_tracked':
    case 'is_churned':
      return 'yes-no';
    case 'trait':
    case 'attribute':
      return to.type === 'yes/no' ? 'yes-no' : null;
    case 'csm':
    case 'role':
      return 'email';
    case 'tags':
      return 'tag';
    default:
      return null;
  }
}

/** Whether a column of the mapping holds words that stand for something else. */
export const takesWords = ({ matches }: Mapping): boolean => matches.some(({ to }) => wordKindOf(to) !== null);

const usualWords = { yes: ['yes', 'y', 'true', 't', '1', 'on', 'x'], no: ['no', 'n', 'false', 'f', '0', 'off'] };

/** “Active” is no churned customer, but a tracked one perhaps: each field has words of its own. */
const wordsOfField: Partial<Record<MappingTarget['field'], typeof usualWords>> = {
  is_tracked: { yes: ['tracked'], no: ['not tracked', 'untracked'] },
  is_churned: { yes: ['churned'], no: ['not churned', 'active'] },
};

function yesOrNo({ field }: MappingTarget, word: string): 'yes' | 'no' | null {
  const own = wordsOfField[field];
  const says = (answer: 'yes' | 'no') => usualWords[answer].includes(word) || own?.[answer].includes(word) === true;
  return says('yes') ? 'yes' : says('no') ? 'no' : null;
}

function tagId(text: string): string | null {
  const id = /^\d+$/.test(text) ? Number(text) : undefined;
  return tagIdSchema.safeParse(id).success ? String(id) : null;
}

/** What was typed or pasted as the meaning of a word, in the one spelling of its kind (`yes`, an address, a tag ID); null where it is none. */
export function meaningOf(to: MappingTarget, typed: string): string | null {
  const text = trimText(typed);
  switch (wordKindOf(to)) {
    case null:
      return null;
    case 'yes-no':
      return yesOrNo(to, text.toLowerCase());
    case 'email':
      return emailSchema.safeParse(text).success ? text : null;
    case 'tag':
      return tagId(text);
  }
}

/** The meaning as a mapping has it. */
export function mappingValueOf(kind: WordKind, meaning: string): boolean | number | string {
  return kind === 'yes-no' ? meaning === 'yes' : kind === 'tag' ? Number(meaning) : meaning;
}

/** {@link mappingValueOf}, backwards. */
export const meaningOfValue = (value: boolean | number | string): string =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);

/** Words compare trimmed and without case, as the mapping compares them. */
export const foldWord = (word: string): string => trimText(word).toLowerCase().normalize('NFC');

/** A word of the file: in how many rows, what it is read as by itself, what the mapping says, what was used before. */
const columnWordSchema = z.strictObject({
  word: z.string(),
  rows: z.int(),
  reads: z.string().nullable(),
  chosen: z.string().nullable(),
  remembered: z.string().nullable(),
});
export type ColumnWord = z.infer<typeof columnWordSchema>;

/**
 * The words of one match (`match`: its place in the mapping); `more` of them are not listed, and in `openBeyond` of the
 * rows these have no meaning; `blank` rows have no word.
 */
const wordTableSchema = z.strictObject({
  match: z.int(),
  index: z.int(),
  header: z.string(),
  to: targetSchema,
  kind: z.enum(['yes-no', 'email', 'tag']),
  words: z.array(columnWordSchema),
  more: z.int(),
  openBeyond: z.int(),
  blank: z.int(),
});
export type WordTable = z.infer<typeof wordTableSchema>;

/**
 * Rows that would be tracked, and are hardly customers by what this column says of them. `told`: the column itself is the
 * one that says who is tracked.
 */
const strangersSchema = z.strictObject({
  told: z.boolean(),
  header: z.string(),
  words: z.array(z.strictObject({ word: z.string(), rows: z.int() })),
});
export const allStrangersSchema = z.array(strangersSchema);
export type Strangers = z.infer<typeof strangersSchema>;

/** `remembered`: how many words are remembered for this connection. */
export const columnWordsSchema = z.strictObject({ tables: z.array(wordTableSchema), remembered: z.int() });
export type ColumnWords = z.infer<typeof columnWordsSchema>;

/** A longer text is no word, and is not listed; longer lists are no lists of words any more. */
export const LONGEST_WORD = 1000;
export const MOST_LINES = 10_000;
const textSchema = z.string().max(LONGEST_WORD);
export const wordMeaningSchema = z.strictObject({ word: textSchema, meaning: textSchema });
export type WordMeaning = z.infer<typeof wordMeaningSchema>;

/** By match, the words that get another meaning: a blank one takes away what the mapping said. */
export const chosenWordsSchema = z.array(
  z.strictObject({ match: z.int().nonnegative(), words: z.array(wordMeaningSchema).max(MOST_LINES) }),
);
export type ChosenWords = z.infer<typeof chosenWordsSchema>;

/** The first two columns of a spreadsheet. */
export const wordLinesSchema = z.strictObject({ fileName: z.string(), lines: z.array(wordMeaningSchema) });
export type WordLines = z.infer<typeof wordLinesSchema>;

/** What lines of two columns, a word and its meaning, say of the words of a table. */
export interface TakenLines {
  /** By word as the table has it. */
  readonly taken: ReadonlyMap<string, string>;
  /** Words that the file does not have, and meanings that cannot be read. */
  readonly unknown: readonly string[];
  readonly unread: readonly WordMeaning[];
}

/**
 * Matches lines to the words of a table, whatever their order and capitals. A line without a meaning says nothing. Where
 * words of the column are not listed, a line may be of one of them: it is taken as it is.
 */
export function takeLines({ to, words, more }: WordTable, lines: readonly WordMeaning[]): TakenLines {
  const known = new Map(words.map(({ word }) => [foldWord(word), word]));
  const taken = new Map<string, string>();
  const unknown: string[] = [];
  const unread: WordMeaning[] = [];
  for (const line of lines) {
    if (trimText(line.word) === '' || trimText(line.meaning) === '') continue;
    const word = known.get(foldWord(line.word)) ?? (more > 0 ? trimText(line.word) : undefined);
    const meaning = meaningOf(to, line.meaning);
    if (word === undefined) unknown.push(line.word);
    else if (meaning === null) unread.push(line);
    else taken.set(word, meaning);
  }
  return { taken, unknown, unread };
}
