import type { Outcome } from '../../shared/app-error.ts';
import { PlanStore } from './plan-store.ts';
import { onDisk } from './sqlite.ts';

/** Opens a plan for `work` and closes it again. */
export function withPlan<T>(path: string, mode: 'read' | 'change', work: (store: PlanStore) => Outcome<T>): Outcome<T> {
  const opened = PlanStore.open(path, mode);
  if (!opened.ok) return opened;
  try {
    const done = onDisk(path, () => work(opened.value));
    return done.ok ? done.value : done;
  } finally {
    opened.value.close();
  }
}
