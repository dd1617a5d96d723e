import { accounts, rows, share } from './format.ts';
import { counted, number } from './numbers.ts';

const ALL_ROWS = 'All rows';

/** The sentences of the review step. */
export const reviewText = {
  title: 'Review',
  intro: 'Nothing is sent yet. Correct a cell here, and its row is checked again at once.',
  loading: 'Counting the rows…',

  filters: {
    label: 'Which rows to show',
    all: ALL_ROWS,
    ready: 'Ready',
    'needs-fixing': 'Needs fixing',
    warnings: 'Ready, with warnings',
    'left-out': 'Left out',
    cause: 'Rows with this problem',
  },
  /** Beside the number of the ready rows. */
  ofThese: 'of these with warnings',
  sharesLabel: (total: number, parts: readonly { readonly word: string; readonly amount: number }[]) =>
    `Of ${rows(total)}: ${parts.map(({ word, amount }) => `${word.toLowerCase()} ${number(amount)} (${share(amount, total)})`).join(', ')}.`,
  readyOnly: 'Ready, no warning',
  warningsToo: 'Ready, with a warning',

  causesTitle: 'What was found',
  skipCauses: 'Skip to the rows',
  noCauses: 'No problem was found in the columns that are matched.',
  causeRows: (amount: number) => rows(amount),
  wholeRow: 'Whole row',
  example: (row: number, value: string) => (value === '' ? `Row ${row}` : `Row ${row}: “${value}”`),
  chooseFor: (column: string) => `Choose for “${column}”…`,
  sayWhatWordsMean: 'Say what the words mean…',
  showAll: 'Show all rows',
  more: (amount: number) => `Show ${counted(amount, 'more cause')}`,
  fewer: 'Show fewer',

  gridLabel: (what: string) => `${what}: the rows of the spreadsheet`,
  row: 'Row',
  status: 'Row status',
  leftOutColumn: 'left out',
  noHeader: (letters: string) => `Column ${letters}`,
  goesTo: (targets: readonly string[]) => `→ ${targets.join(', ')}`,
  edited: 'Changed here',
  loadingRows: 'Loading…',
  noRows: {
    all: 'The file has no rows.',
    ready: 'No row is ready.',
    'needs-fixing': 'No row needs fixing.',
    warnings: 'No row that is ready has a warning.',
    'left-out': 'No row is left out.',
    issue: 'No row is left with this problem.',
  },
  keys: ({ undo, redo, fill }: { readonly undo: string; readonly redo: string; readonly fill: string }) =>
    `Arrow keys move. Enter, F2 or typing edits; Enter saves (Shift+Enter: new line, where there are several), Esc cancels. Shift+arrow keys, or drawing with the mouse, mark several cells: they are copied, pasted into, emptied (Delete) and filled down (${fill}) together. ${undo} takes the last change back, ${redo} makes it again. Space shows or hides the row in full. Tab leaves the table; while you edit, it goes to the next cell.`,
  fewKeys: ({ undo, redo }: { readonly undo: string; readonly redo: string }) =>
    `Enter edits · Shift+arrows mark · Delete empties · ${undo} takes back, ${redo} makes again · Space: row in full · Tab leaves`,
  emptyCell: 'empty cell',
  cellLabel: 'The chosen cell',
  pickCell: 'Choose a cell to read all of it.',
  checkedAgain: (row: number, status: string) => `Row ${row} was checked again: ${status}.`,
  allChecked: 'All rows were checked again, because this column is read as a whole.',
  notInList: (row: number) => `Row ${row} is not in this list; “${ALL_ROWS}” shows it.`,
  listRenewed: 'The list was made anew.',
  notSaved: (cell: string) => `The change in ${cell} was not saved; the cell has its old text again.`,

  selectRow: 'Press Space to show this row in full',
  deselectRow: 'Shown in full. Press Space to hide it',

  panel: {
    label: 'One row in full',
    choose:
      'Choose a row of the table, and it is shown here in full: exactly what Akita will receive, and what is wrong with it.',
    title: (row: number) => `Row ${row}`,
    close: 'Close',
    sent: 'What Akita will receive',
    notSent: {
      invalid: 'Nothing yet: this row needs fixing first.',
      blank: 'Nothing: this row is blank.',
      'folded-in': 'Nothing: this row was folded into another one with the same ID.',
      footer: 'Nothing: this row is no account.',
      'by-hand': 'Nothing: you left this row out.',
      other: 'Nothing: this row is left out.',
    },
    asSent: 'For technicians: exactly as sent',
    problems: 'Found in this row',
    noProblems: 'Nothing to fix in this row.',
    changes: 'Changed here',
    inFile: 'In the file',
    now: 'Now',
    putBack: 'Put back',
    putBackIn: (header: string) => `Put back what the file has in “${header}”`,
    blank: '(blank)',
    emptied: 'emptied in Akita',
    emptyList: 'all removed in Akita',
    yes: 'yes',
    no: 'no',
    onlyThese: 'What is not listed stays as it is in Akita.',
  },

  roleName: (roleId: number) => `Role ${roleId}`,
  tagNumber: (tag: number) => `Tag ${tag}`,

  back: 'Back to the columns',
  toImport: (ready: number, practice: boolean) =>
    practice ? `Practise with ${accounts(ready)}…` : `Import ${accounts(ready)} into Akita…`,
  nothingReady: 'No row is ready. Fix at least one row, or go back to the columns.',
  leavesOut: (invalid: number) => `${counted(invalid, 'row that needs', 'rows that need')} fixing will be left out.`,
  edits: (cells: number, leftOut: number) => {
    const parts = [
      ...(cells === 0 ? [] : [`${counted(cells, 'cell')} changed here`]),
      ...(leftOut === 0 ? [] : [`${rows(leftOut)} left out by hand`]),
    ];
    return `${parts.join(', ')}; the file itself stays as it is.`;
  },
};
