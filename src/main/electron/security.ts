import type { Session, WebContents } from 'electron';
import type { Log } from '../ports.ts';
import { isOwnPage, ownPath } from './sender.ts';

/** Whether the page may ask for an address at all: its own files, and pictures that stand in the styles themselves. */
export const mayLoad = (address: string): boolean => address.startsWith('data:') || ownPath(address) !== null;

/** The page gets no permission, no device and nothing from the network; its own files and what `alsoMayLoad` allows aside. */
export function guardSession(session: Session, alsoMayLoad: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) && !alsoMayLoad(url) }));
}

/** Wherever a page comes from: it stays where it is, opens no window and holds no other page. */
export function guardContents(contents: WebContents, log: Log): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    log('warn', 'The page was kept from leaving for another address.');
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => {
    log('warn', 'The page was kept from opening a window.');
    return { action: 'deny' };
  });
}
