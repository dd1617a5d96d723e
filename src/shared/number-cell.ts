import { type NumberCell, trimText } from './cell.ts';

/**
 * The text that a number cell means where text is wanted: what is sent of it, and what a report writes of it.
 * `exact`: the display. `full`: the display is shortened, `text` is the whole number.
 * `scientific`, `rounded`, `digits-lost`: the number that was typed cannot be told; `text` is the display.
 */
interface NumberCellText {
  readonly kind: 'exact' | 'full' | 'scientific' | 'rounded' | 'digits-lost';
  readonly text: string;
}

/** Spreadsheet programs keep 15 digits of a number and put zeros in place of the rest. */
const FIFTEEN_DIGITS = 1e15;

const scientificDisplay = /\dE[+-]\d+$/i;

const allButDigits = /\D/g;
const startsNegative = /^[^\d]*[-\u2212(]/;

/** The numbers that a display can stand for, with the point and with the comma as its decimal sign. */
function displayedNumbers(display: string): number[] {
  const percent = display.includes('%') ? 'e-2' : '';
  const negative = startsNegative.test(display);
  const bare = display.replace(/[^\d.,]/g, '');
  return [bare.replaceAll(',', ''), bare.replaceAll('.', '').replace(',', '.')].map((digits) =>
    /\d/.test(digits) ? Number(`${negative ? '-' : ''}${digits}${percent}`) : Number.NaN,
  );
}

/** `(303) 555-1212` and `00123` have signs and zeros around the digits, yet every digit of the number is there. */
function hasAllDigits(display: string, n: number): boolean {
  if (n < 0 && !startsNegative.test(display)) return false;
  const digits = String(Math.abs(n));
  return /^\d+$/.test(digits) && display.replace(allButDigits, '').includes(digits);
}

function isShownInFull(display: string, n: number): boolean {
  // The 16th and 17th digit of a fraction are what binary arithmetic left behind: no program displays them.
  const kept = Number.isInteger(n) ? n : Number(n.toPrecision(15));
  return displayedNumbers(display).includes(kept) || hasAllDigits(display, n);
}

/** The text rule for number cells: displayed text, where that is shortened the stored integer in full, else damaged. */
export function textOfNumberCell(cell: NumberCell): NumberCellText {
  const text = trimText(cell.text);
  const scientific = scientificDisplay.test(text);
  const integer = Number.isInteger(cell.n);
  if (integer && Math.abs(cell.n) >= FIFTEEN_DIGITS) return { kind: scientific ? 'scientific' : 'digits-lost', text };
  if (!scientific && (text === String(cell.n) || isShownInFull(text, cell.n))) return { kind: 'exact', text };
  if (integer) return { kind: 'full', text: String(cell.n) };
  return { kind: scientific ? 'scientific' : 'rounded', text };
}
