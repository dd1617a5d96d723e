import type { Overview, Work } from '../../../shared/overview.ts';
import { takesWords } from '../../../shared/words.ts';
import { type Place, placeOfWork } from '../../place.ts';
import { openQuestions } from '../../steps/check-file/questions.ts';

/** The steps in their order. */
export const stepKeys = ['file', 'check-file', 'columns', 'values', 'review', 'import', 'report'] as const;
export type StepKey = (typeof stepKeys)[number];

/** What the steps tell of: on a page beside them, where the file or the import in hand stands. */
export const standingOf = (place: Place, overview: Pick<Overview, 'run' | 'work'>): Place =>
  (stepKeys as readonly string[]).includes(place.at) ? place : placeOfWork(overview);

/** The report of an import that is paused, stopped or given no end yet: its step is not done. */
export function isLeftOpen(place: Place, { run, unfinished }: Pick<Overview, 'run' | 'unfinished'>): boolean {
  if (place.at !== 'report') return false;
  return unfinished?.plan === place.plan || (run?.plan === place.plan && run.state !== 'finished');
}

/** “Values” is a step only where a column takes words. */
export const stepsShown = (place: Place, { work }: Pick<Overview, 'work'>): readonly StepKey[] =>
  place.at === 'values' || (work !== null && takesWords(work.mapping))
    ? stepKeys
    : stepKeys.filter((step) => step !== 'values');

type Standing = Pick<Overview, 'work' | 'run'>;

const planIn = (from: Place, { work }: Standing): string | null => ('plan' in from ? from.plan : (work?.plan ?? null));

/** The file in hand; null as well while its import runs, which can be left for no other step. */
function workToGoTo(from: Place, standing: Standing): Work | null {
  const { work, run } = standing;
  const runsOn = run !== null && run.state !== 'finished' && run.state !== 'stopped';
  return runsOn && run.plan === planIn(from, standing) ? null : work;
}

const placeOfValues = (work: Work | null): Place | null =>
  typeof work?.wordsPlan === 'string' && takesWords(work.mapping) ? { at: 'values', plan: work.wordsPlan } : null;

/** Where a step leads from here, or null where it cannot be reached yet. */
export function placeOfStep(step: StepKey, from: Place, standing: Standing): Place | null {
  const plan = planIn(from, standing);
  const work = workToGoTo(from, standing);
  switch (step) {
    case 'file':
      return { at: 'file' };
    case 'check-file':
      return work === null ? null : { at: 'check-file' };
    case 'columns':
      return work === null || openQuestions(work).length > 0 ? null : { at: 'columns' };
    case 'values':
      return placeOfValues(work);
    case 'review':
      return typeof work?.plan === 'string' ? { at: 'review', plan: work.plan } : null;
    case 'import':
      return from.at === 'report' || plan === null ? null : { at: 'import', plan };
    case 'report':
      return from.at === 'report' ? from : null;
  }
}
