import type { CellRendererSelectorResult, ColDef, ICellRendererParams } from 'ag-grid-community';
import { columnLetters } from '../../../shared/cell.ts';
import type { ReviewRow, ReviewSummary } from '../../../shared/review.ts';
import { reviewText } from '../../text/review.ts';
import { cellInWords, isEdited, rowInWords, rowSign, statusInWords, worstMark } from './cell-look.ts';
import classes from './grid.module.css';
import { MarkedCell } from './marked-cell.ts';

type Column = ReviewSummary['columns'][number];

const named = (name: string): string => classes[name] ?? '';

/** A width that shows the header and most values: about 8 pixels a letter, and room for the padding. */
const widthFor = (header: string): number => Math.min(260, Math.max(130, 40 + 8 * header.length));

/** An expensive renderer only where there is something to say. */
function markedCell(words: string): CellRendererSelectorResult | undefined {
  return words === '' ? undefined : { component: MarkedCell, params: { inWords: () => words } };
}

const ROW_COLUMN = 'row';

/** The row number of the spreadsheet program. */
const rowColumn: ColDef<ReviewRow, string> = {
  colId: ROW_COLUMN,
  headerName: reviewText.row,
  valueGetter: ({ data }) => (data === undefined ? reviewText.loadingRows : String(data.row)),
  width: 72,
  headerClass: 'ag-right-aligned-header',
  pinned: 'left',
  lockPinned: true,
  suppressMovable: true,
  cellClass: named('rowNumber'),
};

const statusColumn = (columns: number): ColDef<ReviewRow, string> => ({
  colId: 'status',
  headerName: reviewText.status,
  valueGetter: ({ data }) => (data === undefined ? '' : statusInWords(data)),
  width: 132,
  pinned: 'left',
  lockPinned: true,
  suppressMovable: true,
  cellClass: ({ data }) => (data === undefined ? '' : [named('status'), named(`status-${rowSign(data)}`)]),
  cellRendererSelector: ({ data }) => (data === undefined ? undefined : markedCell(rowInWords(data, columns))),
  tooltipValueGetter: ({ data }) => (data === undefined ? undefined : rowInWords(data, columns)),
});

/** Header cells are of two lines: what the column is called, and where it goes. */
function headerOf({ header, index, matchedTo }: Column): string {
  const name = header.replace(/\s+/g, ' ').trim();
  const title = name === '' ? reviewText.noHeader(columnLetters(index)) : name;
  return `${title}\n${matchedTo.length === 0 ? reviewText.leftOutColumn : reviewText.goesTo(matchedTo)}`;
}

function cellClasses(row: ReviewRow, index: number): string[] {
  const worst = worstMark(row, index);
  return [...(worst === null ? [] : [named(`cell-${worst}`)]), ...(isEdited(row, index) ? [named('edited')] : [])];
}

/** Line breaks do not survive in a field of one line. */
const hasLines = (text: string): boolean => /[\r\n]/.test(text);

/** Whether a cell shows that it is marked; `index` null: the row number and the status. */
type IsMarked = (place: number, index: number | null) => boolean;

/** Rules are looked at again whenever the marks change; a class of its own is not. */
const markedRule = (isMarked: IsMarked, index: number | null) => ({
  [named('marked')]: ({ rowIndex }: { readonly rowIndex: number }) => isMarked(rowIndex, index),
});

function fileColumn(column: Column, isMarked: IsMarked): ColDef<ReviewRow, string> {
  const { index } = column;
  const header = headerOf(column);
  return {
    colId: String(index),
    headerName: header,
    headerTooltipValueGetter: () => header,
    valueGetter: ({ data }) => data?.cells[index] ?? '',
    width: widthFor(column.header),
    editable: ({ data }) => data !== undefined,
    cellEditorSelector: ({ data }) =>
      hasLines(data.cells[index] ?? '')
        ? { component: 'agLargeTextCellEditor', popup: true, params: { maxLength: MOST_LETTERS, rows: 4, cols: 44 } }
        : { component: 'agTextCellEditor', params: { maxLength: MOST_LETTERS } },
    headerClass: column.matchedTo.length === 0 ? named('leftOut') : '',
    cellClass: ({ data }) =>
      data === undefined
        ? ''
        : [...cellClasses(data, index), ...(column.matchedTo.length === 0 ? [named('leftOut')] : [])],
    cellClassRules: markedRule(isMarked, index),
    cellRendererSelector: ({ data }: ICellRendererParams<ReviewRow, string>) =>
      data === undefined ? undefined : markedCell(cellInWords(data, index)),
    tooltipValueGetter: ({ data }) => (data === undefined ? undefined : cellInWords(data, index)),
  };
}

/** As much as main takes into a cell. */
const MOST_LETTERS = 100_000;

/** Row number and status, then the file's columns in its order. */
export const gridColumns = (columns: readonly Column[], isMarked: IsMarked): ColDef<ReviewRow>[] => [
  { ...rowColumn, cellClassRules: markedRule(isMarked, null) },
  { ...statusColumn(columns.length), cellClassRules: markedRule(isMarked, null) },
  ...columns.map((column) => fileColumn(column, isMarked)),
];

/** The grid column of a column of the file; that of the row number where there is none. */
export const colIdOf = (index: number | null): string => (index === null ? ROW_COLUMN : String(index));

/** The first column of the file. */
export const FIRST_COLUMN = colIdOf(0);

/** The file's column that a grid column shows; null for row number and status. */
export const fileColumnOf = (colId: string): number | null => (/^\d+$/.test(colId) ? Number(colId) : null);
