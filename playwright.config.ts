import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { browserOptions } from './test/support/browser.ts';
import { electronBinary } from './test/support/electron-binary.ts';

/** What only real Electron can prove is left out where it is not; the second reporter says what that was. */
const needsElectron = electronBinary() === null && !process.env.AKITA_LIST_ALL_SPECS ? ['@electron'] : [];
/** Windows and macOS always have a keyring. */
const needsNoKeyring = electronBinary() !== null && process.platform !== 'linux' ? ['@without-keyring'] : [];
/** Electron takes no options of Node. */
const needsStandIn = electronBinary() === null ? [] : ['@stand-in'];
const leftOut = [...needsElectron, ...needsNoKeyring, ...needsStandIn].map((tag) => new RegExp(tag));

// As for users (bin/akita-importer.mjs): each test starts the application anew, and its source is compiled once.
process.env.NODE_COMPILE_CACHE ??= path.join(import.meta.dirname, 'node_modules', '.cache', 'akita-importer');

export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: 'test-results',
  fullyParallel: true,
  // Of two processors: most of the time pages wait for the application, and it for its server.
  workers: 3,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./test/e2e/support/not-run-here.reporter.ts']],
  use: {
    // A tenth of the time of all tests; `playwright test --trace on NAME` records what a failed one did.
    trace: 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: await browserOptions(),
  },
  grepInvert: leftOut,
});
