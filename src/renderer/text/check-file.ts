import { encodingName } from '../../shared/encoding-names.ts';
import type { FileOptions, FileProfile } from '../../shared/file-profile.ts';
import type { Decision } from '../../shared/inspection.ts';
import type { OddRows } from '../steps/check-file/odd-rows.ts';
import type { PreviewLine, RowKind } from '../steps/check-file/preview-rows.ts';
import { counted, number } from './numbers.ts';

const separators: Readonly<Record<string, string>> = {
  ',': 'Comma ,',
  ';': 'Semicolon ;',
  '\t': 'Tab',
  '|': 'Vertical bar |',
};

const headerIs = ({ headerRow }: FileProfile): string =>
  headerRow === 0 ? 'there is no header' : `the header is row ${number(headerRow)}`;

const rowsFrom = (from: number, to: number): string => (from === to ? number(from) : `${number(from)}–${number(to)}`);

/** `row is`, `3 rows are`, behind “The last” or alone. */
const theRows = (count: number, isEnd: boolean): string =>
  count === 1 ? (isEnd ? 'row is' : '1 row is') : `${number(count)} rows are`;

/** The sentences of the step “Check the file”. */
export const checkFileText = {
  title: 'Check the file',
  intro: (file: string, { rows, columns }: FileProfile) =>
    `${file}, ${counted(rows, 'row')} and ${counted(columns.length, 'column')}. Compare with your spreadsheet, and change what was read wrongly.`,
  reading: (file: string) => `Reading ${file} again …`,
  readAgain: (profile: FileProfile) =>
    `The file was read again: ${headerIs(profile)}, ${counted(profile.rows, 'row')}, ${counted(profile.columns.length, 'column')}.`,
  goOn: 'Go on to the columns',
  answerFirst: (questions: number) =>
    `${questions === 1 ? 'Answer the question' : `Answer the ${number(questions)} questions`} first.`,

  findings: {
    title: 'What to look at',
    none: 'Nothing about this file is doubtful.',
    question: 'Question',
    confirmed: 'You said that this is right.',
    chosen: 'You chose it at the column.',
    example: (cell: string, value: string) => (value === '' ? `Cell ${cell}` : `Cell ${cell}: “${value}”`),
    column: (header: string) => `Column “${header}”`,
  },
  remedies: {
    confirm: 'That is right',
    read: ({ encoding, headerRow, footer }: FileOptions, { count, isEnd }: OddRows): string => {
      if (encoding !== undefined) return `Read as ${encodingName(encoding)}`;
      if (headerRow === 0) return 'There is no header';
      if (headerRow !== undefined) return `Take row ${number(headerRow)} as the header`;
      const rows = count === 1 ? 'row' : 'rows';
      const which = isEnd ? `the last ${rows}` : count === 1 ? 'this row' : 'these rows';
      return `${footer === 'keep' ? 'Keep' : 'Leave out'} ${which}`;
    },
    look: {
      sheet: 'Choose another sheet',
      letters: 'Choose other letters',
      separator: 'Choose another separator',
      header: 'Choose another row',
    },
    column: 'Choose at the column',
    /** For those who do not see which finding a button belongs to. */
    about: (remedy: string, message: string) => `${remedy}: ${message}`,
  },

  decisions: {
    title: 'Decided for whole columns',
    decided: ({ kind, decided }: Decision): string | null => {
      if (kind === 'date-order') return decided === 'dmy' ? 'day first' : decided === 'mdy' ? 'month first' : decided;
      if (kind === 'decimal') return decided === ',' ? 'comma as decimal sign' : 'point as decimal sign';
      return null;
    },
    change: 'Change',
    changeOf: (header: string) => `Change “${header}”`,
  },

  how: {
    title: 'How the file is read',
    sheet: 'Sheet',
    sheetOption: (name: string, rows: number, hidden: boolean) =>
      `${name}, ${counted(rows, 'row')}${hidden ? ' (hidden in the file)' : ''}`,
    letters: 'Letters (encoding)',
    lettersNow: 'Read as',
    lettersLikely: 'Possible as well',
    lettersOther: 'Others',
    telling: (words: readonly string[]) => `Special letters as they are read: ${words.join(', ')}`,
    separator: 'Separator',
    separatorName: (sign: string) => separators[sign] ?? sign,
  },

  preview: {
    caption: 'The first and last rows of the table',
    row: 'Row',
    part: 'Part',
    hint: 'Click the row that names your columns, or go to it with the arrow keys and press Enter.',
    takeRow: (row: number) => `Take row ${number(row)} as the header`,
    noHeader: 'There is no header',
    kinds: {
      title: 'Above',
      header: 'Header',
      account: '',
      'left-out': 'Left out',
      doubtful: 'Doubtful',
      kept: 'Kept',
    } satisfies Record<RowKind, string>,
    between: ({ kind, from, to }: Extract<PreviewLine, { from: number }>) =>
      kind === 'blank' ? 'blank' : `${counted(to - from + 1, 'row')} not shown here`,
    rowsFrom,
    moreColumns: (columns: number) => `${counted(columns, 'more column', 'more columns')} not shown here`,
    leftOut: ({ count, isEnd }: OddRows) => `${isEnd ? 'The last ' : ''}${theRows(count, isEnd)} left out.`,
    kept: ({ count, isEnd }: OddRows) =>
      `${isEnd ? 'The last ' : ''}${theRows(count, isEnd)} read as ${count === 1 ? 'an account' : 'accounts'}, and may be none.`,
  },

  /** The line on the columns step that leads back here. */
  quiet: {
    link: 'How the file was read',
    sheets: (sheet: string, sheets: number) => `Sheet “${sheet}” of ${number(sheets)}; only this one is imported.`,
    header: (row: number) => (row === 0 ? 'The table has no header.' : `The header is row ${number(row)}.`),
    letters: (encoding: string) => `Letters: ${encodingName(encoding)}.`,
  },
};
