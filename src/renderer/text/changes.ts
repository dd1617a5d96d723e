import { cellAddress, columnLetters } from '../../shared/cell.ts';
import type { Change, RepairKind, RepairOffer } from '../../shared/change.ts';
import { rows } from './format.ts';
import { counted } from './numbers.ts';

const cells = (amount: number): string => counted(amount, 'cell');
const column = ({ first }: Change): string => (first.index === null ? '' : ` in column ${columnLetters(first.index)}`);

/** What was done, as the subject of a sentence that is cut short: “Done: filling 12 cells.” */
const nouns: Record<Change['by'], (change: Change) => string> = {
  edit: (change) => `changing ${cells(change.cells)}`,
  paste: (change) => `pasting into ${cells(change.cells)}`,
  fill: (change) => `filling ${cells(change.cells)}`,
  empty: (change) => `emptying ${cells(change.cells)}`,
  replace: (change) => `replacing text in ${cells(change.cells)}`,
  'leave-out': (change) => `leaving out ${rows(change.rows)}`,
  'take-in': (change) => `taking ${rows(change.rows)} in again`,
  trim: (change) => `leaving out the spaces around the text of ${cells(change.cells)}`,
  'add-https': (change) => `writing https:// into ${cells(change.cells)}`,
  'mend-link': (change) => `mending the links of ${cells(change.cells)}`,
  'split-addresses': (change) => `parting the addresses of ${cells(change.cells)}`,
  'first-address': (change) => `taking the first address in ${cells(change.cells)}`,
  'mend-address': (change) => `mending the addresses of ${cells(change.cells)}`,
  'yes-no': (change) => `writing yes or no into ${cells(change.cells)}`,
  unscramble: (change) => `restoring the letters of ${cells(change.cells)}`,
  'empty-filler': (change) => `emptying ${cells(change.cells)} without a value`,
  'day-first': (change) => `reading the day first${column(change)}`,
  'month-first': (change) => `reading the month first${column(change)}`,
  'year-first': (change) => `reading the year first${column(change)}`,
  'decimal-point': (change) => `reading the point as the decimal sign${column(change)}`,
  'decimal-comma': (change) => `reading the comma as the decimal sign${column(change)}`,
};

/** The words on the button of a repair. */
const offers: Record<RepairKind, (amount: number) => string> = {
  trim: (amount) => `Leave out the spaces in ${cells(amount)}`,
  'add-https': (amount) => `Write https:// into ${cells(amount)}`,
  'mend-link': (amount) => `Mend ${counted(amount, 'link')}`,
  'split-addresses': (amount) => `Keep all addresses of ${cells(amount)}, parted`,
  'first-address': (amount) => `Take the first address of ${cells(amount)}`,
  'mend-address': (amount) => `Mend ${counted(amount, 'address', 'addresses')}`,
  'yes-no': (amount) => `Write yes or no into ${cells(amount)}`,
  unscramble: (amount) => `Restore the letters of ${cells(amount)}`,
  'empty-filler': (amount) => `Empty ${cells(amount)} without a value`,
  empty: (amount) => `Empty ${cells(amount)}`,
  'leave-out': (amount) => `Leave out ${rows(amount)}`,
  'day-first': () => 'The day comes first: 03/04 is 3 April',
  'month-first': () => 'The month comes first: 03/04 is 4 March',
  'year-first': () => 'The year comes first: 03/04/05 is 5 April 2003',
  'decimal-point': () => 'The point is the decimal sign: 1,234.5',
  'decimal-comma': () => 'The comma is the decimal sign: 1.234,5',
};

const isOneCell = ({ cells: amount }: Change): boolean => amount === 1;
const cellOf = ({ first }: Change): string => cellAddress(first.index ?? 0, first.row);

/** Changes of the review in words. */
export const changesText = {
  repair: ({ repair, count }: RepairOffer) => offers[repair](count),
  example: (before: string, after: string) => `“${before}” → ${after === '' ? '(blank)' : `“${after}”`}`,
  /** Empty where the cell itself shows it. */
  done: (change: Change, undoKey: string): string => {
    if (isOneCell(change) && (change.by === 'edit' || change.by === 'paste')) return '';
    if (isOneCell(change) && change.by === 'empty') {
      return `${cellOf(change)} is empty now. ${undoKey} brings its text back.`;
    }
    return `Done: ${nouns[change.by](change)}. ${undoKey} takes it back.`;
  },
  takenBack: (change: Change): string =>
    isOneCell(change)
      ? `The last change, in ${cellOf(change)}, is taken back.`
      : `Taken back: ${nouns[change.by](change)}.`,
  madeAgain: (change: Change): string =>
    isOneCell(change) ? `The change in ${cellOf(change)} is made again.` : `Made again: ${nouns[change.by](change)}.`,
  nothingLeft: { undo: 'There is no change to take back.', redo: 'There is no change to make again.' },
  nothingChanged: 'Nothing had to be changed: the cells are so already.',

  tools: {
    label: 'Change the rows',
    undo: (change: Change | null) => (change === null ? 'Take back' : `Take back: ${nouns[change.by](change)}`),
    redo: (change: Change | null) => (change === null ? 'Make again' : `Make again: ${nouns[change.by](change)}`),
    undoShort: 'Take back',
    redoShort: 'Make again',
    fillDown: 'Fill down',
    fillDownTitle: (key: string) =>
      `The text of the first marked row goes into the rows below it; of one cell, from the cell above (${key})`,
    findReplace: 'Find and replace…',
    leaveOut: (amount: number) => (amount > 1 ? `Leave out ${rows(amount)}` : 'Leave out this row'),
    takeIn: (amount: number) => (amount > 1 ? `Take ${rows(amount)} in again` : 'Take this row in again'),
    marked: (amountOfCells: number, amountOfRows: number) =>
      amountOfCells === 0 ? `${rows(amountOfRows)} marked` : `${cells(amountOfCells)} marked`,
    working: 'Changing the rows…',
  },

  tooMany: (most: number) =>
    `More than ${counted(most, 'cell')} are marked, and nothing was changed. Mark fewer, or use “Find and replace” or the repairs beside the problems, which take any number.`,
  notAllHere: 'Too many rows are marked to be copied. Mark at most some hundred rows.',
  doesNotFit: (inRows: number, inColumns: number) =>
    `What was copied takes ${rows(inRows)} and ${counted(inColumns, 'column')}, which is more than there is from this cell on. Nothing was changed. Choose a cell further up or to the left.`,

  find: {
    title: 'Find and replace',
    text: 'Find',
    replacement: 'Replace with',
    replacementHint: 'Leave this blank to remove what was found.',
    where: 'In',
    everywhere: 'Every column',
    matchCase: 'Capitals as typed',
    whole: 'Whole cell only',
    preview: 'What would change',
    typeFirst: 'Type what to find.',
    none: 'Nothing was found.',
    found: (amountOfCells: number, amountOfRows: number) => `${cells(amountOfCells)} in ${rows(amountOfRows)}`,
    more: (amount: number) => `… and ${counted(amount, 'more cell')}`,
    replace: (amount: number) => (amount === 0 ? 'Replace' : `Replace in ${cells(amount)}`),
    cancel: 'Cancel',
    before: 'Now',
    after: 'Then',
    cell: 'Cell',
    blank: '(blank)',
  },
};
