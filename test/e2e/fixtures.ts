import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, test as base, expect } from '@playwright/test';
import { browserOptions } from '../support/browser.ts';
import { electronBinary } from '../support/electron-binary.ts';
import type { StartOptions } from './support/driver.ts';
import { startInElectron } from './support/electron-driver.ts';
import { Importer } from './support/importer.ts';
import { startInStandIn } from './support/stand-in-driver.ts';

/** How `test.use({ importerOptions: … })` has the application started. */
interface ImporterOptions extends Partial<StartOptions> {
  /** Gives the stand-in a keyring, so that a stored key outlives a restart; Electron has the system's. */
  readonly keyring?: boolean;
}

const usual = { args: [], env: {}, colorScheme: 'light', size: null } as const;

function startOptions({ keyring, ...options }: ImporterOptions, scratch: string): StartOptions {
  const keyringEnv = keyring ? { AKITA_STAND_IN_KEYRING: path.join(scratch, 'keyring') } : {};
  return { ...usual, dataDir: path.join(scratch, 'data'), ...options, env: { ...keyringEnv, ...options.env } };
}

export interface TestFixtures {
  readonly importerOptions: ImporterOptions;
  /** The running application. */
  readonly importer: Importer;
}

export interface WorkerFixtures {
  /** Where the stand-in's window is opened; null where Electron has its own. */
  readonly standInBrowser: Browser | null;
}

/**
 * The application, running over a data folder of its own: in Electron where its binary is, in the stand-in otherwise.
 * Specs need not know which.
 */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  standInBrowser: [
    async ({ playwright }, use) => {
      const browser = electronBinary() === null ? await playwright.chromium.launch(await browserOptions()) : null;
      await use(browser);
      await browser?.close();
    },
    { scope: 'worker' },
  ],
  importerOptions: [{}, { option: true }],
  importer: async ({ standInBrowser, importerOptions }, use) => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'akita-e2e-'));
    const options = startOptions(importerOptions, scratch);
    const begin = (changes: Partial<StartOptions>) => {
      const changed = { ...options, ...changes, env: { ...options.env, ...changes.env } };
      return standInBrowser === null ? startInElectron(changed) : startInStandIn(standInBrowser, changed);
    };
    const importer = new Importer(begin, options.dataDir, scratch);
    try {
      await importer.start();
      await use(importer);
    } finally {
      await importer.dispose();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    }
    expect(importer.takeComplaints(), 'errors in the page').toEqual([]);
  },
});

export { expect };
