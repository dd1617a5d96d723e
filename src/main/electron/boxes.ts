import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { QuitAnswer } from './quitting.ts';

/** Answers by the position of their buttons. */
const quitAnswers: readonly QuitAnswer[] = ['background', 'pause', 'cancel'];

const quitQuestion: MessageBoxOptions = {
  type: 'question',
  message: 'An import is running.',
  detail:
    'It can go on without the window: you get a message when it is done. Or pause it; you can resume it at the next start, and nothing is sent twice without need.',
  buttons: ['Keep running in the background', 'Pause and quit', 'Cancel'],
  defaultId: 0,
  cancelId: 2,
};

const ask = (parent: BrowserWindow | null, options: MessageBoxOptions) =>
  parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options);

/** Closing or quitting while rows are being sent: what shall happen to the import? */
export async function askBeforeQuit(parent: BrowserWindow | null): Promise<QuitAnswer> {
  const { response } = await ask(parent, quitQuestion);
  return quitAnswers[response] ?? 'cancel';
}

export async function tellAbout(parent: BrowserWindow | null, name: string, version: string): Promise<void> {
  await ask(parent, { type: 'info', message: name, detail: `Version ${version}`, buttons: ['OK'] });
}

/** The page's process died and the page was loaded anew. */
export async function tellReloaded(parent: BrowserWindow | null): Promise<void> {
  await ask(parent, {
    type: 'warning',
    message: 'The window had to be drawn anew.',
    detail: 'Something in it stopped unexpectedly. Nothing is lost, and a running import goes on.',
    buttons: ['OK'],
  });
}

/** Why the program ends, for a user who can do nothing about it now. Works before anything else does. */
export function tellEnd(why: string): void {
  dialog.showErrorBox('Akita Importer has to close', why);
}
