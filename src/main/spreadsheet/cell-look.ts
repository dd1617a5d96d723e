import { type Cell, displayText, isBlank, trimText } from '../../shared/cell.ts';

/**
 * What kind of value a cell looks like, for telling names of columns from values: `text` says nothing, a code
 * such as `C-17` has its own pattern (`code A-9`). A hint about the place of the table, never a verdict on a cell.
 */
export type Look =
  | 'blank'
  | 'text'
  | 'year'
  | 'number'
  | 'date'
  | 'email'
  | 'url'
  | 'phone'
  | 'yes/no'
  | `code ${string}`;

/** Longer text is no value of a kind, and not worth a pattern. */
const LONGEST = 60;

const patterns: readonly (readonly [Look, RegExp])[] = [
  ['email', /^\S+@\S+\.\S+$/],
  ['url', /^(?:https?:\/\/|www\.)\S+$/i],
  ['year', /^(?:19|20)\d\d$/],
  ['date', /^(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2}))(?:[T ].*)?$/],
  ['number', /^[-+(\u2212]?(?:[$€£¥₹]|[A-Z]{3})? ?-?\d[\d.,'\u2019 \u00a0\u202f]*(?:%|[$€£¥₹]|[A-Z]{3})?\)?$/],
  ['number', /^\d(?:[.,]\d+)?E[+-]\d+$/],
  ['phone', /^\+?\(?\d[\d\s()./-]{5,}$/],
  ['yes/no', /^(?:yes|no|true|false)$/i],
  // What people and systems write for nothing.
  ['blank', /^(?:[-\u2013\u2014.]|#?n\/a|null|none)$/i],
];

/** `C-00123` → `A-9`: runs of letters and of digits are one sign each. */
const patternOf = (text: string): string => text.replace(/\p{L}+/gu, 'A').replace(/\d+/g, '9');

function lookOfText(text: string): Look {
  if (text === '') return 'blank';
  if (text.length > LONGEST) return 'text';
  const found = patterns.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  const hasBoth = /\d/.test(text) && /\p{L}/u.test(text) && !/\s/.test(text);
  return hasBoth ? `code ${patternOf(text)}` : 'text';
}

export function lookOf(cell: Cell): Look {
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'string') return lookOfText(trimText(cell));
  if ('n' in cell) return 'number';
  if ('date' in cell) return 'date';
  if ('bool' in cell) return 'yes/no';
  return 'error' in cell ? 'number' : lookOfText(trimText(displayText(cell)));
}
