import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { electronBinary } from '../support/electron-binary.ts';
import type { StartOptions } from './support/driver.ts';
import { startInElectron } from './support/electron-driver.ts';
import { Importer } from './support/importer.ts';
import { startInStandIn } from './support/stand-in-driver.ts';

/** How `test.use({ importerOptions: … })` has the application started. */
export type ImporterOptions = Partial<StartOptions>;

const usual = { args: [], env: {}, colorScheme: 'light', size: null } as const;

/**
 * The application, running over a data folder of its own: in Electron where its binary is, in the stand-in otherwise.
 * Specs need not know which.
 */
export const test = base.extend<{ importerOptions: ImporterOptions; importer: Importer }>({
  importerOptions: [{}, { option: true }],
  importer: async ({ browser, importerOptions }, use) => {
    const scratch = mkdtempSync(path.join(tmpdir(), 'akita-e2e-'));
    const options = { ...usual, dataDir: path.join(scratch, 'data'), ...importerOptions };
    const binary = electronBinary();
    const begin = () => (binary === null ? startInStandIn(browser, options) : startInElectron(binary, options));
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
