import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The plans in a data folder, the oldest first. */
export function planFiles(dataDir: string): string[] {
  const folder = path.join(dataDir, 'plans');
  const plans = readdirSync(folder).filter((name) => name.endsWith('.plan.sqlite'));
  return plans.toSorted().map((name) => path.join(folder, name));
}
