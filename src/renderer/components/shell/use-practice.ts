import { createContext, use } from 'react';
import type { Work } from '../../../shared/overview.ts';

export interface PracticeState {
  readonly on: boolean;
  /** Turns it on, or asks whether to turn it off; once it is so, an import that waits for it is resumed. */
  readonly set: (practice: boolean, resume?: () => void) => void;
  /** Leads to the import of what was practised, and asks there whether to turn practice mode off. */
  readonly toRealImport: (work: Work) => void;
  readonly busy: boolean;
  /** An import runs, and practice mode stays as it is until that has ended. */
  readonly locked: boolean;
}

export const PracticeContext = createContext<PracticeState | null>(null);

/** Practice mode and its switch. Always there inside of the window's frame. */
export function usePractice(): PracticeState {
  const practice = use(PracticeContext);
  if (practice === null) throw new Error('usePractice is used outside of PracticeContext');
  return practice;
}
