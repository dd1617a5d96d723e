import type * as Electron from 'electron';
import type { Recorded } from '../../support/electron-runtime/recorder.ts';

type Kind = 'open' | 'save' | 'message';
type Answer = { readonly paths: readonly string[] } | { readonly button: number; readonly checked: boolean } | null;

/** What the tests leave in Electron's main process. */
export interface Planted {
  readonly record: Recorded;
  prepare(kind: Kind, answer: Answer): void;
}

/**
 * Runs inside Electron's main process, sent there as text: it can use nothing from outside of itself. Whatever the
 * application asks of the system is written down and not done, dialogs wait for the answers of the test: as the
 * stand-in has it.
 */
export function plantRecorder(electron: typeof Electron): void {
  const { BrowserWindow, clipboard, dialog, Notification, powerSaveBlocker, shell } = electron;
  const record: Recorded = {
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
  };
  const prepared: { kind: Kind; answer: Answer }[] = [];
  const waiting: { kind: Kind; settle: (answer: Answer) => void }[] = [];
  const prepare = (kind: Kind, answer: Answer): void => {
    const at = waiting.findIndex((one) => one.kind === kind);
    if (at < 0) prepared.push({ kind, answer });
    else waiting.splice(at, 1)[0]?.settle(answer);
  };
  const ask = async (kind: Kind, asked: readonly unknown[]): Promise<Answer> => {
    const entry = { question: { kind, ...(asked.at(-1) as object) } as never, answer: null as Answer };
    record.dialogs.push(entry);
    const at = prepared.findIndex((one) => one.kind === kind);
    const known = at < 0 ? undefined : prepared.splice(at, 1)[0];
    entry.answer = known ? known.answer : await new Promise((settle) => waiting.push({ kind, settle }));
    return entry.answer;
  };
  const paths = (answer: Answer): string[] => (answer !== null && 'paths' in answer ? [...answer.paths] : []);
  Object.assign(dialog, {
    async showOpenDialog(...asked: unknown[]) {
      const filePaths = paths(await ask('open', asked));
      return { canceled: filePaths.length === 0, filePaths };
    },
    async showSaveDialog(...asked: unknown[]) {
      const filePath = paths(await ask('save', asked))[0] ?? '';
      return { canceled: filePath === '', filePath };
    },
    async showMessageBox(...asked: unknown[]) {
      const answer = await ask('message', asked);
      const { cancelId = 0 } = asked.at(-1) as { cancelId?: number };
      return answer !== null && 'button' in answer
        ? { response: answer.button, checkboxChecked: answer.checked }
        : { response: cancelId, checkboxChecked: false };
    },
    showErrorBox: (title: string, content: string) => record.errorBoxes.push({ title, content }),
  });
  Object.assign(shell, {
    openExternal: async (url: string) => void record.links.push(url),
    showItemInFolder: (file: string) => void record.shownInFolder.push(file),
    async openPath(file: string) {
      record.openedPaths.push(file);
      return '';
    },
  });
  Object.assign(clipboard, { writeText: (text: string) => void record.clipboard.push(text) });
  Object.assign(powerSaveBlocker, {
    start: (type: string) => record.powerBlockers.push({ id: record.powerBlockers.length, type, active: true }) - 1,
    stop(id: number) {
      const blocker = record.powerBlockers[id];
      if (blocker) blocker.active = false;
      return blocker !== undefined;
    },
    isStarted: (id: number) => record.powerBlockers[id]?.active ?? false,
  });
  Notification.prototype.show = function show(this: Electron.Notification) {
    record.notifications.push({ title: this.title, body: this.body });
  };
  Notification.isSupported = () => true;
  BrowserWindow.prototype.setProgressBar = (value: number) => void record.progress.push(value);
  BrowserWindow.prototype.flashFrame = (flashing: boolean) => void record.flashes.push(flashing);
  Object.assign(globalThis, { akitaTest: { record, prepare } satisfies Planted });
}
