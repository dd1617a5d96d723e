import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, testWithAkita as test } from '../journey.ts';
import type { Screens } from '../pages/screens.ts';
import type { Importer } from '../support/importer.ts';
import { type Migration, migrations } from '../support/migrations.ts';

/** Letters and digits are text; everything else that a hand does is counted. */
async function countActions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = window as unknown as { actions: number };
    counter.actions = 0;
    const isText = ({ key, ctrlKey, metaKey }: KeyboardEvent) => key.length === 1 && !ctrlKey && !metaKey;
    const isHeld = ({ key }: KeyboardEvent) => ['Shift', 'Control', 'Meta', 'Alt'].includes(key);
    const count = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || !(isText(event) || isHeld(event))) counter.actions += 1;
    };
    document.addEventListener('mousedown', count, true);
    document.addEventListener('keydown', count, true);
  });
  return () => page.evaluate(() => (window as unknown as { actions: number }).actions);
}

/** Answers a table as people do: Tab goes to its first field; a list from Excel is pasted where there is one, else a letter a line. */
async function sayWords(at: Screens, header: string, words: Readonly<Record<string, string>>): Promise<void> {
  const { keyboard } = at.window.page;
  const [first = ''] = Object.keys(words);
  const field = at.values.meaning(first, header);
  await field.focus();
  await at.window.page.evaluate(() => {
    (window as unknown as { actions: number }).actions += 1;
  });
  if (Object.values(words).some((meaning) => meaning.includes('@'))) {
    const lines = Object.entries(words).map(([word, meaning]) => `${word}\t${meaning}\r\n`);
    await keyboard.press('ControlOrMeta+v');
    await at.values.paste(field, lines.join(''));
    return;
  }
  for (const [at2, meaning] of Object.values(words).entries()) {
    if (at2 > 0) await keyboard.press('Enter');
    if (/^\d/.test(meaning)) await keyboard.type(meaning);
    else await keyboard.press(meaning === 'yes' ? 't' : 'n');
  }
}

async function saveSummary(importer: Importer, at: Screens, name: string): Promise<string> {
  const out = path.join(path.dirname(importer.dataDir), name);
  await importer.answerNextSaveDialog(out);
  await at.report.saveSummary.click();
  await expect(at.report.saved(name)).toBeVisible();
  return readFileSync(out, 'utf8');
}

/** The sum of a summary: its parts, and what it says they come to. */
function sumIn(html: string): { readonly parts: number; readonly rows: number } {
  const [, left = '', right = ''] = /<p class="sum">([\d,+ ]+) = ([\d,]+) rows?</.exec(html) ?? [];
  const amounts = left.split('+').map((part) => Number(part.replaceAll(',', '')));
  return { parts: amounts.reduce((sum, amount) => sum + amount, 0), rows: Number(right.replaceAll(',', '')) };
}

async function throughReview(at: Screens, { repairs }: Migration): Promise<void> {
  for (const { words, cause } of repairs) {
    if (cause !== undefined) await at.review.cause(cause).getByRole('button').first().click();
    await at.review.repair(words).first().click();
    await expect(at.review.tool('Take back')).toBeEnabled();
    await expect(at.review.repair(words)).toHaveCount(0);
  }
  await expect.poll(() => at.review.counts()).toMatchObject({ 'Needs fixing': 0 });
}

for (const migration of migrations) {
  test(`an export of ${migration.system} gets through presets, values, repairs, import, error file and a second import`, async ({
    importer,
    akita,
    at,
    go,
  }) => {
    test.slow();
    const { file, offers, words, refused, rows, leftOut } = migration;
    for (const id of refused.ids) akita.refuse(id, 'The name has already been taken.');
    await expect(at.window.heading(at.file.title)).toBeVisible();
    const actions = await countActions(at.window.page);
    await importer.dropFiles(file);
    await expect(at.window.heading(new RegExp(`^(${at.checkFile.title}|${at.columns.title})$`))).toBeVisible();
    if (await at.window.heading(at.checkFile.title).isVisible()) await at.checkFile.goThrough();
    await expect(at.window.heading(at.columns.title)).toBeVisible();
    await expect(at.columns.content).toContainText(`from ${migration.system}`);
    for (const name of offers) await at.window.page.getByRole('button', { name }).click();
    await at.columns.check.click();
    await expect(at.window.heading(at.values.title)).toBeVisible();
    for (const [header, meanings] of Object.entries(words)) await sayWords(at, header, meanings);
    await at.values.goOn.click();
    await expect(at.window.heading(at.review.title)).toBeVisible();
    await throughReview(at, migration);
    await go.start();
    const counted = await actions();
    test.info().annotations.push({ type: 'actions', description: `${counted}` });
    expect(counted).toBeLessThanOrEqual(25);

    const sent = rows - leftOut;
    await expect(at.report.verdict).toContainText(
      `${(sent - refused.ids.length).toLocaleString('en-US')} accounts are in Akita`,
      {
        timeout: 90_000,
      },
    );
    expect(sumIn(await saveSummary(importer, at, 'first.html'))).toEqual({ parts: rows, rows });
    const problems = path.join(path.dirname(importer.dataDir), 'to fix.csv');
    await importer.answerNextSaveDialog(problems);
    await at.report.saveProblems.click();
    await expect(at.report.saved('to fix.csv')).toBeVisible();
    const text = readFileSync(problems, 'utf8');
    expect(text).toContain(refused.bad);
    writeFileSync(problems, text.replace(refused.bad, refused.good));
    akita.refuseNothing();

    await at.report.another.click();
    await go.check(problems);
    await at.review.toImport.click();
    await at.import.start.click();
    await expect(at.report.verdict).toContainText(/^(All \d+ accounts are|All 1 account is) in Akita/);
    const second = refused.ids.length;
    expect(sumIn(await saveSummary(importer, at, 'second.html'))).toEqual({ parts: second, rows: second });
    expect(akita.timesSent.size).toBe(sent);
    const twice = [...akita.timesSent].filter(([, times]) => times > 1);
    expect(twice).toEqual(refused.ids.map((id) => [id, 2]));

    await at.window.open('History');
    await expect(at.history.imports('put right since')).toContainText(
      `${second} ${second === 1 ? 'row' : 'rows'} put right since, in “to fix.csv”`,
    );
  });
}
