import {
  CellStyleModule,
  type GridOptions,
  InfiniteRowModelModule,
  LargeTextEditorModule,
  LocaleModule,
  type Module,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
  themeQuartz,
} from 'ag-grid-community';
import type { ReviewRow } from '../../../shared/review.ts';
import { styleNonce } from '../../nonce.ts';
import { reviewText } from '../../text/review.ts';

/** What the review grid needs of AG Grid, and no more, for the size of the page. */
export const gridModules: Module[] = [
  InfiniteRowModelModule,
  TextEditorModule,
  LargeTextEditorModule,
  CellStyleModule,
  TooltipModule,
  RowSelectionModule,
  RowApiModule,
  ScrollApiModule,
  RenderApiModule,
  LocaleModule,
];

/** Mantine's variables, which follow light and dark by themselves. */
const theme = themeQuartz.withParams({
  accentColor: 'var(--mantine-primary-color-filled)',
  backgroundColor: 'var(--mantine-color-body)',
  foregroundColor: 'var(--mantine-color-text)',
  borderColor: 'var(--mantine-color-default-border)',
  chromeBackgroundColor: 'var(--mantine-color-default-hover)',
  headerBackgroundColor: 'var(--mantine-color-default-hover)',
  headerTextColor: 'var(--mantine-color-text)',
  tooltipBackgroundColor: 'var(--mantine-color-body)',
  tooltipTextColor: 'var(--mantine-color-text)',
  browserColorScheme: 'inherit',
  fontFamily: 'inherit',
  fontSize: 13,
  headerFontWeight: 600,
  rowHeight: 30,
  headerHeight: 48,
  cellHorizontalPadding: 10,
  wrapperBorderRadius: 8,
  columnBorder: true,
});

/**
 * What never changes while the grid is there. Twenty blocks of fifty rows, about two screens each, are the most that
 * the page holds; larger blocks make longer tasks when they come. Tab leaves the grid rather than walking through
 * every cell of it, except in the middle of an edit.
 */
export const fixedOptions: GridOptions<ReviewRow> = {
  theme,
  styleNonce,
  rowModelType: 'infinite',
  cacheBlockSize: 50,
  maxBlocksInCache: 20,
  maxConcurrentDatasourceRequests: 1,
  // While the scroll bar is dragged, rows that only fly by are not asked for.
  blockLoadDebounceMillis: 60,
  ensureDomOrder: true,
  animateRows: false,
  // In the order of the file: what is copied and pasted is in that order, too.
  defaultColDef: { sortable: false, resizable: true, suppressMovable: true },
  readOnlyEdit: true,
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVerticallyAfterEdit: true,
  rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: 'enableSelection' },
  tabToNextCell: ({ editing, nextCellPosition }) => (editing ? (nextCellPosition ?? false) : false),
  tabToNextHeader: () => false,
  tooltipShowDelay: 400,
  localeText: {
    ariaRowToggleSelection: reviewText.selectRow,
    ariaRowSelect: reviewText.selectRow,
    ariaRowDeselect: reviewText.deselectRow,
    noRowsToShow: reviewText.noRows.all,
  },
};
