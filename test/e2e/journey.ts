import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type {
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
  TestType,
} from '@playwright/test';
import { test as base, expect, type TestFixtures, type WorkerFixtures } from './fixtures.ts';
import { Screens } from './pages/screens.ts';
import { Akita } from './support/akita.ts';
import { ask } from './support/ask.ts';
import type { Droppable } from './support/drop-files.ts';

type Made = Exclude<Droppable, string>;

export interface Journey {
  /** Drops a file, and waits for its columns; what is doubtful about it is taken for right. */
  open(file: Droppable): Promise<void>;
  /** Chooses a file that lies on the disk, and waits for its columns; answers where it lies. */
  browse(file: Made): Promise<string>;
  /** Has the rows checked, and goes on to them; what words mean is left open. */
  toReview(): Promise<void>;
  /** Drops a file, and has its rows checked with the matches that are suggested; what words mean is left open. */
  check(file: Droppable): Promise<void>;
  /** How many requests a minute are sent at most. */
  pace(perMinute: number): Promise<void>;
  /** Goes to the import that is in review, and starts it. */
  start(): Promise<void>;
}

interface JourneyFixtures {
  /** The screens of the window. */
  readonly at: Screens;
  /** Ways that many tests go before they come to what they are about. */
  readonly go: Journey;
}

type Test<T> = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & TestFixtures & T,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & WorkerFixtures
>;

/** The application in practice mode, as it comes up for the first time, and its screens. */
export const test: Test<JourneyFixtures> = base.extend<JourneyFixtures>({
  at: async ({ importer }, use) => {
    await use(new Screens(importer));
  },
  go: async ({ importer, at }, use) => {
    const toColumns = async () => {
      await expect(at.window.heading(new RegExp(`^(${at.checkFile.title}|${at.columns.title})$`))).toBeVisible();
      if (await at.window.heading(at.checkFile.title).isVisible()) await at.checkFile.goThrough();
      await expect(at.window.heading(at.columns.title)).toBeVisible();
    };
    const open: Journey['open'] = async (file) => {
      await expect(at.window.heading()).toBeVisible();
      await importer.dropFiles(file);
      // The file before may still be shown, and so may its columns.
      await expect(at.window.heading(at.file.title)).toBeHidden();
      await toColumns();
    };
    const browse: Journey['browse'] = async ({ name, bytes }) => {
      const place = path.join(mkdtempSync(path.join(path.dirname(importer.dataDir), 'files-')), name);
      writeFileSync(place, bytes);
      await importer.answerNextOpenDialog(place);
      await at.file.browse.click();
      await expect(at.window.heading(at.file.title)).toBeHidden();
      await toColumns();
      return place;
    };
    const toReview: Journey['toReview'] = async () => {
      await at.columns.check.click();
      await expect(at.window.heading(new RegExp(`^(${at.values.title}|${at.review.title})$`))).toBeVisible();
      if (await at.window.heading(at.values.title).isVisible()) await at.values.goOn.click();
      await expect(at.window.heading(at.review.title)).toBeVisible();
    };
    const check: Journey['check'] = async (file) => {
      await open(file);
      await toReview();
    };
    const pace: Journey['pace'] = async (perMinute) => {
      const { settings } = await ask(importer, 'overview', {});
      await ask(importer, 'saveSettings', { ...settings, perMinute });
    };
    const start: Journey['start'] = async () => {
      await at.review.toImport.click();
      await at.import.start.click();
    };
    await use({ open, browse, toReview, check, pace, start });
  },
});

interface AkitaFixture {
  readonly akita: Akita;
}

/** As quick as it goes: 100 a second. */
const QUICK = 6000;

/** The application with a key, out of practice mode, before an Akita of the test. */
export const testWithAkita: Test<JourneyFixtures & AkitaFixture> = test.extend<AkitaFixture>({
  akita: async ({ browserName: _browserName }, use) => {
    const akita = await Akita.open();
    await use(akita);
    await akita.close();
  },
  importerOptions: async ({ akita }, use) => {
    await use({ keyring: true, env: { AKITA_API_URL: akita.url } });
  },
  go: async ({ importer, go, at }, use) => {
    await ask(importer, 'saveKey', { key: Akita.key });
    await ask(importer, 'saveSettings', { practice: false, perMinute: QUICK });
    const start: Journey['start'] = async () => {
      await at.review.toImport.click();
      await at.import.confirmFirst.check();
      await at.import.start.click();
    };
    await use({ ...go, start });
  },
});

export { expect };
