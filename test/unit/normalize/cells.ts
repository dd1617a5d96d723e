import fc from 'fast-check';
import type { Reading } from '../../../src/main/normalize/reading.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { severityOf } from '../../../src/shared/issue-catalog.ts';

/** A reading in one line a test can compare: the value, and each remark as `code`. */
export const told = <T>({ value, remarks }: Reading<T>): [T | null, ...string[]] => [
  value,
  ...remarks.map((remark) => remark.code),
];

export const isRefused = ({ remarks }: Reading<unknown>): boolean =>
  remarks.some((remark) => severityOf(remark.code) === 'error');

/** Text that comes near to what the readers look for, so that properties reach the corners. */
const nearText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...'0123456789.,;:/- \u00a0\u200b\n\t()<>"\'@#%$€+−ETZxJanuaryMayhtpsINV/A!?=Ãâ€™©\ufffd'),
    maxLength: 24,
  }),
);

/** Any cell of any kind. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  nearText,
  fc.record({ n: fc.oneof(fc.double({ noNaN: true }), fc.integer(), fc.maxSafeInteger()), text: nearText }),
  fc.record({
    date: fc.oneof(nearText, fc.constantFrom('2021-01-05', '2021-01-05T10:30:00', 'T10:30:00')),
    text: nearText,
  }),
  fc.record({
    text: nearText,
    link: fc.oneof(nearText, fc.constantFrom('mailto:a@b.example', 'https://www.example.com/', '#Sheet2!A1')),
  }),
  fc.record({ bool: fc.boolean() }),
  fc.record({ error: fc.constantFrom('#N/A', '#REF!', 'no-value', '#DIV/0!') }),
);

/** Cells with nothing in them but white space. */
export const blankCell: fc.Arbitrary<Cell> = fc
  .string({
    unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u200b', '\ufeff', '\u202f', '\u2060'),
    maxLength: 6,
  })
  .chain((text) =>
    fc.constantFrom<Cell>(text, { date: '2021-01-05', text }, { text, link: 'https://www.example.com/' }),
  );

/** The errors as text and as cells. */
export const errorCells: Cell[] = [
  { error: '#N/A' },
  { error: '#DIV/0!' },
  '#N/A',
  '#n/a',
  ' #REF! ',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
];
