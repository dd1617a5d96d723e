/** Sorted out first, since nearly every cell has none of these. */
const needsEscape = /[&<>_\r]|[^\t\n\r\u0020-\ufffd]|\p{Surrogate}/u;

/** What XML 1.0 cannot hold, and the carriage return, which every XML reader turns into a line feed. */
const impossible = /[^\t\n\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * Text that looks like an OOXML escape would be read as one: `_x0041_` as A. Only its first underscore need be
 * escaped; the last may also be the one that an escaped character will begin with.
 */
const looksEscaped = /_(?=[xX][\da-fA-F]{4}(?:_|[^\t\n\u0020-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]))/gu;

const hex = (character: string): string => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * The reader of ours and of many others (SheetJS) turns each CR LF of a workbook into LF. A further CR before
 * it is lost in its place, so that the text comes back as it was; spreadsheet programs do not display it.
 */
const sparedLineEnd = '\r\r\n';

/** The content of a `<t>` element of a worksheet (ECMA-376 part 1, 22.9.2.19: `_xHHHH_`). */
export function sheetText(text: string): string {
  if (!needsEscape.test(text)) return text;
  return text
    .replaceAll('\r\n', sparedLineEnd)
    .replace(looksEscaped, '_x005F_')
    .replace(impossible, hex)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const edgeOrBreak = /^\s|\s$|\n/;

/** Without this attribute white space at the ends is dropped. */
export const spaceAttribute = (text: string): string => (edgeOrBreak.test(text) ? ' xml:space="preserve"' : '');
