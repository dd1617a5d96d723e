import { ipcMain, type WebContents } from 'electron';
import { type EventName, type EventOf, events } from '../../shared/importer-contract.ts';
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc-channels.ts';
import type { Log } from '../ports.ts';
import { answerCall, answerDrop, type CallDesk } from './calls.ts';

/** The only file that touches `ipcMain`: two channels, one guard (calls.ts). */
export function registerCalls(desk: CallDesk): void {
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, request: unknown) => answerCall(desk, event, name, request));
  ipcMain.handle(DROP_CHANNEL, (event, request: unknown) => answerDrop(desk, event, request));
}

/** Tells our page, and no other one; a page that has gone hears nothing. What the contract does not have is a bug, and not told. */
export function tellPage<N extends EventName>(page: WebContents | null, log: Log, name: N, payload: EventOf<N>): void {
  if (page === null || page.isDestroyed()) return;
  const checked = events[name].safeParse(payload);
  if (checked.success) page.send(EVENT_CHANNEL, name, checked.data);
  else log('error', `The event ${name} does not have the form of the contract.`);
}
