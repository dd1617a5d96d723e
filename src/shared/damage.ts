/** `1.23E+11` or `1,23E+11`: how a spreadsheet program shortens a long number. `12e3` and `12E3` are ids. */
const scientific = /^\d+(?:[.,]\d+)?E[+-]\d+$/;

/** Whether text is a number that a spreadsheet program has shortened. */
export const isScientific = (text: string): boolean => scientific.test(text);

/** The errors of Excel, LibreOffice and Google Sheets, as they stand in a text file. Old and new ones alike. */
const spreadsheetError =
  /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)$/i;

export const isSpreadsheetError = (text: string): boolean => spreadsheetError.test(text);

// The bytes 80 to BF, which continue a character in UTF-8, as Windows-1252 and Latin-1 show them.
const continuation =
  '\\u0080-\\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d' +
  '\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178';

// Signs that may follow the last capital of a word in print: MANHÃ” and SMÅ™ are no damage, IRMÃ£ is.
const afterCapitals = '\u201d\u2019\u2026\u2013\u2014\u203a\u00bb\u00ae\u00a9\u2122\u00a0';
const printed = `(?!(?<=\\p{Lu}).[${afterCapitals}](?!\\p{L}))`;

const mojibake = new RegExp(
  [
    '\ufffd',
    // Two bytes: Ã© for é, Â° for °, Ä± for ı, Å‚ for ł.
    `${printed}[\u00c2-\u00c5][${continuation}]`,
    // Three bytes: â€™ for ’, â‚¬ for €.
    `\u00e2[${continuation}]{2}`,
    // Two Cyrillic letters in a row, a byte order mark, an emoji.
    `(?:[\u00d0\u00d1][${continuation}]){2}`,
    '\u00ef\u00bb\u00bf',
    '\u00f0\u0178',
    // Controls that no program types: Latin-1 where Windows-1252 was meant.
    '[\u0080-\u0084\u0086-\u009f]',
  ].join('|'),
  'u',
);

/** A question mark inside of a word stands for a letter that an encoding did not have; in addresses it is a sign. */
const lostLetter = /\p{L}\?\p{Ll}/u;
const signOfAddress = /[/=@]/;

const beyondAscii = /[^\0-\x7f]/;
/** Up to here a loop is quicker than a regular expression. */
const SHORT = 48;

/** Whether a text holds anything but ASCII. */
export const isBeyondAscii = (text: string): boolean => beyondAscii.test(text);

const QUESTION_MARK = 63;
const LAST_ASCII = 127;
const mayBeDamage = /[\0?\u0080-\uffff]/;

/** Whether a text may be damaged, so that {@link looksDamaged} is worth its time. Runs once for every cell of a file. */
export function mayBeDamaged(text: string): boolean {
  if (text.length > SHORT) return mayBeDamage.test(text);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > LAST_ASCII || code === QUESTION_MARK || code === 0) return true;
  }
  return false;
}

/**
 * Whether characters of the text were lost (U+FFFD, NUL) or it is UTF-8 that something read as Windows-1252.
 * Takes the text before it is trimmed: the second half of a damaged à is a no-break space.
 */
export const looksDamaged = (text: string): boolean =>
  mayBeDamaged(text) &&
  (text.includes('\0') || mojibake.test(text) || (lostLetter.test(text) && !signOfAddress.test(text)));
