import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileOf, servePage } from '../../../src/main/electron/page-files.ts';
import { tempFolder } from '../../support/temp-folder.ts';

let folder = '';
let serve: (request: Request) => Promise<Response>;

beforeAll(() => {
  const root = tempFolder();
  folder = path.join(root, 'renderer');
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(root, 'secret.js'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><html><head><title>A</title></head></html>');
  for (const name of ['main-1a2B_.js', 'main.css', 'icon.svg', 'photo.png', 'text.woff2', 'main.js.map', 'noending']) {
    writeFileSync(path.join(folder, 'assets', name), name);
  }
  serve = servePage(folder);
});

const get = (address: string, method = 'GET') => serve(new Request(address, { method }));
const sources = (response: Response): Record<string, string> => {
  const policy = response.headers.get('content-security-policy') ?? '';
  return Object.fromEntries(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]));
};

describe('the page', () => {
  it('comes with a policy by header that lets nothing in but its own files', async () => {
    const response = await get('app://importer/index.html');
    const nonce = /'nonce-([^']+)'/.exec(sources(response)['style-src'] ?? '')?.[1];
    expect(sources(response)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'self' 'nonce-${nonce}'`,
      'img-src': "'self' data:",
      'font-src': "'self'",
      'connect-src': "'none'",
      'worker-src': "'none'",
      'form-action': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(await response.text()).toBe(
      `<!doctype html><html><head><meta name="csp-nonce" content="${nonce}"><title>A</title></head></html>`,
    );
  });

  it('gets a nonce of its own each time, of 128 bits', async () => {
    const nonces = new Set<string>();
    for (let time = 0; time < 20; time += 1) {
      const html = await (await get('app://importer/index.html')).text();
      nonces.add(/content="([A-Za-z0-9+/]{22}==)"/.exec(html)?.[1] ?? 'none');
    }
    expect(nonces.size).toBe(20);
  });

  it('is kept by no cache, since a nonce that comes twice is none', async () => {
    expect((await get('app://importer/index.html#/history')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('a file of the page', () => {
  it.each([
    ['main-1a2B_.js', 'text/javascript; charset=utf-8'],
    ['main.css', 'text/css; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['photo.png', 'image/png'],
    ['text.woff2', 'font/woff2'],
  ])('%s is %s and nothing else', async (name, type) => {
    const response = await get(`app://importer/assets/${name}`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(await response.text()).toBe(name);
  });
});

describe('what is not of the page is not there', () => {
  it.each([
    ['a file that does not exist', 'app://importer/assets/other.js'],
    ['a folder', 'app://importer/assets'],
    ['the root', 'app://importer/'],
    ['a file of another kind', 'app://importer/assets/main.js.map'],
    ['a file without an ending', 'app://importer/assets/noending'],
    ['a file beside the page', 'app://importer/../secret.js'],
    ['the same, escaped', 'app://importer/%2e%2e/secret.js'],
    ['the same, escaped in part', 'app://importer/assets/..%2f..%2fsecret.js'],
    ['the same, escaped twice', 'app://importer/%252e%252e/secret.js'],
    ['the same, by backslashes', 'app://importer/..\\secret.js'],
    ['the same, by escaped backslashes', 'app://importer/..%5csecret.js'],
    ['a path of the disk', `app://importer//etc/passwd`],
    ['a name that ends early', 'app://importer/assets/main.css%00.png'],
    ['a hidden file', 'app://importer/.env.js'],
    ['another host', 'app://elsewhere/index.html'],
    ['another scheme', 'https://importer/index.html'],
  ])('%s', async (_, address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  it('nor is anything written', async () => {
    expect((await get('app://importer/index.html', 'POST')).status).toBe(405);
  });
});

it('no address leads out of the folder', () => {
  for (const address of [
    'app://importer/../a.js',
    'app://importer/a/../../b.js',
    'app://importer/%2e%2e/%2e%2e/b.js',
  ]) {
    expect(fileOf(address, '/page')?.startsWith('/page/') ?? true).toBe(true);
  }
});
