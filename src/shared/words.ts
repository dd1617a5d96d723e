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

const yes = ['yes', 'y', 'true', '1', 'tracked', 'churned'];
const no = ['no', 'n', 'false', '0', 'not tracked', 'not churned', 'active'];

/** What was typed or pasted as the meaning of a word, in the one spelling of its kind (`yes`, an address, a tag ID); null where it is none. */
export function meaningOf(kind: WordKind, typed: string): string | null {
  const text = trimText(typed);
  if (kind === 'email') return emailSchema.safeParse(text).success ? text : null;
  if (kind === 'tag') return tagIdSchema.safeParse(/^\d+$/.test(text) ? Number(text) : undefined).success ? text : null;
  const word = text.toLowerCase();
  return yes.includes(word) ? 'yes' : no.includes(word) ? 'no' : null;
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

/** The words of one match (`match`: its place in the mapping); `more` of them are not listed; `blank` rows have none. */
const wordTableSchema = z.strictObject({
  match: z.int(),
  index: z.int(),
  header: z.string(),
  to: targetSchema,
  kind: z.enum(['yes-no', 'email', 'tag']),
  words: z.array(columnWordSchema),
  more: z.int(),
  blank: z.int(),
});
export type WordTable = z.infer<typeof wordTableSchema>;

/** Rows that are hardly customers by what a column says of them, and would be tracked. */
const notCustomersSchema = z.strictObject({
  header: z.string(),
  words: z.array(z.strictObject({ word: z.string(), rows: z.int() })),
});
export type NotCustomers = z.infer<typeof notCustomersSchema>;

/** `remembered`: how many words are remembered for this connection. */
export const columnWordsSchema = z.strictObject({
  tables: z.array(wordTableSchema),
  notCustomers: z.array(notCustomersSchema),
});
export type ColumnWords = z.infer<typeof columnWordsSchema>;

/** Longer lists are no lists of words any more. */
const MOST_WORDS = 5000;
export const wordMeaningSchema = z.strictObject({ word: z.string().max(1000), meaning: z.string().max(1000) });
export type WordMeaning = z.infer<typeof wordMeaningSchema>;

/** For each match, what its words mean; a word without a meaning is left out. */
export const chosenWordsSchema = z.array(
  z.strictObject({ match: z.int().nonnegative(), words: z.array(wordMeaningSchema).max(MOST_WORDS) }),
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

/** Matches lines to the words of a table, whatever their order and capitals. A line without a meaning says nothing. */
export function takeLines(kind: WordKind, words: readonly ColumnWord[], lines: readonly WordMeaning[]): TakenLines {
  const known = new Map(words.map(({ word }) => [foldWord(word), word]));
  const taken = new Map<string, string>();
  const unknown: string[] = [];
  const unread: WordMeaning[] = [];
  for (const line of lines) {
    if (trimText(line.word) === '' || trimText(line.meaning) === '') continue;
    const word = known.get(foldWord(line.word));
    const meaning = meaningOf(kind, line.meaning);
    if (word === undefined) unknown.push(line.word);
    else if (meaning === null) unread.push(line);
    else taken.set(word, meaning);
  }
  return { taken, unknown, unread };
}

const notCustomers = new Set(
  'prospect|lead|partner|competitor|vendor|supplier|reseller|investor|press|churned|former customer|former|ex-customer|inactive|lost|cancelled|canceled|test|demo|trial|subscriber|marketing qualified lead|sales qualified lead|opportunity|evangelist|other|open deal|unqualified|in progress|new|attempted to contact|connected|bad timing|interessent|prospekt|ehemalig|ehemaliger kunde|lieferant|wettbewerber|prospecto|fournisseur|concurrent'.split(
    '|',
  ),
);

/** Whether a word of a column such as “Type” says that the company is hardly a customer. */
export const isNoCustomer = (word: string): boolean => notCustomers.has(foldWord(word));
