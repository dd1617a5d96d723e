import { CALL_CHANNEL, DROP_CHANNEL } from '../../../src/shared/ipc-channels.ts';
import { test as base, expect } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { type ForeignServer, startForeignServer } from '../support/foreign-server.ts';
import type { Importer } from '../support/importer.ts';
import { policyProbes } from '../support/policy-probes.ts';
import { waysOut } from '../support/ways-out.ts';

const test = base.extend<{ foreign: ForeignServer }>({
  foreign: async ({ browserName: _browserName }, use) => {
    const server = await startForeignServer();
    await use(server);
    await server.close();
  },
});

/** What the page's own bridge answers; the words of the error where it refuses. */
const callBridge = (importer: Importer, name: unknown, request: unknown): Promise<unknown> =>
  importer.page.evaluate(
    async ([called, asked]) => {
      const { importer: bridge } = window as unknown as { importer: { call(...args: unknown[]): Promise<unknown> } };
      return bridge.call(called, asked).catch((error: Error) => error.message);
    },
    [name, request],
  );

test('nothing that the page’s policy refuses runs, or reaches anybody', async ({ importer, foreign, at }) => {
  await expect(at.window.heading()).toBeVisible();
  let refused = '';
  for (const { what, directive, run } of policyProbes) {
    await test.step(what, async () => {
      refused = '';
      await importer.page.evaluate(run, foreign.url);
      const soFar = () => {
        refused += importer.takeComplaints().join('\n');
        return refused;
      };
      // By the same means every other test fails in which the policy refuses something.
      await expect.poll(soFar).toContain(`Content Security Policy: ${directive} refused`);
    });
  }
  expect(await importer.page.evaluate(() => 'ranFromOutside' in window)).toBe(false);
  expect(foreign.reached).toEqual([]);
  importer.takeComplaints();
});

test('the page stays where it is, and opens no window', async ({ importer, foreign, at }) => {
  await expect(at.window.heading(at.file.title)).toBeVisible();
  await importer.page.evaluate(() => Object.assign(window, { stillHere: true }));
  const address = importer.page.url();
  for (const { what, run } of waysOut) {
    await test.step(what, async () => {
      await importer.page.evaluate(run, foreign.url);
      // Main answers in the order in which it was asked: what it had to say of leaving, it has said.
      await ask(importer, 'overview', {});
      expect(importer.page.url()).toBe(address);
      expect(await importer.page.evaluate(() => 'stillHere' in window)).toBe(true);
    });
  }
  expect(importer.page.context().pages()).toHaveLength(1);
  expect(foreign.reached).toEqual([]);
  expect((await importer.recorded()).links).toEqual([]);
  // The browser says what it kept from happening.
  importer.takeComplaints();
});

test.describe('calls that are not the window’s', () => {
  const overview = [CALL_CHANNEL, 'overview', {}] as const;
  const drop = [DROP_CHANNEL, { paths: ['/etc/hosts'] }] as const;
  const foreignFrames = [
    { what: 'a frame in the page', url: 'app://importer/index.html', isMainFrame: false },
    { what: 'a page at another address', url: 'https://akita.example/index.html', isMainFrame: true },
    { what: 'a page of another origin of our scheme', url: 'app://other/index.html', isMainFrame: true },
    { what: 'another file of our origin', url: 'app://importer/other.html', isMainFrame: true },
    { what: 'a page of the computer’s disk', url: 'file:///index.html', isMainFrame: true },
    { what: 'an empty page', url: 'about:blank', isMainFrame: true },
  ];
  test('frames and pages that are not its own are refused', async ({ importer }) => {
    for (const { what, ...frame } of foreignFrames) {
      await test.step(what, async () => {
        for (const call of [overview, drop]) {
          await expect(importer.invokeAs(frame, call[0], ...call.slice(1))).rejects.toThrow(
            'Only the window of Akita Importer may ask',
          );
        }
      });
    }
  });

  test('a frame that a script puts into the page has no bridge', async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    const inFrame = await importer.page.evaluate(() => {
      const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<p>Frame</p>' });
      document.body.append(frame);
      const { contentWindow } = frame;
      return contentWindow !== null && 'importer' in contentWindow;
    });
    expect(inFrame).toBe(false);
  });
});

test.describe('calls of the page that are not in the contract', () => {
  test('names that do not exist are refused, those of every object among them', async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'prototype',
      'valueOf',
      'then',
      '',
      'nothing',
    ];
    for (const name of [...names, 0, null, true, ['overview'], { name: 'overview' }]) {
      expect(await callBridge(importer, name, {}), String(name)).toContain('This call does not exist.');
    }
  });

  test('requests of another form are refused', async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    const malformed: readonly (readonly [string, unknown])[] = [
      ['overview', null],
      ['overview', []],
      ['overview', { more: true }],
      ['openFile', { file: '' }],
      ['openFile', { file: ['a'], options: {} }],
      ['openFile', { file: 'a', options: {}, path: '/etc/hosts' }],
      ['reviewRows', { plan: '../../settings', filter: { kind: 'all' }, start: 0, count: 10 }],
      ['reviewRows', { plan: 'a', filter: { kind: 'all' }, start: -1, count: 10 }],
      ['reviewRows', { plan: 'a', filter: { kind: 'all' }, start: 0, count: 1e9 }],
      ['reviewRows', { plan: 'a', filter: { kind: '__proto__' }, start: 0, count: 10 }],
      ['deleteImport', { plan: '/etc' }],
      ['saveSettings', { practice: false, perMinute: 0 }],
      ['saveSettings', { practice: false, perMinute: Number.NaN }],
      ['saveKey', { key: 'x'.repeat(5000) }],
      ['saveReport', { plan: 'a', which: 'all', path: '/etc/hosts' }],
      ['openLink', { link: 'https://akita.example' }],
      ['openLink', { link: 'file:///etc/hosts' }],
    ];
    for (const [name, request] of malformed) {
      const answer = await callBridge(importer, name, request);
      expect(answer, `${name} ${JSON.stringify(request)}`).toContain('does not have the form of the contract');
    }
    const { links } = await importer.recorded();
    expect(links).toEqual([]);
    expect((await ask(importer, 'overview', {})).settings).toMatchObject({ practice: true, perMinute: 120 });
  });
});

test.describe('a page can name no path', () => {
  test('not by a call, not as the ID of a file, not as a file that is none', async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    expect(await callBridge(importer, 'takeDroppedFiles', { paths: ['/etc/hosts'] })).toContain('does not exist');
    expect(await callBridge(importer, 'openFile', { file: '/etc/hosts', options: {} })).toMatchObject({ ok: false });
    const dropped = await importer.page.evaluate(async () => {
      const { importer: bridge } = window as unknown as {
        importer: { dropFiles(files: unknown): Promise<{ ok: boolean }> };
      };
      const tries = [[{ name: 'hosts', path: '/etc/hosts' }], ['/etc/hosts'], '/etc/hosts', [null]];
      return Promise.all(
        tries.map((files) =>
          bridge.dropFiles(files).then(
            ({ ok }) => ok,
            () => false,
          ),
        ),
      );
    });
    expect(dropped).toEqual([false, false, false, false]);
    expect((await ask(importer, 'overview', {})).work).toBeNull();
  });

  test('a file that a script made is none', { tag: '@electron' }, async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    const answer = await importer.page.evaluate(() => {
      const { importer: bridge } = window as unknown as { importer: { dropFiles(files: File[]): Promise<unknown> } };
      return bridge.dropFiles([new File(['id\n1\n'], '/etc/hosts')]);
    });
    expect(answer).toMatchObject({ ok: false, error: { kind: 'file-not-found' } });
  });
});

test.describe('what only Electron itself can prove', { tag: '@electron' }, () => {
  test('the page has no permission, whatever it asks for', async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    const states = await importer.page.evaluate(async () => {
      const names = ['notifications', 'geolocation', 'camera', 'microphone', 'clipboard-read'] as PermissionName[];
      const found = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return found.map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('the page runs in a sandbox, without Node, apart from the preload', async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    const found = await importer.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
      replaced: Reflect.set((window as unknown as { importer: object }).importer, 'call', null),
    }));
    expect(found).toEqual({ node: [], replaced: false });
  });

  test('nothing outside of the page’s own files is served at its scheme', async ({ importer, at }) => {
    await expect(at.window.heading()).toBeVisible();
    const addresses = [
      'app://importer/../main/index.js',
      'app://importer/%2e%2e/main/index.js',
      'app://other/index.html',
    ];
    for (const address of addresses) {
      const loaded = await importer.page.evaluate(
        (src) =>
          new Promise<boolean>((resolve) => {
            const script = Object.assign(document.createElement('script'), { src });
            script.onload = () => resolve(true);
            script.onerror = () => resolve(false);
            document.head.append(script);
          }),
        address,
      );
      expect(loaded, address).toBe(false);
    }
    importer.takeComplaints();
  });
});
