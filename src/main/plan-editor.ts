import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { failure, type Outcome } from '../shared/app-error.ts';
import type { Cell } from '../shared/cell.ts';
import type { Change, Command } from '../shared/change.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import { checkRow, leftOutRow } from './check-rows.ts';
import { columnOption } from './column-option.ts';
import { type CompiledRules, compileRules, leftOutRows } from './compiled-rules.ts';
import { resolveMapping } from './mapping/mapping.ts';
import {
  type ColumnEvidence,
  evidenceAfter,
  isDecidedByColumn,
  noEvidence,
  readsAlike,
} from './normalize/normalize.ts';
import { EditLog } from './plan/edit-log.ts';
import type { PlanInfo } from './plan/plan-info.ts';
import type { PlanStore } from './plan/plan-store.ts';
import { type NewRow, replaceRows, storeRows } from './plan/replace-rows.ts';
import { inTransaction, onDisk } from './plan/sqlite.ts';
import { type CellStep, type Step, StepLog } from './plan/step-log.ts';
import { type PlannedStep, stepFor } from './plan-steps.ts';

/** What came of a command: `rows` as in {@link changedSchema}; null where all may have changed, and the plan has to be made anew. */
export interface ChangedRows {
  readonly rows: number[] | null;
  readonly change: Change | null;
}

/**
 * To check so many rows one by one, with those of their IDs, takes about as long (half a second) as the window may stand
 * still; more are checked with all others in a job of its own, in two threads and with progress.
 */
const MOST_ROWS_HERE = 2000;

const unchanged: ChangedRows = { rows: [], change: null };

/** A row before a step and after it. */
interface RowChange extends NewRow {
  readonly cellsBefore: readonly Cell[];
  readonly leftOutBefore: boolean;
}

/** Cells with others in their places; a row that was too short for them grows. */
function withCells(cells: readonly Cell[], changes: readonly CellStep[]): Cell[] {
  const changed: Cell[] = [...cells];
  for (const { column, after } of changes) {
    while (changed.length < column) changed.push('');
    changed[column] = after;
  }
  return changed;
}

/** The same step, the other way round. */
const backwards = ({ change, option, cells, rows }: Step): PlannedStep => ({
  change,
  option: option === null ? null : { ...option, before: option.after, after: option.before },
  cells: cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
  rows,
  leavesOut: change.by !== 'leave-out',
});

const forwards = (step: Step): PlannedStep => ({ ...step, leavesOut: step.change.by === 'leave-out' });

/** What one column proves after the changes; a row that is left out proves nothing. */
function provenBy(changes: readonly RowChange[], index: number, before: ColumnEvidence): ColumnEvidence {
  return changes.reduce((evidence, change) => {
    const was = change.leftOutBefore ? '' : (change.cellsBefore[index] ?? '');
    const is = change.leftOut ? '' : (change.cells[index] ?? '');
    return was === is ? evidence : evidenceAfter(evidence, was, is);
  }, before);
}

/** What the columns prove after the changes; null where one is then read another way, or where that cannot be told. */
function evidenceWith(
  info: PlanInfo,
  mapping: ResolvedMapping,
  changes: readonly RowChange[],
): readonly ColumnEvidence[] | null {
  const decided = mapping.matches.filter(({ to }) => isDecidedByColumn(to));
  // A plan of version 1 kept none.
  if (info.evidence === null) return decided.length === 0 ? [] : null;
  const footer = leftOutRows(info.profile, []);
  const counting = changes.filter(({ row }) => !footer.has(row));
  let evidence: readonly ColumnEvidence[] = info.evidence;
  for (const index of new Set(decided.map((match) => match.index))) {
    const old = evidence[index] ?? noEvidence();
    const next = provenBy(counting, index, old);
    if (isDeepStrictEqual(old, next)) continue;
    const here = decided.filter((match) => match.index === index);
    if (!here.every(({ to }) => readsAlike(to, old, next))) return null;
    evidence = evidence.with(index, next);
  }
  return evidence;
}

/** Changes a draft, and checks again what depends on it. All of a command is on the disk, or nothing of it. */
export class PlanEditor {
  readonly #store: PlanStore;
  readonly #edits: EditLog;
  readonly #steps: StepLog;
  readonly #now: () => number;
  /** Compiled once: what changes how a column is read makes the plan stale instead. */
  #rules: CompiledRules | null = null;

  /** `now` gives wall-clock ms. */
  constructor(store: PlanStore, now: () => number) {
    this.#store = store;
    this.#edits = new EditLog(store.database);
    this.#steps = new StepLog(store.database);
    this.#now = now;
  }

  /** Why a plan that is no draft takes no change. */
  static readonly begun = failure(
    'wrong-usage',
    'This import has begun, so its rows can no longer be changed here. Correct them in the spreadsheet and import it again.',
  );

  change(command: Command): Outcome<ChangedRows> {
    const { path: file, database } = this.#store;
    const changed = onDisk(file, () => inTransaction(database, () => this.#change(command)));
    return changed.ok ? changed.value : changed;
  }

  #change(command: Command): Outcome<ChangedRows> {
    const info = this.#store.refresh();
    if (!info.ok) return info;
    if (info.value.state !== 'draft') return PlanEditor.begun;
    if (command.kind === 'undo') return this.#takeBack(info.value);
    if (command.kind === 'redo') return this.#makeAgain(info.value);
    const resolved = resolveMapping(info.value.mapping, info.value.profile);
    if (!resolved.ok) return resolved;
    const step = stepFor(command, { store: this.#store, edits: this.#edits, mapping: resolved.value });
    if (!step.ok) return step;
    if (step.value === null) return ok(unchanged);
    this.#steps.add(step.value);
    return this.#apply(info.value, step.value);
  }

  #takeBack(info: PlanInfo): Outcome<ChangedRows> {
    const step = this.#steps.toTakeBack();
    if (step === null) return ok(unchanged);
    this.#steps.mark(step.id, true);
    return this.#apply(info, backwards(step));
  }

  #makeAgain(info: PlanInfo): Outcome<ChangedRows> {
    const step = this.#steps.toMakeAgain();
    if (step === null) return ok(unchanged);
    this.#steps.mark(step.id, false);
    return this.#apply(info, forwards(step));
  }

  #apply(before: PlanInfo, step: PlannedStep): Outcome<ChangedRows> {
    if (step.option !== null) {
      const mapping = columnOption(before.mapping, before.profile, step.option);
      if (!mapping.ok) return mapping;
      this.#store.change({ mapping: mapping.value, stale: true });
    }
    const { info } = this.#store;
    const resolved = resolveMapping(info.mapping, info.profile);
    if (!resolved.ok) return resolved;
    const changes = this.#rowChanges(step);
    this.#noteEdits(step.cells);
    const width = Math.max(info.width, ...changes.map(({ cells }) => cells.length));
    const evidence = info.stale || changes.length > MOST_ROWS_HERE ? null : evidenceWith(info, resolved.value, changes);
    if (evidence === null) {
      storeRows(this.#store.database, changes);
      this.#store.change({ stale: true, width });
      return ok({ rows: null, change: step.change });
    }
    if (evidence !== info.evidence || width !== info.width) this.#store.change({ evidence: [...evidence], width });
    return ok({ rows: this.#replace(resolved.value, evidence, changes), change: step.change });
  }

  #replace(mapping: ResolvedMapping, evidence: readonly ColumnEvidence[], changes: readonly RowChange[]): number[] {
    const { path: file, info, database } = this.#store;
    this.#rules ??= compileRules(mapping, info.profile, evidence, path.dirname(file), []);
    const { normalizer, duplicates, leftOut: footer } = this.#rules;
    const check = ({ row, cells, leftOut }: NewRow) => {
      const kind = footer.get(row) ?? (leftOut ? 'by-hand' : undefined);
      return kind === undefined ? checkRow(normalizer, cells) : leftOutRow(kind);
    };
    return replaceRows(database, changes, { check, duplicates });
  }

  /** What becomes of each row that the step concerns. */
  #rowChanges({ cells, rows, leavesOut }: PlannedStep): RowChange[] {
    const byRow = Map.groupBy(cells, ({ row }) => row);
    const toggled = new Set(rows);
    return [...new Set([...byRow.keys(), ...rows])].map((row) => {
      const stands = this.#store.reader.standing(row);
      const cellsBefore = stands?.cells ?? [];
      const leftOutBefore = stands?.leftOut ?? false;
      const leftOut = toggled.has(row) ? leavesOut : leftOutBefore;
      return { row, cells: withCells(cellsBefore, byRow.get(row) ?? []), cellsBefore, leftOutBefore, leftOut };
    });
  }

  /** Notes what stood in the cells at first; one that is back to that is no edit any more. */
  #noteEdits(cells: readonly CellStep[]): void {
    const changedAt = new Date(this.#now()).toISOString();
    for (const { row, column, before, after } of cells) {
      const original = this.#edits.originalOf(row, column) ?? before;
      if (isDeepStrictEqual(original, after)) this.#edits.remove(row, column);
      else this.#edits.add({ row, column, original, changedAt });
    }
  }
}
