import type { GridApi, IRowNode } from 'ag-grid-community';
import type { ReviewRow } from '../../../shared/review.ts';
import type { CellEdit, PlacedRow, ReviewSession } from './review-session.ts';
import { withText } from './with-text.ts';

/** The rows that the grid holds at this moment, by place and by number. */
export class GridRows {
  readonly #api: GridApi<ReviewRow>;
  readonly #session: ReviewSession;
  /** Rows never change under an open editor: the list is made anew after it. */
  #renewLater = false;

  constructor(api: GridApi<ReviewRow>, session: ReviewSession) {
    this.#api = api;
    this.#session = session;
  }

  nodeAt(place: number): IRowNode<ReviewRow> | undefined {
    return this.#api.isDestroyed() ? undefined : this.#api.getDisplayedRowAtIndex(place);
  }

  /** Where a row stands in the list; null where the page does not hold it. */
  placeOf(row: number): number | null {
    return this.loaded(new Set([row]))[0]?.place ?? null;
  }

  /** Those of these rows that the page holds, with their places. */
  loaded(numbers: ReadonlySet<number>): PlacedRow[] {
    const placed: PlacedRow[] = [];
    if (this.#api.isDestroyed()) return placed;
    this.#api.forEachNode(({ data, rowIndex }) => {
      if (data === undefined || rowIndex === null || !numbers.has(data.row)) return;
      placed.push({ place: rowIndex, row: data.row });
    });
    return placed;
  }

  /** The rows in these places, ends included; null where the page does not hold all of them. */
  between(top: number, bottom: number): ReviewRow[] | null {
    const rows: ReviewRow[] = [];
    for (let place = top; place <= bottom; place += 1) {
      const row = this.nodeAt(place)?.data;
      if (row === undefined) return null;
      rows.push(row);
    }
    return rows;
  }

  /** Shows a text in a cell before main knows of it, or takes it from there again. */
  setText({ row, index, text }: CellEdit): void {
    const node = this.nodeAt(this.placeOf(row) ?? -1);
    if (node?.data !== undefined) node.setData(withText(node.data, index, text));
  }

  /** Makes the list anew: rows may come to it and leave it. */
  renew(): void {
    if (this.#api.isDestroyed()) return;
    this.#renewLater = this.#api.getEditingCells().length > 0;
    if (this.#renewLater) return;
    this.#session.renew();
    this.#api.refreshInfiniteCache();
  }

  editingStopped(): void {
    if (this.#renewLater) this.renew();
  }
}
