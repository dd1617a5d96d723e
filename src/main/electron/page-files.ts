import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pageHeaders } from './page-policy.ts';
import { isOwnPage, ownPath } from './sender.ts';

/** What the build makes; a file of another kind is not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Names of files as the bundler makes them; no `..`, no `\`, no escapes. */
const pathPattern = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;

/** The file that an address names, within the folder; null where it names none of the page's. */
export function fileOf(address: string, folder: string): string | null {
  const named = ownPath(address);
  return named !== null && pathPattern.test(named) ? path.join(folder, ...named.split('/')) : null;
}

/** Where the page finds the nonce: components that make style elements ask for it. */
const withNonce = (html: string, nonce: string): string =>
  html.replace(/<head>/i, `<head><meta name="csp-nonce" content="${nonce}">`);

async function readOrNull(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch {
    return null;
  }
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: pageHeaders('text/plain', null) });

/** Serves the built page and nothing else: the answer to every request of our scheme. */
export function servePage(folder: string): (request: Request) => Promise<Response> {
  return async ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers: { allow: 'GET' } });
    const file = fileOf(url, folder);
    const contentType = file === null ? undefined : contentTypes[path.extname(file)];
    const bytes = file === null || contentType === undefined ? null : await readOrNull(file);
    if (bytes === null || contentType === undefined) return notFound();
    if (!isOwnPage(url)) return new Response(bytes, { headers: pageHeaders(contentType, null) });
    // 128 bits, fresh each time: a nonce that could be guessed would be none.
    const nonce = randomBytes(16).toString('base64');
    return new Response(withNonce(bytes.toString(), nonce), { headers: pageHeaders(contentType, nonce) });
  };
}
