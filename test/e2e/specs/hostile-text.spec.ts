import { startAkitaLike } from '../../support/akita-like.ts';
import { expect, test } from '../journey.ts';
import type { Screens } from '../pages/screens.ts';
import { ask } from '../support/ask.ts';
import { customers, spreadsheet } from '../support/customers.ts';

/** Texts that do something where they are taken for anything but text. */
const PICTURE = '<img src=x onerror=window.ran=1>';
const SCRIPT = '<script>window.ran=1</script>';
const FORMULA = "=cmd|' /C calc'!A0";
const ENTITY = '&lt;b&gt;bold';

const KEY = 'the-key-of-an-unfriendly-akita';

/** Legal in every system’s file names. */
const FILE = 'customers &amp; friends.csv';

const hostile = spreadsheet(
  FILE,
  ['Customer ID', 'Company', 'Email', PICTURE],
  ['<b>1</b>', PICTURE, 'office@one.example', SCRIPT],
  ['2', SCRIPT, `${SCRIPT}@two.example`, FORMULA],
  ['3', FORMULA, 'office@three.example', ENTITY],
  ['4', ENTITY, 'office@four.example', PICTURE],
);

/** The screen shows the texts letter for letter, and none of them became a part of the page. */
async function showsAsText({ window }: Screens, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect(window.anyText(text)).toBeVisible();
  await expect(window.foreignParts).toHaveCount(0);
  expect(await window.page.evaluate(() => 'ran' in globalThis)).toBe(false);
}

test('cells, headers and names of files are text on every screen, whatever they hold', async ({ at, go }) => {
  await go.open(hostile);
  await showsAsText(at, FILE, PICTURE, SCRIPT, FORMULA, ENTITY);
  await at.columns.match(PICTURE, 'Custom attribute', { 'Name in Akita': '<u>notes</u>' });
  await at.columns.saveMapping(SCRIPT);

  await at.columns.check.click();
  await showsAsText(at, FILE, '<b>1</b>', PICTURE, SCRIPT, FORMULA, ENTITY, '<u>notes</u>');
  await (await at.review.cell(2, 'Company')).click();
  await expect(at.review.panel).toContainText(PICTURE);
  await showsAsText(at, '<b>1</b>', SCRIPT);

  await go.start();
  await expect(at.window.heading(at.report.title)).toBeVisible();
  await showsAsText(at, FILE, SCRIPT);

  await at.window.open('History');
  await showsAsText(at, FILE);
  await at.history.remove(FILE);
  await showsAsText(at, FILE);
  await at.window.closeDialog();
  await at.window.open('Mappings');
  await at.mappings.show(SCRIPT);
  await showsAsText(at, SCRIPT, PICTURE, '<u>notes</u>');
});

const beforeUnfriendlyAkita = test.extend({
  importerOptions: async ({ browserName: _browserName }, use) => {
    const words = JSON.stringify({ message: PICTURE, errors: { name: [SCRIPT] } });
    const server = await startAkitaLike({
      key: KEY,
      instead: (_request, response) => {
        response.writeHead(422, { 'content-type': 'application/json' }).end(words);
        return true;
      },
    });
    await use({ env: { AKITA_API_URL: server.url } });
    await server.close();
  },
});

beforeUnfriendlyAkita('what Akita answers is text, whatever it holds', async ({ importer, at, go }) => {
  await ask(importer, 'saveKey', { key: KEY });
  await ask(importer, 'saveSettings', { practice: false, perMinute: 6000 });
  await go.check(customers(3));
  await at.review.toImport.click();
  await at.import.confirmFirst.check();
  await at.import.start.click();
  await expect(at.window.heading(at.report.title)).toBeVisible();
  await showsAsText(at, PICTURE, SCRIPT);
});
