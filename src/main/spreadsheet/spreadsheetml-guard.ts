import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { damaged } from './refusals.ts';
import { MOST_ROWS } from './xlsx/cell-reference.ts';

/** What says in SpreadsheetML where something stands and how far it reaches; columns and rows have spans. */
const places = /[\s:](Index|Span|MergeAcross|MergeDown)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const smallNumber = /^\s*\d{1,7}\s*$/;

/** Refuses what SheetJS would make room for until the memory is full: it repeats columns and rows as often as they say. */
export function guardSpreadsheetMl(bytes: Buffer): Outcome<'spreadsheetml'> {
  const isUtf16 = bytes[0] === 0 || bytes[1] === 0 || (bytes[0] ?? 0) >= 0xfe;
  const text = isUtf16 ? bytes.toString('latin1').replaceAll('\0', '') : bytes.toString('latin1');
  let spans = 0;
  for (const [, name, quoted, single = ''] of text.matchAll(places)) {
    const number = quoted ?? single;
    if (!smallNumber.test(number) || Number(number) > MOST_ROWS) return damaged();
    if (name === 'Span') spans += Number(number);
    if (spans > MOST_ROWS) return damaged();
  }
  return ok('spreadsheetml');
}
