import type { Overview } from '../../../shared/overview.ts';
import { type Place, placeOfWork } from '../../place.ts';

/** The steps in their order; “Check the file” and “Values” will stand among them. */
export const stepKeys = ['file', 'columns', 'review', 'import', 'report'] as const;
export type StepKey = (typeof stepKeys)[number];

/** What the steps tell of: on a page beside them, where the file or the import in hand stands. */
export const standingOf = (place: Place, overview: Pick<Overview, 'run' | 'work'>): Place =>
  (stepKeys as readonly string[]).includes(place.at) ? place : placeOfWork(overview);

/** The report of an import that is paused, stopped or given no end yet: its step is not done. */
export function isLeftOpen(place: Place, { run, unfinished }: Pick<Overview, 'run' | 'unfinished'>): boolean {
  if (place.at !== 'report') return false;
  return unfinished?.plan === place.plan || (run?.plan === place.plan && run.state !== 'finished');
}

/** Where a step leads from here, or null where it cannot be reached yet. A running import can be left for no other step. */
export function placeOfStep(step: StepKey, from: Place, { work, run }: Pick<Overview, 'work' | 'run'>): Place | null {
  const plan = 'plan' in from ? from.plan : (work?.plan ?? null);
  const runsOn = run !== null && run.plan === plan && run.state !== 'finished' && run.state !== 'stopped';
  switch (step) {
    case 'file':
      return { at: 'file' };
    case 'columns':
      return work === null || runsOn ? null : { at: 'columns' };
    case 'review':
      return work === null || work.plan === null || runsOn ? null : { at: 'review', plan: work.plan };
    case 'import':
      return from.at === 'report' || plan === null ? null : { at: 'import', plan };
    case 'report':
      return from.at === 'report' ? from : null;
  }
}
