import type { RunView } from '../../shared/import-views.ts';

const count = (number: number): string => number.toLocaleString('en-US');
const accounts = (number: number): string => `${count(number)} ${number === 1 ? 'account' : 'accounts'}`;

/** What the system tells people who look elsewhere. */
export interface Notification {
  readonly title: string;
  readonly body: string;
}

/** “Import finished: 1,180 accounts in Akita, 20 need fixing”; null where the user ended it and knows. */
export function notificationOf({ state, counts, practice, fileName, why }: RunView): Notification | null {
  if (state === 'paused' && why !== null) return { title: 'Import paused', body: `${fileName}: ${why}` };
  if (state !== 'finished') return null;
  const there = counts.created + counts.updated + counts.imported + counts.unchanged;
  const akita = practice ? 'the practice Akita' : 'Akita';
  const parts = [`${accounts(there)} in ${akita}`];
  if (counts.failed > 0) parts.push(`${count(counts.failed)} refused by ${akita}`);
  if (counts.invalid > 0) parts.push(`${count(counts.invalid)} ${counts.invalid === 1 ? 'needs' : 'need'} fixing`);
  return { title: 'Import finished', body: `${fileName}: ${parts.join(', ')}.` };
}
