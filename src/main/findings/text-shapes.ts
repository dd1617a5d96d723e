/** What systems write where they have no value. A name such as None is one of a thousand. */
const placeholders: ReadonlySet<string> = new Set([
  ...['NULL', 'null', 'Null', '(null)', '\\N', 'NaN', 'nan', 'undefined', 'None', 'none', 'N/A', 'n/a'],
  ...['-', '\u2013', '\u2014'],
]);
const LONGEST_PLACEHOLDER = 9;
const firstSigns: ReadonlySet<string> = new Set([...placeholders].map((text) => text.charAt(0)));

/** Runs for every text of a file, so it looks at the length and one character first. */
export const isPlaceholder = (text: string): boolean =>
  text.length <= LONGEST_PLACEHOLDER && firstSigns.has(text.charAt(0)) && placeholders.has(text);

/** `'00123` and `'+49 …`: the apostrophe keeps a spreadsheet program from making a number of it. `'t Hooft` is a name. */
export const isQuotedNumber = (text: string): boolean => /^'[\d+=@-]/.test(text);

/** `1000.0`: what a program makes of whole numbers where one of the column is missing. */
export const isWholeWithPoint = (text: string): boolean => text.endsWith('.0') && /^\d+\.0$/.test(text);
