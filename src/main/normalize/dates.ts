import { type Cell, type DateCell, trimText, withoutLink } from '../../shared/cell.ts';
import type { DateOrder } from '../../shared/mapping.ts';
import { dayOfSerial, isCalendarDay, isoDay, LAST_SERIAL } from './calendar.ts';
import { readingWithoutValue } from './cell-errors.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type DateRule, dateRuleOf, inOrder, proofOf, whyNoDay, type YearMonthDay } from './date-rule.ts';
import { type DateText, takeDateApart } from './date-text.ts';
import { accept, noRemarks, type Reading, type Remark, refuse, remark, trimmedText } from './reading.ts';
import { remember } from './remember.ts';

type Parts = Extract<DateText, { kind: 'parts' }>;

function acceptDay(day: YearMonthDay, hasTime: boolean, text: string): Reading<string> {
  const iso = isoDay(day.year, day.month, day.day);
  if (!day.short && !hasTime) return accept(iso);
  const remarks: Remark[] = [];
  if (day.short) remarks.push(remark('date-two-digit-year', text, String(day.year)));
  if (hasTime) remarks.push(remark('date-time-left-out', text));
  return accept(iso, remarks);
}

function readDay(day: YearMonthDay, hasTime: boolean, text: string, order?: DateOrder): Reading<string> {
  const why = whyNoDay(day, order);
  return why === '' ? acceptDay(day, hasTime, text) : refuse('date-unrecognised', text, why);
}

function readInOrder(taken: Parts, order: DateOrder, text: string): Reading<string> {
  if (order === 'serial') return refuse('date-unrecognised', text, 'a serial number such as 45000 was expected');
  const day = inOrder(taken.parts, order);
  if (day !== null) return readDay(day, taken.hasTime, text, order);
  const why = order === 'ymd' ? 'the year does not come first' : 'the year has to have two or four digits';
  return refuse('date-unrecognised', text, why);
}

function readParts(taken: Parts, rule: DateRule, text: string): Reading<string> {
  if (rule.kind === 'order') return readInOrder(taken, rule.order, text);
  const proof = proofOf(taken.parts);
  if (proof === 'neither') return readInOrder(taken, Number(taken.parts[0]) > 12 ? 'dmy' : 'mdy', text);
  if (rule.kind === 'contradiction') return refuse('date-contradiction', text, rule.detail);
  if (proof === 'either') return refuse('date-ambiguous', text);
  // A column that is not decided though this is a day of it: the year may stand in front.
  if (proof === 'dmy' && taken.parts[2].length <= 2) return refuse('date-ambiguous', text, 'year');
  // Read the same both ways, or changed after the column was looked through: then it proves itself.
  return readInOrder(taken, proof === 'mdy' ? 'mdy' : 'dmy', text);
}

/** Days since the end of 1899, as spreadsheet programs count them; the fraction is the time of day. */
function readSerial(serial: number, rule: DateRule, text: string): Reading<string> {
  if (rule.kind !== 'order' || rule.order !== 'serial') {
    const hint =
      'if it is a day number of a spreadsheet program, choose “Day numbers of the spreadsheet” for the column';
    return refuse('date-unrecognised', text, serial >= 1000 && serial < 1_000_000 ? hint : '');
  }
  const day = dayOfSerial(serial);
  if (day === null) return refuse('date-unrecognised', text, `serial numbers of days run from 1 to ${LAST_SERIAL}`);
  return accept(day, Number.isInteger(serial) ? noRemarks : [remark('date-time-left-out', text)]);
}

const storedDay = /^(\d{4})-(\d{2})-(\d{2})(?:T(.*))?$/;
const midnight = /^00:00(?::00(?:\.0+)?)?$/;

/** A date cell says itself which day it is, in any year that a spreadsheet program knows. */
function readDateCell(cell: DateCell): Reading<string> {
  const shown = trimText(cell.text);
  const text = shown === '' ? cell.date : shown;
  const [, year, month, day, time] = storedDay.exec(cell.date) ?? [];
  if (year === undefined) return refuse('date-unrecognised', text, 'it is a time without a day');
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return refuse('date-unrecognised', text);
  const hasTime = time !== undefined && !midnight.test(time);
  return accept(cell.date.slice(0, 10), hasTime ? [remark('date-time-left-out', text)] : noRemarks);
}

function readNumber(number: number, text: string, rule: DateRule): Reading<string> {
  // 20210105 in a number cell is the compact ISO form: the CSV of the same sheet would say so too.
  const taken = takeDateApart(String(number));
  return taken.kind === 'day' ? readDay({ ...taken }, false, text) : readSerial(number, rule, text);
}

const plainIso = /^\d{4}-\d{2}-\d{2}$/;

function readDateText(text: string, readOther: (text: string) => Reading<string>): Reading<string> {
  // Nine in ten dates of an export; the long way costs ten times as much.
  if (plainIso.test(text)) {
    const year = Number(text.slice(0, 4));
    const month = Number(text.slice(5, 7));
    const day = Number(text.slice(8));
    const why = whyNoDay({ year, month, day, short: false });
    return why === '' ? accept(text) : refuse('date-unrecognised', text, why);
  }
  return readOther(text);
}

function readAnyDateText(text: string, rule: DateRule): Reading<string> {
  const taken = takeDateApart(text);
  switch (taken.kind) {
    case 'day':
      return readDay(taken, taken.hasTime, text);
    case 'parts':
      return readParts(taken, rule, text);
    case 'number':
      return readSerial(taken.number, rule, text);
    case 'unreadable':
      return refuse('date-unrecognised', text, taken.why);
  }
}

/** Dates as `YYYY-MM-DD`, the day as it is written: no time zone arithmetic, no day or month guessed. */
export function compileDate(chosen: DateOrder | undefined, evidence: ColumnEvidence | undefined) {
  const rule = dateRuleOf(chosen, evidence);
  const readOther = remember((text) => readAnyDateText(text, rule));
  return (given: Cell): Reading<string> => {
    const cell = withoutLink(given);
    const without = readingWithoutValue(cell);
    if (without !== null) return without;
    const text = trimmedText(cell);
    if (typeof cell === 'string') return readDateText(text, readOther);
    if ('date' in cell) return readDateCell(cell);
    return 'n' in cell ? readNumber(cell.n, text, rule) : refuse('date-unrecognised', text);
  };
}
