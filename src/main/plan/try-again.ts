import type { Outcome } from '../../shared/app-error.ts';
import type { RetryOffer } from '../../shared/import-views.ts';
import { ok } from '../../shared/result.ts';
import { failedRows, putFailedBack } from './imports.ts';
import type { KnownAt, KnownIdsSearch } from './known-ids.ts';
import type { DataFolder } from './plan-folder.ts';
import { planPaths } from './plan-folder.ts';
import { putRightSince } from './put-right.ts';
import { whileNotRun } from './run-lock.ts';
import { withPlan } from './with-plan.ts';

/** Naming more files than this helps nobody. */
const MOST_FILES_NAMED = 3;

/**
 * What trying the refused rows again would send, and what of them was put right since. They go as they were read: an
 * account that was corrected in the report and imported from there would be undone.
 */
export function retryOffer(
  folder: DataFolder,
  path: string,
  at: KnownAt,
  known: KnownIdsSearch,
): Outcome<Pick<RetryOffer, 'rows' | 'putRight' | 'known'>> {
  const found = withPlan(path, 'read', (store) => {
    const right = putRightSince(planPaths(folder), store.info);
    const failed = failedRows(store);
    return ok({ right, failed, left: failed.filter(({ number }) => !right.rows.has(number)) });
  });
  if (!found.ok) return found;
  const { right, failed, left } = found.value;
  const ids = known.among(path, at, left);
  if (!ids.ok) return ids;
  const putRight = { rows: failed.length - left.length, fileNames: right.fileNames.slice(0, MOST_FILES_NAMED) };
  return ok({ rows: left.length, putRight, known: ids.value });
}

/** Puts back what {@link retryOffer} tells of. */
export const putFailedBackIn = (folder: DataFolder, path: string): Outcome<{ readonly rows: number }> =>
  withPlan(path, 'change', (store) =>
    whileNotRun(path, () => putFailedBack(store, putRightSince(planPaths(folder), store.info).rows)),
  );
