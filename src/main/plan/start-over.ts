import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { whileNotRun } from './run-lock.ts';
import { inTransaction } from './sqlite.ts';
import { withPlan } from './with-plan.ts';

/** How often a row was sent stays; whether an earlier request of it may have arrived, too. */
const ALL_AGAIN = `
  UPDATE row SET status = iif(doubt = 1 OR status = 'sending', 'unknown', 'ready'),
    doubt = iif(status = 'sending', 1, doubt), refusal = NULL, akita_id = NULL
  WHERE status IN ('created', 'updated', 'imported', 'unchanged', 'failed', 'sending', 'unknown')`;

/** Puts every row of the import at `path` back that had a result, so that all of them are sent again. Gives how many are to be sent. */
export const startOverIn = (path: string): Outcome<{ readonly rows: number }> =>
  withPlan(path, 'change', (store) =>
    whileNotRun(path, () => {
      const info = store.refresh();
      if (!info.ok) return info;
      if (info.value.state !== 'started' && info.value.state !== 'finished') {
        return failure(
          'plan-not-resumable',
          info.value.state === 'draft'
            ? 'These rows were never sent, so there is nothing to start over. Import them.'
            : 'This import was given up. Open the spreadsheet again to import it.',
        );
      }
      inTransaction(store.database, () => {
        store.database.exec(ALL_AGAIN);
        store.change({ state: 'started', finishedAt: null, stopped: null });
      });
      return ok({ rows: store.runCounts().remaining });
    }),
  );
