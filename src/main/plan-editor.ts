import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { failure, type Outcome } from '../shared/app-error.ts';
import { type Cell, displayText } from '../shared/cell.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import { checkRow, footerRow } from './check-rows.ts';
import { type CompiledRules, compileRules, leftOutRows, widthOf } from './compiled-rules.ts';
import { resolveMapping } from './mapping/mapping.ts';
import { evidenceAfter, isDecidedByColumn, noEvidence, readsAlike } from './normalize/normalize.ts';
import { EditLog } from './plan/edit-log.ts';
import type { PlanInfo } from './plan/plan-info.ts';
import type { PlanStore } from './plan/plan-store.ts';
import { replaceCells, storeCells } from './plan/replace-cells.ts';
import { inTransaction, onDisk } from './plan/sqlite.ts';

/** A new text for one cell; `index` is the 0-based column. */
export interface CellEdit {
  readonly row: number;
  readonly index: number;
  readonly text: string;
}

/** The numbers of the rows that changed; null where all may, and the plan has to be made anew. */
export interface EditedRows {
  readonly rows: number[] | null;
}

const notThere = (row: number) =>
  failure('wrong-usage', `Row ${row} has no such cell. Open the review again and choose the cell there.`);

/** The cells with another one in the place; a row that was too short for it grows. */
function withCell(cells: readonly Cell[], index: number, cell: Cell): Cell[] {
  const longer: Cell[] = [...cells];
  while (longer.length < index) longer.push('');
  longer[index] = cell;
  return longer;
}

interface CellChange {
  readonly index: number;
  readonly before: Cell;
  readonly after: Cell;
}

/** What the columns prove after the change; null where its column is then read another way, or where that cannot be told. */
function evidenceWith(info: PlanInfo, mapping: ResolvedMapping, { index, before, after }: CellChange) {
  const { evidence } = info;
  const decided = mapping.matches.filter(({ to }) => isDecidedByColumn(to));
  // A plan of version 1 kept none.
  if (evidence === null) return decided.length === 0 ? [] : null;
  const here = decided.filter((match) => match.index === index);
  const old = evidence[index] ?? noEvidence();
  const next = evidenceAfter(old, before, after);
  if (here.length === 0 || isDeepStrictEqual(old, next)) return evidence;
  return here.every(({ to }) => readsAlike(to, old, next)) ? evidence.with(index, next) : null;
}

/** Changes cells of a draft, and checks again what depends on them. All of an edit is on the disk, or nothing of it. */
export class PlanEditor {
  readonly #store: PlanStore;
  readonly #log: EditLog;
  readonly #now: () => number;
  /** Compiled once: edits that change how a column is read make the plan stale instead. */
  #rules: CompiledRules | null = null;

  constructor(store: PlanStore, now: () => number) {
    this.#store = store;
    this.#log = new EditLog(store.database);
    this.#now = now;
  }

  /** Why a plan that is no draft takes no edit. */
  static readonly begun = failure(
    'wrong-usage',
    'This import has begun, so its rows can no longer be changed here. Correct them in the spreadsheet and import it again.',
  );

  edit(edit: CellEdit): Outcome<EditedRows> {
    const { path, database } = this.#store;
    const edited = onDisk(path, () => inTransaction(database, () => this.#edit(edit)));
    return edited.ok ? edited.value : edited;
  }

  #edit({ row, index, text }: CellEdit): Outcome<EditedRows> {
    const info = this.#store.refresh();
    if (!info.ok) return info;
    if (info.value.state !== 'draft') return PlanEditor.begun;
    const cells = this.#store.reader.one(row)?.cells;
    if (cells === undefined || index >= Math.max(widthOf(info.value.profile), cells.length)) return notThere(row);
    const before = cells[index] ?? '';
    if (displayText(before) === text) return ok({ rows: [] });
    const after = this.#record(row, index, before, text);
    return this.#apply(info.value, row, withCell(cells, index, after), { index, before, after });
  }

  /** Notes what stood in the cell at first, and gives what comes into it: back to the original text is back to the original. */
  #record(row: number, column: number, before: Cell, text: string): Cell {
    const earlier = this.#log.ofRow(row).find((edit) => edit.column === column);
    const original = earlier === undefined ? before : earlier.original;
    if (displayText(original) === text) {
      this.#log.remove(row, column);
      return original;
    }
    this.#log.add({ row, column, original, changedAt: new Date(this.#now()).toISOString() });
    return text;
  }

  #apply(info: PlanInfo, row: number, cells: Cell[], change: CellChange): Outcome<EditedRows> {
    const resolved = resolveMapping(info.mapping, info.profile);
    if (!resolved.ok) return resolved;
    // A footer is left out, so that it proves nothing of its columns.
    const isFooter = leftOutRows(info.profile).has(row);
    const evidence = info.stale ? null : isFooter ? info.evidence : evidenceWith(info, resolved.value, change);
    const width = Math.max(info.width, cells.length);
    if (evidence === null) {
      storeCells(this.#store.database, row, cells);
      this.#store.change({ stale: true, width });
      return ok({ rows: null });
    }
    if (evidence !== info.evidence || width !== info.width) this.#store.change({ evidence, width });
    this.#rules ??= compileRules(resolved.value, info.profile, evidence, path.dirname(this.#store.path));
    const { normalizer, duplicates, footer } = this.#rules;
    const check = (number: number, changed: readonly Cell[]) => {
      const kind = footer.get(number);
      return kind === undefined ? checkRow(normalizer, changed) : footerRow(kind);
    };
    return ok({ rows: replaceCells(this.#store.database, row, cells, { check, duplicates }) });
  }
}
