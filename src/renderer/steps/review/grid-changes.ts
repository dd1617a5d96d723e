import type { Changed, Command } from '../../../shared/change.ts';
import type { DoneChange, GridEvent } from './grid-events.ts';
import type { GridRows } from './grid-rows.ts';
import type { CellEdit, ReviewSession } from './review-session.ts';
import type { EditKeys } from './use-edit-keys.ts';

/** More rows than a screen shows: to ask again for each of them takes longer than to make the list anew. */
const MOST_SHOWN_AGAIN = 60;

interface GridChangesParts {
  readonly session: ReviewSession;
  readonly rows: GridRows;
  readonly tell: (event: GridEvent) => void;
  readonly tellFocused: () => void;
  /** Puts the cursor into a cell; `anew`: the list was made anew since the page got it. */
  readonly reach: (row: number, index: number | null, done: DoneChange, anew: boolean) => Promise<void>;
}

/** Changes rows, and shows in the grid what came of it. */
export class GridChanges {
  readonly #parts: GridChangesParts;

  constructor(parts: GridChangesParts) {
    this.#parts = parts;
  }

  /** The text of one cell, which shows it already; `before`: what goes back into it where that is not saved. */
  async save(edit: CellEdit, before: string): Promise<void> {
    const { session, rows, tell, tellFocused } = this.#parts;
    const by = edit.text === '' ? 'empty' : 'edit';
    const answer = await session.change({ kind: 'cells', by, cells: [edit] });
    if (answer.ok) {
      await this.#showDone(answer.value, 'do');
      return;
    }
    rows.setText({ ...edit, text: before });
    tell({ kind: 'failed', error: answer.error, edit });
    tellFocused();
  }

  async run(command: Command): Promise<void> {
    const { session, tell } = this.#parts;
    tell({ kind: 'working', isWorking: true });
    const answer = await session.change(command);
    tell({ kind: 'working', isWorking: false });
    if (answer.ok) await this.#showDone(answer.value, 'do');
    else tell({ kind: 'failed', error: answer.error, edit: null });
  }

  /** Takes the last change back, or makes it again. */
  async step(by: keyof EditKeys): Promise<void> {
    const { session, tell, reach } = this.#parts;
    tell({ kind: 'working', isWorking: true });
    const answer = await session.change({ kind: by });
    tell({ kind: 'working', isWorking: false });
    if (!answer.ok) {
      tell({ kind: 'failed', error: answer.error, edit: null });
      return;
    }
    const { change } = answer.value;
    if (change === null) {
      tell({ kind: 'nothing-left', of: by });
      return;
    }
    const anew = await this.#showDone(answer.value, by);
    const { row, index } = change.first;
    if (row > 0) await reach(row, index, { change, how: by }, anew);
  }

  /** Answers whether the list was made anew. */
  async #showDone(changed: Changed, how: DoneChange['how']): Promise<boolean> {
    const { rows, tell } = this.#parts;
    const { change } = changed;
    if (change === null) {
      tell({ kind: 'nothing-changed' });
      return false;
    }
    const done: DoneChange = { change, how };
    tell({ kind: 'saved', done, changed });
    if (changed.rows !== null && changed.rows.length <= MOST_SHOWN_AGAIN) return this.#showAgain(changed.rows, done);
    rows.renew();
    return true;
  }

  async #showAgain(numbers: readonly number[], done: DoneChange): Promise<boolean> {
    const { session, rows, tell, tellFocused } = this.#parts;
    const answer = await session.again(rows.loaded(new Set(numbers)));
    if (!answer.ok) {
      tell({ kind: 'failed', error: answer.error, edit: null });
      return false;
    }
    for (const { place, row } of answer.value.rows) {
      const node = rows.nodeAt(place);
      if (node?.data?.row === row.row) node.setData(row);
      if (done.change.rows === 1 && row.row === done.change.first.row) tell({ kind: 'checked', done, row });
    }
    tellFocused();
    if (answer.value.complete) return false;
    rows.renew();
    tell({ kind: 'renewed' });
    return true;
  }
}
