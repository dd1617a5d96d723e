import path from 'node:path';
import type { CallName, RequestOf, ResponseOf } from '../../../src/shared/importer-contract.ts';
import { expect, test } from '../fixtures.ts';
import type { Importer } from '../support/importer.ts';

const sample = path.resolve(import.meta.dirname, '../../../resources/samples/accounts.csv');

/** Calls through the page's own bridge, as its screens do. */
async function ask<N extends CallName>(importer: Importer, name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  const outcome = await importer.page.evaluate(
    ([called, asked]) => {
      const { importer: bridge } = window as unknown as {
        importer: { call(name: string, request: unknown): Promise<{ ok: boolean; value: unknown }> };
      };
      return bridge.call(called, asked);
    },
    [name, request] as const,
  );
  expect(outcome, name).toMatchObject({ ok: true });
  return outcome.value as ResponseOf<N>;
}

/** A practice import of the sample; at 60 rows a minute it runs for the whole test. */
async function startImport(importer: Importer, perMinute: number): Promise<string> {
  await ask(importer, 'saveSettings', { practice: true, perMinute });
  await importer.answerNextOpenDialog(sample);
  await importer.clickMenu('open');
  await expect.poll(async () => (await ask(importer, 'overview', {})).work?.file.name).toBe('accounts.csv');
  const { work, server } = await ask(importer, 'overview', {});
  if (work === null) throw new Error('no file was opened');
  const { plan } = await ask(importer, 'checkFile', { mapping: work.mapping });
  await ask(importer, 'startImport', { plan, practice: true, server });
  return plan;
}

const isAwake = async (importer: Importer): Promise<boolean> =>
  (await importer.recorded()).powerBlockers.some(({ active }) => active);

/** What asks. On a Mac a closed window leaves its program running, and nothing needs to be asked. */
const close = process.platform === 'darwin' ? 'quit' : 'closeWindow';

test.describe('closing the window while an import runs', () => {
  test('“Keep running in the background” hides it; the end is told, and a second start brings it back', async ({
    importer,
  }) => {
    await startImport(importer, 6000);
    await importer.answerNextMessageBox(0);
    await importer.closeWindow();
    await expect.poll(async () => (await importer.window())?.visible).toBe(false);
    await expect.poll(async () => (await importer.recorded()).notifications.length).toBe(1);
    expect(await isAwake(importer)).toBe(false);
    expect((await importer.recorded()).progress.at(-1)).toBe(-1);
    await importer.openSecondInstance();
    await expect.poll(async () => (await importer.window())?.visible).toBe(true);
  });

  test('“Pause and quit” records every answer, and the import can be resumed', async ({ importer }) => {
    const plan = await startImport(importer, 60);
    await importer.answerNextMessageBox(1);
    await importer[close]();
    expect(await importer.ended()).toBe(0);
    await importer.start();
    const { unfinished } = await ask(importer, 'overview', {});
    expect(unfinished?.plan).toBe(plan);
    const { counts } = await ask(importer, 'importReport', { plan });
    expect(counts.remaining).toBe(unfinished?.remaining);
  });

  test('“Cancel” leaves everything as it is; quitting asks too', async ({ importer }) => {
    await startImport(importer, 60);
    await importer.answerNextMessageBox(2);
    await importer[close]();
    await importer.answerNextMessageBox(2);
    await importer.quit();
    await expect.poll(async () => (await importer.recorded()).dialogs.length).toBe(3);
    expect((await importer.window())?.visible).toBe(true);
    expect(await isAwake(importer)).toBe(true);
    expect((await ask(importer, 'overview', {})).run?.state).toBe('running');
  });

  test('a shutdown of the system asks nobody', async ({ importer }) => {
    await startImport(importer, 60);
    await importer.emitPower('shutdown');
    expect(await importer.ended()).toBe(0);
    await importer.start();
    expect((await ask(importer, 'overview', {})).unfinished).not.toBeNull();
  });
});

test('the menu leads to its places, and to known addresses alone', async ({ importer }) => {
  for (const place of ['history', 'mappings', 'settings']) {
    await importer.clickMenu(place);
    await expect(importer.page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(importer.page.getByRole('heading', { level: 1, name: new RegExp(place, 'i') })).toBeVisible();
  }
  await importer.clickMenu('help-akita');
  await ask(importer, 'openLink', { link: 'akita' });
  const { links } = await importer.recorded();
  expect(links).toHaveLength(2);
  for (const link of links) expect(link).toMatch(/^https:\/\/(www|help)\.akitaapp\.com\/$/);
});

test('the window opens as large as it was closed', async ({ importer }) => {
  // The page of the stand-in tells its size; Electron's window keeps the one that it has.
  await importer.page.setViewportSize({ width: 1000, height: 700 });
  await expect.poll(async () => (await importer.window())?.width).toBeGreaterThan(900);
  const { width = 0, height = 0 } = (await importer.window()) ?? {};
  await importer.quit();
  await importer.ended();
  await importer.start();
  expect(await importer.window()).toMatchObject({ width, height, visible: true });
});
