import { EventEmitter } from 'node:events';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { isForDevelopment } from '../../../src/main/electron/development.ts';
import { openKnownLink } from '../../../src/main/electron/links.ts';
import { guardContents, guardSession, mayLoad } from '../../../src/main/electron/security.ts';
import { links } from '../../../src/shared/links.ts';

type OpenHandler = (details: { url: string }) => { action: string };

/** The few calls of a page that the guard makes; what the page asks for is tried through them. */
class FakeContents extends EventEmitter {
  openHandler: OpenHandler | null = null;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  /** Whether an event was let through. */
  lets(event: string, url: string): boolean {
    let prevented = false;
    this.emit(event, { url, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

function guarded() {
  const contents = new FakeContents();
  guardContents(contents as unknown as WebContents, () => undefined);
  return contents;
}

const elsewhere = [
  'https://example.com/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'app://elsewhere/index.html',
  'app://importer/assets/evil.html',
  'javascript:alert(1)',
  'data:text/html,<p>',
  'blob:app://importer/1',
  'about:blank',
];

describe('the page stays where it is', () => {
  it.each(elsewhere)('it does not go to %s, nor is it sent there', (address) => {
    const contents = guarded();
    expect(contents.lets('will-navigate', address)).toBe(false);
    expect(contents.lets('will-redirect', address)).toBe(false);
  });

  it('it can load itself anew', () => {
    expect(guarded().lets('will-navigate', 'app://importer/index.html')).toBe(true);
  });

  it('it opens no window and holds no other page', () => {
    const contents = guarded();
    expect(contents.openHandler?.({ url: 'app://importer/index.html' })).toEqual({ action: 'deny' });
    expect(contents.lets('will-attach-webview', 'app://importer/index.html')).toBe(false);
  });
});

/** What the guard set on the session, to be asked as Chromium would. */
function guardedSession(alsoMayLoad: (address: string) => boolean = () => false) {
  const set: Record<string, (...args: unknown[]) => unknown> = {};
  const keep = (name: string) => (handler: (...args: unknown[]) => unknown) => {
    set[name] = handler;
  };
  const session = {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    webRequest: { onBeforeRequest: keep('before') },
  };
  guardSession(session as unknown as Session, alsoMayLoad);
  const answerOf = (name: string, ...args: unknown[]): unknown => {
    let answer: unknown;
    set[name]?.(...args, (given: unknown) => {
      answer = given;
    });
    return answer;
  };
  return { set, answerOf };
}

describe('the page gets nothing', () => {
  it('no permission, asked or checked, and no device', () => {
    const { set, answerOf } = guardedSession();
    expect(answerOf('request', {}, 'notifications')).toBe(false);
    expect(set.check?.()).toBe(false);
    expect(set.device?.()).toBe(false);
  });

  it.each(['https://example.com/', 'http://localhost:5173/', 'ws://127.0.0.1:5173/', 'file:///etc/passwd', 'app://x/'])(
    'nothing from %s',
    (url) => {
      expect(guardedSession().answerOf('before', { url })).toEqual({ cancel: true });
    },
  );

  it('but its own files', () => {
    const { answerOf } = guardedSession();
    expect(answerOf('before', { url: 'app://importer/assets/main.js' })).toEqual({ cancel: false });
  });

  it('and what development needs, in development', () => {
    const { answerOf } = guardedSession(isForDevelopment);
    expect(answerOf('before', { url: 'ws://localhost:5173/?token=1' })).toEqual({ cancel: false });
    expect(answerOf('before', { url: 'devtools://devtools/bundled/a.js' })).toEqual({ cancel: false });
    expect(answerOf('before', { url: 'ws://example.com/' })).toEqual({ cancel: true });
    expect(answerOf('before', { url: 'http://localhost:5173/' })).toEqual({ cancel: true });
  });

  it('pictures within the styles are no requests of the network', () => {
    expect(mayLoad('data:image/svg+xml,%3Csvg/%3E')).toBe(true);
  });
});

describe('links', () => {
  const opened = (address: string): string[] => {
    const list: string[] = [];
    expect(openKnownLink(address, (url) => list.push(url))).toBe(list.length === 1);
    return list;
  };

  it.each(Object.entries(links))('%s is opened', (_, address) => {
    expect(opened(address)).toEqual([address]);
  });

  it.each([
    'https://example.com/',
    'http://www.akitaapp.com/',
    'https://www.akitaapp.com.example.com/',
    'https://www.akitaapp.com/other',
    'https://user@www.akitaapp.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '',
  ])('%s is not', (address) => {
    expect(opened(address)).toEqual([]);
  });
});
