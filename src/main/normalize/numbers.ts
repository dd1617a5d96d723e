import { type Cell, withoutLink } from '../../shared/cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type DecimalSign, type NumberText, takeNumberApart } from './number-text.ts';
import { accept, type Reading, refuse, trimmedText } from './reading.ts';

/** A JSON number is a double, which keeps 15 significant digits whatever they are. */
const KEPT_DIGITS = 15;
const FIRST_TOO_LONG = 1e15;

/** The decimal sign of a column: chosen by the user or proven by the column, neither, or proven both ways. */
type NumberRule = DecimalSign | 'undecided' | 'contradiction';

const contradiction = ({ point, comma }: ColumnEvidence): string => `${point} with the point, ${comma} with the comma`;

/** The sign that the user chose, else the one that the whole column proves. */
function numberRuleOf(chosen: DecimalSign | undefined, evidence: ColumnEvidence | undefined): NumberRule {
  if (chosen !== undefined) return chosen;
  const { point = 0, comma = 0 } = evidence ?? {};
  if (point > 0 && comma > 0) return 'contradiction';
  if (point > 0) return '.';
  return comma > 0 ? ',' : 'undecided';
}

/** Whether numbers are read, and refused, in the same words with either evidence. */
export function numbersReadAlike(before: ColumnEvidence, after: ColumnEvidence): boolean {
  const rule = numberRuleOf(undefined, before);
  if (rule !== numberRuleOf(undefined, after)) return false;
  return rule !== 'contradiction' || contradiction(before) === contradiction(after);
}

/** Digits that tell something: without zeros in front, and without zeros at the end of the fraction. */
function significantDigits(whole: string, fraction: string): number {
  const before = whole.replace(/^0+/, '');
  const after = fraction.replace(/0+$/, '');
  return before.length + (before === '' ? after.replace(/^0+/, '') : after).length;
}

/** Through the decimal text, so that 12.5 % is 0.125 and no digit comes from binary arithmetic. */
function toNumber(taken: NumberText, fraction: string, whole: string, text: string): Reading<number> {
  const digits = significantDigits(whole, fraction);
  const size = Number(`${whole}.${fraction}${taken.percent ? 'e-2' : ''}`);
  if (digits > KEPT_DIGITS || (size === 0 && digits > 0)) return refuse('number-too-long', text);
  return accept(taken.negative && size !== 0 ? -size : size);
}

function readTaken(taken: NumberText, rule: NumberRule, text: string, detail: string): Reading<number> {
  const { proof, before, after, mark } = taken;
  if (proof === 'none') return toNumber(taken, '', before, text);
  if (rule === 'contradiction') return refuse('number-ambiguous', text, detail);
  if (proof === 'undecided') {
    if (rule === 'undecided') return refuse('number-ambiguous', text);
    return mark === rule ? toNumber(taken, after, before, text) : toNumber(taken, '', before + after, text);
  }
  if (rule !== 'undecided' && rule !== proof) {
    const sign = rule === '.' ? 'point' : 'comma';
    return refuse('number-unrecognised', text, `the decimal sign of this column is the ${sign}`);
  }
  return toNumber(taken, after, before, text);
}

const scientific = /^[-+\u2212]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
/** Longer text is no number, and not worth taking apart. */
const LONGEST = 100;

function readNumberText(text: string, rule: NumberRule, detail: string): Reading<number> {
  if (scientific.test(text)) return refuse('number-unrecognised', text, 'a spreadsheet program has shortened it');
  const taken = text.length > LONGEST ? null : takeNumberApart(text);
  return taken === null ? refuse('number-unrecognised', text) : readTaken(taken, rule, text, detail);
}

/** The stored value, never the display. */
function readStored(n: number, text: string): Reading<number> {
  if (!Number.isFinite(n)) return refuse('number-unrecognised', text);
  if (Number.isInteger(n) && Math.abs(n) >= FIRST_TOO_LONG) return refuse('number-too-long', text);
  return accept(n === 0 ? 0 : n);
}

const fewDigits = /^\d{1,15}$/;

/** Numbers for traits and attributes; never NaN, infinite or minus zero. */
export function compileNumber(chosen: DecimalSign | undefined, evidence: ColumnEvidence | undefined) {
  const rule = numberRuleOf(chosen, evidence);
  const detail = rule === 'contradiction' && evidence !== undefined ? contradiction(evidence) : '';
  return (given: Cell): Reading<number> => {
    const cell = withoutLink(given);
    const without = readingWithoutValue(cell);
    if (without !== null) return without;
    const text = trimmedText(cell);
    if (typeof cell === 'string')
      return fewDigits.test(text) ? accept(Number(text)) : readNumberText(text, rule, detail);
    return 'n' in cell ? readStored(cell.n, text) : refuse('number-unrecognised', text);
  };
}
