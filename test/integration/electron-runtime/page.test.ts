import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserOptions } from '../../support/browser.ts';
import type { StandIn } from '../../support/electron-runtime/stand-in.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { endFixtures, type FixtureOptions, inMain, startFixture, strictPolicy } from './fixture-app.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(await browserOptions());
});
afterAll(() => browser.close());
afterEach(async () => {
  await endFixtures();
  for (const context of browser.contexts()) await context.close();
});

interface Opened {
  readonly app: StandIn;
  readonly page: Page;
}

async function open(options: FixtureOptions = {}): Promise<Opened> {
  const app = startFixture(options);
  const page = await (await browser.newContext()).newPage();
  await page.goto(await app.address);
  return { app, page };
}

/** Code in the page; a string, because these tests are compiled without the DOM. */
const inPage = (page: Page, code: string): Promise<unknown> => page.evaluate(code);

describe('the window of the stand-in', () => {
  it('runs the preload before the page’s own scripts, and gives the page nothing else', async () => {
    const { page } = await open();
    await expect.poll(() => page.title()).toBe('Fixture sees function');
    expect(await inPage(page, 'fixture.platform')).toBe(process.platform);
    expect(await inPage(page, 'typeof require + typeof process + typeof module')).toBe('undefined'.repeat(3));
    await expect(inPage(page, 'fixture.invoke = null, fixture.other = 1, Object.keys(fixture).length')).resolves.toBe(
      7,
    );
    await expect(inPage(page, 'fixture.unknown()')).rejects.toThrow('has no ipcRenderer.sendSync in the page');
  });

  it('carries what can be cloned both ways, and refuses what cannot', async () => {
    const { page } = await open();
    const value = `{ when: new Date(5), set: new Set([1n]), bytes: new Uint8Array([7]), not: undefined, nan: NaN, '$stand-in': 1 }`;
    expect(await inPage(page, `fixture.invoke('run', 'return args[0]', ${value})`)).toEqual({
      when: new Date(5),
      set: expect.anything(),
      bytes: expect.anything(),
      not: undefined,
      nan: Number.NaN,
      '$stand-in': 1,
    });
    const types = `return [args[0].set.has(1n), args[0].bytes instanceof Uint8Array, 'not' in args[0]]`;
    expect(await inPage(page, `fixture.invoke('run', ${JSON.stringify(types)}, ${value})`)).toEqual([true, true, true]);
    await expect(inPage(page, `fixture.invoke('run', 'return 1', Symbol())`)).rejects.toThrow('could not be cloned');
    await expect(inPage(page, `fixture.invoke('run', 'return () => 1')`)).rejects.toThrow('could not be cloned');
  });

  it('passes on the words of an error, and names a call that nobody handles', async () => {
    const { page } = await open();
    const failing = inPage(page, `fixture.invoke('run', 'throw new RangeError("too much")')`);
    await expect(failing).rejects.toThrow("Error invoking remote method 'run': RangeError: too much");
    await expect(inPage(page, `fixture.invoke('nothing')`)).rejects.toThrow("No handler registered for 'nothing'");
  });

  it('gets events until it stops to listen, and sends notes', async () => {
    const { app, page } = await open();
    await inPage(
      page,
      `heard = [], undo = fixture.listen('news', (...news) => heard.push(news)); fixture.note('hello')`,
    );
    await inMain(app, `window.webContents.send('news', 1, { two: 2 })`);
    await expect.poll(() => inPage(page, 'heard')).toEqual([[1, { two: 2 }]]);
    await inPage(page, 'undo()');
    await inMain(app, `window.webContents.send('news', 3)`);
    await inPage(page, `fixture.invoke('run', '')`);
    expect(await inPage(page, 'heard')).toHaveLength(1);
    expect(await inMain(app, 'return log')).toContain('hello');
  });

  it('is the main frame at its own address, also after a reload, and drops what the old page asked', async () => {
    const { app, page } = await open();
    await inPage(page, `void fixture.invoke('run', 'return new Promise(() => {})')`);
    await page.reload();
    const code = `const f = event.senderFrame; return [f.url, f.origin, f === event.sender.mainFrame, f.parent, f.top === f, event.sender === window.webContents]`;
    expect(await inPage(page, `fixture.invoke('run', ${JSON.stringify(code)})`)).toEqual([
      'app://fixture/index.html',
      'app://fixture',
      true,
      null,
      true,
      true,
    ]);
    expect(await inMain(app, 'return log')).toContain('loaded');
  });

  it('reports a second socket of the page as a frame that is not the main one', async () => {
    const { page } = await open();
    const code =
      'const f = event.senderFrame; return [f === event.sender.mainFrame, f.parent === event.sender.mainFrame]';
    const message = JSON.stringify({ kind: 'invoke', id: 1, channel: 'run', args: [code] });
    const answer = await inPage(
      page,
      `new Promise((resolve) => {
        const socket = new WebSocket('ws://' + location.host + '/__stand-in/socket');
        socket.onmessage = ({ data }) => resolve(JSON.parse(data));
        socket.onopen = () => socket.send(${JSON.stringify(message)});
      })`,
    );
    expect(answer).toEqual({ kind: 'result', id: 1, value: [false, true] });
  });

  it('keeps the policy that the application sends, and adds its socket alone', async () => {
    const { page } = await open();
    const response = await page.reload();
    const socket = `ws://${new URL(page.url()).host}/__stand-in/socket`;
    expect(response?.headers()['content-security-policy']).toBe(
      strictPolicy.replace("'none'; base", `${socket}; base`),
    );
    await expect(inPage(page, `fetch('/index.html')`)).rejects.toThrow('Failed to fetch');
  });

  it('lets in nobody without the cookie, from another origin, or under another name', async () => {
    const { app, page } = await open();
    const origin = new URL(page.url()).origin;
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join();
    const statusOf = async (url: string, headers: Record<string, string>): Promise<number> =>
      (await fetch(url, { headers, redirect: 'manual' })).status;
    const home = `${origin}/index.html`;
    expect(await statusOf(home, { cookie })).toBe(200);
    expect(await statusOf(home, {})).toBe(403);
    expect(await statusOf(home, { cookie: cookie.replace(/.$/, '*') })).toBe(403);
    expect(await statusOf(home, { cookie, origin: 'http://127.0.0.1:9' })).toBe(403);
    expect(await statusOf(home, { cookie, 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await statusOf(home.replace('127.0.0.1', 'localhost'), { cookie })).toBe(403);
    expect(await statusOf(`${origin}/__stand-in/open/wrong`, {})).toBe(403);
    expect(await statusOf(await app.address, {})).toBe(302);
  });

  it('tells an older tab that the window is elsewhere now', async () => {
    const { app, page } = await open();
    const newer = await page.context().newPage();
    await newer.goto(await app.address);
    await page.getByText('This window was opened in another tab.').waitFor();
    expect(await inPage(newer, `fixture.invoke('run', 'return 1')`)).toBe(1);
    await inPage(newer, `heard = [], fixture.listen('news', (news) => heard.push(news))`);
    await inMain(app, `window.webContents.send('news', 1)`);
    await expect.poll(() => inPage(newer, 'heard')).toEqual([1]);
  });

  it('says when the window is hidden or closed, and shows it again when asked', async () => {
    const { app, page } = await open();
    await inMain(app, `electron.app.on('second-instance', () => window.show()); window.hide()`);
    await page.getByRole('button', { name: 'Show the window' }).click();
    await page.getByText('The window is hidden.').waitFor({ state: 'detached' });
    expect(await inMain(app, 'return window.isVisible()')).toBe(true);
    await app.call('closeWindow');
    await page.getByText('This window was closed.').waitFor();
  });

  it('hands over a dropped file of many pieces under its own name, in a folder that goes with the run', async () => {
    const { app, page } = await open();
    const file = path.join(tempFolder(), 'Grüße ../ & co.csv'.replaceAll('/', '_'));
    writeFileSync(file, randomBytes(9_000_001));
    await inPage(page, `document.body.append(Object.assign(document.createElement('input'), { type: 'file' }))`);
    await page.locator('input').setInputFiles(file);
    const there = String(await inPage(page, `fixture.pathOf(document.querySelector('input').files[0])`));
    expect(path.basename(there)).toBe(path.basename(file));
    expect(readFileSync(there).equals(readFileSync(file))).toBe(true);
    if (process.platform !== 'win32') expect(statSync(there).mode & 0o077).toBe(0);
    const evil = String(await inPage(page, `fixture.pathOf(new File(['x'], '../../evil'))`));
    expect(path.dirname(path.dirname(evil))).toBe(path.dirname(path.dirname(there)));
    expect(readFileSync(String(await inPage(page, `fixture.pathOf(new File([], 'empty.csv'))`)))).toHaveLength(0);
    await app.kill();
    expect(() => statSync(there)).toThrow('ENOENT');
  });

  it('asks the application before it leaves, and stays where that is refused', async () => {
    const { app, page } = await open();
    await inMain(
      app,
      `window.webContents.on('will-navigate', (event, url) => { event.preventDefault(); log.push(url); });
      window.webContents.setWindowOpenHandler(({ url }) => { log.push('new ' + url); return { action: 'deny' }; });`,
    );
    const before = page.url();
    await page.getByRole('link', { name: 'leave' }).click();
    expect(await inPage(page, `window.open('https://akita.example/popup')`)).toBeNull();
    await inPage(page, `location.href = 'https://akita.example/by-script'; fixture.invoke('run', '')`);
    expect(page.url()).toBe(before);
    expect(await inMain(app, 'return log')).toEqual(
      expect.arrayContaining([
        'https://akita.example/elsewhere',
        'new https://akita.example/popup',
        'https://akita.example/by-script',
      ]),
    );
  });

  it('knows of the page’s colours and size', async () => {
    const { app, page } = await open();
    await inMain(app, `window.on('resize', () => log.push(window.getBounds()))`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 1000, height: 700 });
    await expect.poll(() => inMain(app, 'return electron.nativeTheme.shouldUseDarkColors')).toBe(true);
    await expect.poll(() => inMain(app, 'return log')).toContainEqual({ x: 0, y: 0, width: 1000, height: 700 });
  });
});

describe('the dialogs of the stand-in', () => {
  const ask = (app: StandIn, call: string): Promise<unknown> => inMain(app, `return electron.dialog.${call}`);

  it('show a message box that the keyboard can answer, Escape being Cancel', async () => {
    const { app, page } = await open();
    const box = `showMessageBox(window, { message: 'Quit?', detail: 'A run is on.', buttons: ['Quit', 'Stay', 'Cancel'], defaultId: 1 })`;
    await page.waitForLoadState();
    const first = ask(app, box);
    await page.getByText('A run is on.').waitFor();
    await page.keyboard.press('Enter');
    expect(await first).toEqual({ response: 1, checkboxChecked: false });
    const second = ask(app, box);
    await page.getByText('A run is on.').waitFor();
    await page.keyboard.press('Escape');
    expect(await second).toEqual({ response: 2, checkboxChecked: false });
    await page.locator('dialog').waitFor({ state: 'detached' });
  });

  it('show a question that was asked before the page had come', async () => {
    const app = startFixture();
    const address = await app.address;
    const answer = ask(app, `showMessageBox({ message: 'Sure?', buttons: ['Yes', 'No'] })`);
    const page = await (await browser.newContext()).newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'Yes' }).click();
    expect(await answer).toMatchObject({ response: 0 });
  });

  it('show a question again after a reload', async () => {
    const { app, page } = await open();
    await page.waitForLoadState();
    const answer = ask(app, `showMessageBox({ message: 'Sure?', buttons: ['Yes', 'No'] })`);
    await page.getByRole('heading', { name: 'Sure?' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Yes' }).click();
    expect(await answer).toMatchObject({ response: 0 });
  });

  it('take a file from the person, and a place to save', async () => {
    const { app, page } = await open();
    await page.waitForLoadState();
    const opened = ask(app, `showOpenDialog({ title: 'Open a spreadsheet', filters: [{ extensions: ['csv'] }] })`);
    await page.getByLabel('Choose the file').setInputFiles({ name: 'a.csv', mimeType: '', buffer: Buffer.from('a,b') });
    await page.getByRole('button', { name: 'Open' }).click();
    const { filePaths } = (await opened) as { filePaths: string[] };
    expect(readFileSync(String(filePaths[0]), 'utf8')).toBe('a,b');
    const saved = ask(app, `showSaveDialog({ defaultPath: '/tmp/report.xlsx' })`);
    await page.getByLabel('Where on this computer').fill('/tmp/other.xlsx');
    await page.keyboard.press('Enter');
    expect(await saved).toEqual({ canceled: false, filePath: '/tmp/other.xlsx' });
  });
});
