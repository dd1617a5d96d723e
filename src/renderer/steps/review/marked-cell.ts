import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { ReviewRow } from '../../../shared/review.ts';
import classes from './grid.module.css';

/** What a screen reader adds to the cell's text. */
interface MarkedCellParams extends ICellRendererParams<ReviewRow, string> {
  readonly inWords: (row: ReviewRow) => string;
}

/** A cell with something to say: its text, and the words for those who do not see its mark. Only text, never HTML. */
export class MarkedCell implements ICellRendererComp<ReviewRow> {
  readonly #gui = document.createElement('span');
  readonly #text = document.createTextNode('');
  readonly #words = document.createElement('span');

  init(params: MarkedCellParams): void {
    this.#words.className = classes.onlyRead ?? '';
    this.#gui.append(this.#text, this.#words);
    this.refresh(params);
  }

  getGui(): HTMLElement {
    return this.#gui;
  }

  refresh(params: MarkedCellParams): boolean {
    this.#text.data = params.value ?? '';
    this.#words.textContent = params.data === undefined ? '' : ` (${params.inWords(params.data)})`;
    return true;
  }
}
