import type { Page } from '@playwright/test';

/** What a page remembers of some texts: which of them its memory holds anywhere, after what is unused was thrown away. */
export async function textsInMemory(page: Page, texts: readonly string[]): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const pieces: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => pieces.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const snapshot = pieces.join('');
  return texts.filter((text) => snapshot.includes(text));
}

/** Everything that a page has put down somewhere, or shows. */
export function storedByPage(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = 'caches' in window ? await window.caches.keys() : [];
    const typed = [...document.querySelectorAll('input')].map(({ value }) => value);
    return JSON.stringify({
      local: { ...localStorage },
      session: { ...sessionStorage },
      cookie: document.cookie,
      address: location.href,
      history: history.state,
      databases,
      caches,
      typed,
      page: document.documentElement.outerHTML,
    });
  });
}
