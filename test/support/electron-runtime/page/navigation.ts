import type { PageSocket } from './socket.ts';

/** Only Chromium tells everything that leaves the page before it happens. */
interface Leaving extends Event {
  readonly destination: { readonly url: string; readonly sameDocument: boolean };
  readonly navigationType: string;
}
/** The application knows its page by another origin than the browser does. */
const withoutOwnOrigin = (url: string): string =>
  url.startsWith(`${location.origin}/`) ? url.slice(location.origin.length) : url;

type Navigation = EventTarget & { readonly entries: unknown };

/**
 * Electron asks the application before a page goes elsewhere or opens a window. Here the page's own script holds
 * it back and asks: enough to see what the application answers, no guard against a hostile page.
 */
export function watchNavigation(socket: PageSocket): void {
  let allowed: string | null = null;
  const navigation = (window as { navigation?: Navigation }).navigation;
  navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType } = event as Leaving;
    if (destination.sameDocument || navigationType === 'reload' || destination.url === allowed) return;
    event.preventDefault();
    if (event.defaultPrevented) socket.send({ kind: 'navigate', url: withoutOwnOrigin(destination.url) });
  });
  document.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link === undefined || link.target !== '_blank') return;
    event.preventDefault();
    socket.send({ kind: 'open-window', url: link.href });
  });
  window.open = (url) => {
    socket.send({ kind: 'open-window', url: new URL(url ?? 'about:blank', location.href).href });
    return null;
  };
  socket.onMessage((message) => {
    if (message.kind === 'go') {
      allowed = new URL(message.url, location.href).href;
      location.assign(message.url);
    } else if (message.kind === 'reload') location.reload();
  });
}
