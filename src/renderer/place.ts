import type { Overview } from '../shared/overview.ts';

/** Where the user is: the steps of an import, and the pages beside them. */
export type Place =
  | { readonly at: 'file' }
  /** With a column, its options are open. */
  | { readonly at: 'columns'; readonly column?: number | undefined }
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
  return work.plan === null ? { at: 'columns' } : { at: 'review', plan: work.plan };
}
