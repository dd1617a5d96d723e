import { expect } from '../journey.ts';
import { Akita } from '../support/akita.ts';
import { ask } from '../support/ask.ts';
import { customers } from '../support/customers.ts';
import type { Tour } from './tour.ts';

/** Seconds. */
const LONG_ENOUGH_TO_LOOK = 6;

/** Out of practice mode: the key, the first import, and an Akita that is not always there. */
export async function akitaTour({ importer, at, go, visit, akita }: Tour & { readonly akita: Akita }): Promise<void> {
  await ask(importer, 'forgetKey', {});
  await go.check(customers(30));
  await at.review.toImport.click();
  await expect(at.import.openSettings).toBeVisible();
  await visit('import, without a key');
  await at.import.openSettings.click();
  await at.settings.saveKey('quite-another-key');
  await at.settings.testKey.click();
  await expect(at.settings.verdict('Akita refused the key')).toBeVisible();
  await visit('settings, a key that is refused');
  await at.window.open('Import');
  await at.review.toImport.click();
  await expect(at.import.confirmFirst).toBeVisible();
  await visit('import, the first one');
  await at.import.confirmFirst.check();
  await at.import.start.click();
  await expect(at.import.resume).toBeVisible();
  await visit('import, paused by a key that is refused');
  await at.import.openSettings.click();
  await at.settings.saveKey(Akita.key);
  await expect(at.settings.keySection).toContainText('it ends in 3141');
  await visit('settings, with a key');
  await at.window.open('Import');
  akita.askToWait(LONG_ENOUGH_TO_LOOK);
  await at.import.resume.click();
  await expect(at.import.waiting).toHaveText(/asked us to wait/);
  await visit('import, asked to wait');
  await expect(at.window.heading(at.report.title)).toBeVisible({ timeout: 30_000 });
  await visit('report, all well');
  await at.report.another.click();
  akita.refuseOne();
  await go.check(customers(5, 'next month.csv'));
  await at.review.toImport.click();
  await expect(at.import.start).toBeEnabled();
  await visit('import, the next one');
  await at.import.start.click();
  await expect(at.report.tryFailedAgain).toBeVisible();
  await visit('report, with a row that Akita refused');
}
