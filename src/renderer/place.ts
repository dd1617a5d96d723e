import type { Overview, Work } from '../shared/overview.ts';
import { needsLook, openQuestions } from './steps/check-file/questions.ts';

/** Where the user is: the steps of an import, and the pages beside them. */
export type Place =
  | { readonly at: 'file' }
  | { readonly at: 'check-file' }
  /** With a column, its options are open. */
  | { readonly at: 'columns'; readonly column?: number | undefined }
  | { readonly at: 'values'; readonly plan: string }
  | { readonly at: 'review'; readonly plan: string }
  | { readonly at: 'import'; readonly plan: string }
  | { readonly at: 'report'; readonly plan: string }
  | { readonly at: 'history' }
  | { readonly at: 'mappings' }
  | { readonly at: 'settings'; readonly because?: 'key-needed' };

/** Where the work in hand stands; also after a reload of the page in the middle of it. */
export function placeOfWork({ run, work }: Pick<Overview, 'run' | 'work'>): Place {
  if (run !== null && run.state !== 'finished' && run.state !== 'stopped') return { at: 'import', plan: run.plan };
  if (work === null) return { at: 'file' };
  if (work.plan !== null) return { at: 'review', plan: work.plan };
  if (work.wordsPlan !== null) return { at: 'values', plan: work.wordsPlan };
  return openQuestions(work).length > 0 ? { at: 'check-file' } : { at: 'columns' };
}

/** After a file was opened: how it was read comes first where that is doubtful, and is left out otherwise. */
export const placeOfOpened = (work: Work): Place =>
  work.plan === null && needsLook(work) ? { at: 'check-file' } : { at: 'columns' };
