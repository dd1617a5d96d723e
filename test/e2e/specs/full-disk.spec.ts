import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, testWithAkita } from '../journey.ts';
import { customers } from '../support/customers.ts';

const fullDisk = pathToFileURL(path.resolve(import.meta.dirname, '../support/full-disk.ts')).href;

/** A disk that the test can fill up. */
const test = testWithAkita.extend<{ readonly disk: { fillUp(): void; makeRoom(): void }; readonly flag: string }>({
  flag: async ({ browserName: _browserName }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'akita-disk-'));
    await use(path.join(folder, 'full'));
    rmSync(folder, { recursive: true });
  },
  importerOptions: async ({ importerOptions, flag }, use) => {
    const env = { NODE_OPTIONS: `--import ${fullDisk}`, AKITA_TEST_DISK_FULL: flag };
    await use({ ...importerOptions, env: { ...importerOptions.env, ...env } });
  },
  disk: async ({ flag }, use) => {
    const makeRoom = () => rmSync(flag, { force: true });
    await use({ fillUp: () => writeFileSync(flag, ''), makeRoom });
  },
});

// Electron takes no options of Node; the rules are the same in both.
test.describe('the disk fills up', { tag: '@stand-in' }, () => {
  test('while rows are checked: a sentence at the columns, and the check works when there is room', async ({
    at,
    go,
    disk,
  }) => {
    await go.open(customers(20));
    disk.fillUp();
    await at.columns.check.click();
    await expect(at.columns.trouble('the disk is full. Free some space and try again')).toBeVisible();
    disk.makeRoom();
    await at.columns.check.click();
    await expect(at.review.toImport).toHaveText('Import 20 accounts into Akita…');
  });

  test('in the middle of a run: it pauses and says so, and with room again every row arrives', async ({
    akita,
    at,
    go,
    disk,
  }) => {
    akita.holdAfter(10);
    await go.check(customers(300));
    await go.start();
    await expect(at.import.progress('10 of 300 accounts')).toBeVisible();
    disk.fillUp();
    akita.release();
    await expect(at.window.heading('The import is paused')).toBeVisible();
    await expect(at.import.content).toContainText('the disk is full');
    disk.makeRoom();
    await at.import.resume.click();
    await expect(at.report.verdict).toContainText('All 300 accounts are in Akita');
    expect(akita.timesSent.size).toBe(300);
  });
});
