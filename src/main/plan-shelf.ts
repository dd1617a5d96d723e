import { type AppError, failure, type Outcome } from '../shared/app-error.ts';
import type { HistoryEntry, ImportReport } from '../shared/import-views.ts';
import type { Inspection } from '../shared/inspection.ts';
import type { Unfinished } from '../shared/overview.ts';
import type { RunCounts } from '../shared/plan.ts';
import type { PlanInfo } from './plan/plan-info.ts';

/** A plan in a list. */
export interface PlanSummary {
  readonly plan: string;
  readonly path: string;
  readonly info: PlanInfo;
  readonly counts: RunCounts;
}

/** A draft as work to go on with, told by the plan alone: its file may have gone. `path` is where the file was. */
export interface PlanWork {
  readonly path: string;
  readonly inspection: Inspection;
  /** How many cells were changed in its review. */
  readonly edits: number;
}

/** Imports, the newest first, drafts excepted; `unreadable` are sentences about plans that cannot be opened. */
export interface ImportHistory {
  readonly imports: HistoryEntry[];
  readonly unreadable: string[];
}

const notYet = (): { readonly ok: false; readonly error: AppError } =>
  failure('job-died', 'This part is not built yet.');

export const planWork = (_path: string): Outcome<PlanWork> => notYet();
export const discardImport = (_path: string): Outcome<void> => notYet();
export const deletePlan = (_path: string): Outcome<void> => notYet();
export const history = async (_folder: string): Promise<Outcome<ImportHistory>> => notYet();
export const importReport = async (_path: string): Promise<Outcome<ImportReport>> => notYet();
export const unfinished = async (_folder: string): Promise<Outcome<Unfinished | null>> => notYet();
export const putFailedBack = async (_path: string): Promise<Outcome<{ readonly rows: number }>> => notYet();
