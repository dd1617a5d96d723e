import type { Outcome } from '../shared/app-error.ts';
import type { CauseRepairs, Command, Find, Found } from '../shared/change.ts';
import type { ImportReport } from '../shared/import-views.ts';
import type { Mapping } from '../shared/mapping.ts';
import type { Unfinished } from '../shared/overview.ts';
import { ok } from '../shared/result.ts';
import type { ReviewPage, ReviewSummary, RowDetail, RowFilter } from '../shared/review.ts';
import type { MergePreview } from '../shared/several-rows.ts';
import type { Strangers, WordTable } from '../shared/words.ts';
import { removeOldImports } from './plan/clean-up.ts';
import { type ImportHistory, importReportOf, readHistory, readUnfinished, readWindowDrafts } from './plan/imports.ts';
import { type KnownAt, KnownIdsSearch, type KnownIdsSlice } from './plan/known-ids.ts';
import type { DataFolder } from './plan/plan-folder.ts';
import { type PractisedAccount, practisedIn } from './plan/practised.ts';
import { sampleRows } from './plan/sample-rows.ts';
import { startOverIn } from './plan/start-over.ts';
import { putFailedBackIn, retryOffer } from './plan/try-again.ts';
import { type UnchangedAt, type UnchangedSlice, unchangedIn } from './plan/unchanged.ts';
import { withPlan } from './plan/with-plan.ts';
import { PlanDesk } from './plan-desk.ts';
import type { ChangedRows } from './plan-editor.ts';

/** All that the thread for plans can be asked; the plan that was asked for last stays open. `path` is that of a plan. */
export interface PlanCalls {
  summary(path: string): Outcome<ReviewSummary>;
  rows(path: string, filter: RowFilter, start: number, count: number): Outcome<ReviewPage>;
  row(path: string, row: number): Outcome<RowDetail>;
  change(path: string, command: Command): Outcome<ChangedRows>;
  repairs(path: string): Outcome<CauseRepairs[]>;
  severalRows(path: string, start: number, count: number): Outcome<MergePreview>;
  words(path: string, mapping: Mapping | null): Outcome<WordTable[]>;
  strangers(path: string): Outcome<Strangers[]>;
  findCells(path: string, find: Find, replacement: string): Outcome<Found>;
  importReport(path: string): Outcome<ImportReport>;
  retryOffer(folder: DataFolder, path: string, at: KnownAt): ReturnType<typeof retryOffer>;
  putFailedBack(folder: DataFolder, path: string): Outcome<{ readonly rows: number }>;
  startOver(path: string): Outcome<{ readonly rows: number }>;
  tryRows(path: string, count: number): Outcome<number[]>;
  unchanged(path: string, at: UnchangedAt, after: number): Outcome<UnchangedSlice>;
  removeOld(folder: DataFolder, keepDays: number | null): Outcome<string[]>;
  history(folder: DataFolder, keepDays: number | null): Outcome<ImportHistory>;
  unfinished(folder: DataFolder): Outcome<Unfinished | null>;
  knownIds(path: string, at: KnownAt, after: number): Outcome<KnownIdsSlice>;
  practised(paths: readonly string[]): Outcome<PractisedAccount[]>;
  windowDrafts(folder: DataFolder): Outcome<string[]>;
  /** Puts everything away; the files are free. */
  close(): Outcome<void>;
}

/** One call on its way to the thread. Both ends are of this program, so the types hold. */
export interface Asked {
  readonly id: number;
  readonly name: keyof PlanCalls;
  readonly args: readonly unknown[];
}

export interface Answered {
  readonly id: number;
  readonly outcome: Outcome<unknown>;
}

/** Makes the call, in the thread. */
export function answer(calls: PlanCalls, { id, name, args }: Asked): Answered {
  const call = calls[name] as (...args: readonly unknown[]) => Outcome<unknown>;
  return { id, outcome: call(...args) };
}

/** `now` gives wall-clock ms. */
export function planCalls(now: () => number): PlanCalls {
  const known = new KnownIdsSearch();
  let open: { readonly path: string; readonly desk: PlanDesk } | null = null;
  const close = () => {
    open?.desk.close();
    open = null;
  };
  const at = <T>(path: string, work: (desk: PlanDesk) => Outcome<T>): Outcome<T> => {
    if (open?.path === path) return work(open.desk);
    close();
    const desk = PlanDesk.open(path, now);
    if (!desk.ok) return desk;
    open = { path, desk: desk.value };
    return work(desk.value);
  };
  return {
    summary: (path) => at(path, (desk) => desk.summary()),
    rows: (path, filter, start, count) => at(path, (desk) => desk.rows(filter, start, count)),
    row: (path, row) => at(path, (desk) => desk.row(row)),
    change: (path, command) => at(path, (desk) => desk.change(command)),
    repairs: (path) => at(path, (desk) => desk.repairs()),
    severalRows: (path, start, count) => at(path, (desk) => desk.severalRows(start, count)),
    words: (path, mapping) => at(path, (desk) => desk.words(mapping)),
    strangers: (path) => at(path, (desk) => desk.strangers()),
    findCells: (path, find, replacement) => at(path, (desk) => desk.find(find, replacement)),
    importReport: (path) => withPlan(path, 'read', importReportOf),
    retryOffer: (folder, path, at) => retryOffer(folder, path, at, known),
    putFailedBack: putFailedBackIn,
    startOver: startOverIn,
    tryRows: (path, count) => withPlan(path, 'read', (store) => ok(sampleRows(store, count))),
    unchanged: unchangedIn,
    removeOld: (folder, keepDays) => ok(removeOldImports(folder, keepDays, now())),
    history: (folder, keepDays) => ok(readHistory(folder, keepDays)),
    unfinished: (folder) => ok(readUnfinished(folder)),
    knownIds: (path, at, after) => known.slice(path, at, after),
    practised: (paths) => ok(practisedIn(paths)),
    windowDrafts: (folder) => ok(readWindowDrafts(folder)),
    close: () => ok(close()),
  };
}
