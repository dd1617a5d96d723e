import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { endFixtures, inMain, startFixture } from './fixture-app.ts';

afterEach(endFixtures);

describe('an application in the stand-in', () => {
  it('has the name and version of its package, and the data folder that it chose', async () => {
    const data = tempFolder();
    const app = startFixture({ data });
    const code = 'return [electron.app.name, electron.app.getVersion(), electron.app.getPath("userData")]';
    expect(await inMain(app, code)).toEqual(['Fixture App', '1.2.3', data]);
  });

  it('quits in Electron’s order and ends with status 0', async () => {
    const app = startFixture();
    await app.address;
    await app.call('quit');
    expect(await app.exited).toBe(0);
    expect(app.output.trim().split('\n')).toEqual(['before-quit', 'close', 'closed', 'will-quit', 'quit']);
  });

  it('stays when a listener prevents quitting or closing', async () => {
    const app = startFixture();
    await inMain(app, 'electron.app.once("before-quit", (event) => event.preventDefault())');
    await app.call('quit');
    await inMain(app, 'window.once("close", (event) => event.preventDefault())');
    await app.call('closeWindow');
    expect(await inMain(app, 'return window.isDestroyed()')).toBe(false);
    await app.call('closeWindow');
    expect(await app.exited).toBe(0);
    expect(app.output).toContain('window-all-closed');
  });

  it('hands the arguments of a second instance to the first, which then ends', async () => {
    const data = tempFolder();
    const first = startFixture({ data });
    await first.address;
    const second = startFixture({ data, args: ['--open', 'a file.csv'] });
    expect(await second.exited).toBe(0);
    expect(await inMain(first, 'return log')).toEqual([{ argv: ['--open', 'a file.csv'], folder: process.cwd() }]);
  });

  it('takes over the lock of an instance that crashed', async () => {
    const data = tempFolder();
    const first = startFixture({ data });
    await first.address;
    await first.kill();
    await expect(startFixture({ data }).address).resolves.toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  it.each([
    ['a member', 'electron.app.dock', 'app.dock'],
    ['a method', 'window.setIcon("x")', 'BrowserWindow.setIcon'],
    ['a module', 'electron.default.autoUpdater', 'module “electron”.autoUpdater'],
    ['an event', 'electron.app.on("gpu-info-update", () => {})', 'event “gpu-info-update” of app'],
    ['something of a session', 'electron.session.defaultSession.clearCache()', 'defaultSession.clearCache'],
    ['something of an event', 'event.frameTreeId', 'IpcMainInvokeEvent.frameTreeId'],
  ])('says loudly that the stand-in lacks %s', async (_, code, name) => {
    await expect(inMain(startFixture(), code)).rejects.toThrow(`The stand-in for Electron has no ${name}`);
  });

  it('refuses a frame that is not the window’s, truthfully named', async () => {
    const app = startFixture();
    await app.address;
    const frame = { url: 'https://evil.example/x', isMainFrame: false };
    const code = 'const f = event.senderFrame; return [f.url, f.origin, f.parent === event.sender.mainFrame]';
    const seen = await app.call('invokeAs', frame, 'run', [code]);
    expect(seen).toEqual(['https://evil.example/x', 'https://evil.example', true]);
  });

  it('runs a utility process with a parent port, and ends it with the application', async () => {
    const [file, ended] = [path.join(tempFolder(), 'child.mjs'), path.join(tempFolder(), 'ended')];
    writeFileSync(
      file,
      `import { writeFileSync } from 'node:fs';
      process.on('exit', () => writeFileSync(${JSON.stringify(ended)}, ''));
      process.parentPort.on('message', ({ data }) =>
        process.parentPort.postMessage({ got: data, argv: process.argv.slice(2) }));`,
    );
    const app = startFixture();
    const code = `
      const child = globalThis.child = electron.utilityProcess.fork(args[0], ['one'], { stdio: 'ignore' });
      child.postMessage({ when: new Date(0), bytes: new Uint8Array([1, 2]) });
      return new Promise((resolve) => child.on('message', resolve));`;
    const got = { when: new Date(0), bytes: new Uint8Array([1, 2]) };
    expect(await inMain(app, code, file)).toEqual({ got, argv: ['one'] });
    await app.kill();
    await expect.poll(() => existsSync(ended)).toBe(true);
  });

  it('reports the end of a utility process, and kills one when asked', async () => {
    const file = path.join(tempFolder(), 'child.mjs');
    writeFileSync(file, `process.parentPort.on('message', () => process.exit(7));`);
    const code = `
      const ended = (child) => new Promise((resolve) => child.on('exit', resolve));
      const first = electron.utilityProcess.fork(args[0]);
      first.postMessage('end');
      const second = electron.utilityProcess.fork(args[0]);
      const both = Promise.all([ended(first), ended(second)]);
      second.on('spawn', () => second.kill());
      return both;`;
    const [own, killed] = (await inMain(startFixture(), code, file)) as number[];
    expect(own).toBe(7);
    expect(killed).not.toBe(0);
  });

  it('encrypts nothing without a keyring, and for real with one, across a restart', async () => {
    const ask =
      'return [await electron.safeStorage.isAsyncEncryptionAvailable(), electron.safeStorage.getSelectedStorageBackend()]';
    expect(await inMain(startFixture(), ask)).toEqual([false, 'basic_text']);
    const env = { AKITA_STAND_IN_KEYRING: path.join(tempFolder(), 'keyring') };
    const first = startFixture({ env });
    expect(await inMain(first, ask)).toEqual([true, 'gnome_libsecret']);
    const secret = await inMain(first, 'return electron.safeStorage.encryptStringAsync("s3cret")');
    expect(Buffer.from(secret as Uint8Array).toString('latin1')).not.toContain('s3cret');
    await first.kill();
    const read = 'return electron.safeStorage.decryptStringAsync(Buffer.from(args[0]))';
    expect(await inMain(startFixture({ env }), read, secret)).toEqual({ result: 's3cret', shouldReEncrypt: false });
  });

  it('carries electron-store', async () => {
    const data = tempFolder();
    const code = `
      const { default: Store } = await import(process.env.STORE_URL);
      new Store({ name: 'kept' }).set('a', 1);`;
    await inMain(startFixture({ data }), code);
    expect(JSON.parse(readFileSync(path.join(data, 'kept.json'), 'utf8'))).toEqual({ a: 1 });
  });

  it('has a network that refuses redirects as Electron’s does, and names failures as Chromium does', async () => {
    const server = createServer((request, response) => {
      if (request.url === '/moved') response.writeHead(302, { location: '/' }).end();
      else response.end('here');
    }).listen(0, '127.0.0.1');
    const app = startFixture();
    const call = 'return (await electron.net.fetch(args[0], { redirect: "manual" })).text()';
    await app.address;
    const { port } = server.address() as AddressInfo;
    expect(await inMain(app, call, `http://127.0.0.1:${port}/`)).toBe('here');
    await expect(inMain(app, call, `http://127.0.0.1:${port}/moved`)).rejects.toThrow('Redirect was cancelled');
    server.close();
    await expect(inMain(app, call, `http://127.0.0.1:${port}/`)).rejects.toThrow('net::ERR_CONNECTION_REFUSED');
  });

  it('clicks the menu by id and label, and not what is switched off', async () => {
    const app = startFixture();
    await inMain(
      app,
      `electron.Menu.setApplicationMenu(electron.Menu.buildFromTemplate([{ label: '&File', submenu: [
        { id: 'open', label: 'Open…', click: () => log.push('open') },
        { id: 'off', label: 'Off', enabled: false, click: () => log.push('off') }] }]))`,
    );
    await app.call('clickMenu', 'open');
    await app.call('clickMenu', 'Open…');
    await expect(app.call('clickMenu', 'off')).rejects.toThrow('switched off');
    await expect(app.call('clickMenu', 'gone')).rejects.toThrow('no entry');
    expect(await inMain(app, 'return log')).toEqual(['open', 'open']);
  });

  it('writes down what it asks of the system, and does none of it', async () => {
    const app = startFixture();
    await inMain(
      app,
      `await electron.shell.openExternal('https://akita.example/');
      electron.shell.showItemInFolder('/tmp/report.xlsx');
      new electron.Notification({ title: 'Done', body: '200 rows' }).show();
      window.setProgressBar(0.5); window.setProgressBar(-1);
      const id = electron.powerSaveBlocker.start('prevent-app-suspension');
      electron.powerSaveBlocker.stop(id);`,
    );
    expect(await app.call('recorded')).toMatchObject({
      links: ['https://akita.example/'],
      shownInFolder: [path.resolve('/tmp/report.xlsx')],
      notifications: [{ title: 'Done', body: '200 rows' }],
      progress: [0.5, -1],
      powerBlockers: [{ type: 'prevent-app-suspension', active: false }],
    });
  });

  it('answers dialogs as told in advance, and as cancelled where nobody looks', async () => {
    const app = startFixture();
    await app.address;
    await app.call('answerDialog', 'open', { paths: ['/a.csv'] });
    await app.call('answerDialog', 'message', { button: 1, checked: false });
    const code = `
      const { dialog } = electron;
      const box = { message: 'Quit?', buttons: ['Quit', 'Cancel'] };
      return [
        await dialog.showOpenDialog(window, { properties: ['openFile'] }), await dialog.showSaveDialog({}),
        (await dialog.showMessageBox(window, { ...box, buttons: ['Stay', 'Go'] })).response,
        (await dialog.showMessageBox(box)).response,
      ]`;
    expect(await inMain(app, code)).toEqual([
      { canceled: false, filePaths: ['/a.csv'] },
      { canceled: true, filePath: '' },
      1,
      1,
    ]);
  });
});

// Windows has no SIGINT to send: there the console's Ctrl-C alone makes one.
describe.runIf(process.platform !== 'win32')('Ctrl-C', () => {
  it('quits, and ends at once on another one a moment later', async () => {
    const polite = startFixture();
    await polite.address;
    polite.child.kill('SIGINT');
    expect(await polite.exited).toBe(0);
    const stubborn = startFixture();
    await inMain(stubborn, 'electron.app.on("before-quit", (event) => event.preventDefault())');
    stubborn.child.kill('SIGINT');
    // The terminal's Ctrl-C can come twice: only what comes later is another one.
    stubborn.child.kill('SIGINT');
    await inMain(stubborn, 'return new Promise((resolve) => setTimeout(resolve, 700))');
    stubborn.child.kill('SIGINT');
    expect(await stubborn.exited).toBe(130);
  });
});
