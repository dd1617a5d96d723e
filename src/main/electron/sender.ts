/** Where the page lives; the scheme is ours alone (page-files.ts). */
export const APP_SCHEME = 'app';
const APP_ORIGIN = `${APP_SCHEME}://importer`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** The path within our origin that an address names; null where it is none of ours. Such a scheme has no `URL.origin`. */
export function ownPath(address: string): string | null {
  const url = URL.parse(address);
  if (url === null || url.protocol !== 'app:' || url.host !== 'importer') return null;
  return url.username === '' && url.password === '' ? url.pathname : null;
}

interface Frame {
  readonly url: string;
  readonly origin: string;
}

/** What a call says of who makes it; `senderFrame` is null where the frame has gone or navigated. */
export interface CallEvent {
  readonly sender: object;
  readonly senderFrame: Frame | null;
}

/** The window's page, as far as it is needed to know it again. */
export interface OurPage {
  readonly mainFrame: object;
}

/** Whether an address is the window's own page, at any place in it. */
export const isOwnPage = (address: string): boolean => ownPath(address) === '/index.html';

/** A call is ours only from the window's own page, from its main frame, at our address; a frame that is gone is foreign. */
export function isOurCall({ sender, senderFrame }: CallEvent, page: OurPage | null): boolean {
  if (page === null || senderFrame === null) return false;
  if (sender !== page || senderFrame !== page.mainFrame) return false;
  return senderFrame.origin === APP_ORIGIN && isOwnPage(senderFrame.url);
}
