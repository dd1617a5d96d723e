/** What systems write where they have no value. A name such as None is one of a thousand. */
const placeholders: ReadonlySet<string> = new Set([
  ...['NULL', 'null', 'Null', '(null)', '\\N', 'NaN', 'nan', 'undefined', 'None', 'none', 'N/A', 'n/a'],
  ...['-', '\u2013', '\u2014'],
]);
const LONGEST_PLACEHOLDER = 9;
const HYPHEN = 45;
const DASH = 0x2013;
const firstLetters: ReadonlySet<number> = new Set([...'Nn(\\u'].map((letter) => letter.charCodeAt(0)));

/** Runs for every text of a file, so it looks at the length and one character first. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER) return false;
  const first = text.charCodeAt(0);
  if (first !== HYPHEN && first < DASH && !firstLetters.has(first)) return false;
  return placeholders.has(text);
}

/** `'00123` and `'+49 …`: the apostrophe keeps a spreadsheet program from making a number of it. `'t Hooft` is a name. */
export const isQuotedNumber = (text: string): boolean => /^'[\d+=@-]/.test(text);

const POINT = 46;

/** `1000.0`: what a program makes of whole numbers where one of the column is missing. */
export const isWholeWithPoint = (text: string): boolean =>
  text.charCodeAt(text.length - 2) === POINT && /^\d+\.0$/.test(text);
