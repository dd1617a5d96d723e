import type { DialogAnswer, DialogQuestion } from './messages.ts';

/** What the application asked of the system; tests read it in place of looking at a desktop. */
export interface Recorded {
  readonly links: string[];
  readonly shownInFolder: string[];
  readonly openedPaths: string[];
  readonly notifications: { readonly title: string; readonly body: string }[];
  /** Every value of the task bar's progress, in order; -1 takes it away. */
  readonly progress: number[];
  readonly powerBlockers: { readonly id: number; readonly type: string; active: boolean }[];
  readonly dialogs: { readonly question: DialogQuestion; answer: DialogAnswer }[];
  readonly errorBoxes: { readonly title: string; readonly content: string }[];
  readonly clipboard: string[];
  readonly flashes: boolean[];
}

export const newRecord = (): Recorded => ({
  links: [],
  shownInFolder: [],
  openedPaths: [],
  notifications: [],
  progress: [],
  powerBlockers: [],
  dialogs: [],
  errorBoxes: [],
  clipboard: [],
  flashes: [],
});
