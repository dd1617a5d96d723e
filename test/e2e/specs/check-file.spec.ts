import { expect, test } from '../journey.ts';
import type { Screens } from '../pages/screens.ts';
import { ask } from '../support/ask.ts';
import { customers, spreadsheet } from '../support/customers.ts';
import type { Droppable } from '../support/drop-files.ts';
import type { Importer } from '../support/importer.ts';

/** Drops a file about which something is doubtful, and waits for what is said of it. */
async function look(importer: Importer, at: Screens, file: Droppable): Promise<void> {
  await expect(at.window.heading()).toBeVisible();
  await importer.dropFiles(file);
  await expect(at.window.heading(at.checkFile.title)).toBeFocused();
}

const report = spreadsheet(
  'report.csv',
  ['Customers by region', '', ''],
  ['', '', ''],
  ['Customer ID', 'Company', 'Seats'],
  ['C-1', 'Acme', '12'],
  ['C-2', 'Bolt', '30'],
  ['C-3', 'Cog', '8'],
  ['Total', '', '50'],
);

test('lines above the header and a total are shown as left out, and the total can be kept', async ({
  importer,
  at,
}) => {
  await look(importer, at, report);
  await at.checkFile.expectHeader(3);
  await expect(at.checkFile.row(1)).toContainText('Above');
  await expect(at.checkFile.row(7)).toContainText('Left out');
  await at.checkFile.remedy('The table ends with a total', 'Keep the last row').click();
  await expect(at.checkFile.row(7)).toContainText('Kept');
  await at.checkFile.goOn.click();
  await expect(at.window.heading(at.columns.title)).toBeVisible();
  expect((await ask(importer, 'overview', {})).drafts).toEqual([]);
});

test('rows that may be no accounts are asked about, left out at one click, and put back at another', async ({
  importer,
  at,
}) => {
  const notes = spreadsheet(
    'notes.csv',
    ['Customer ID', 'Company', 'Seats'],
    ['C-1', 'Acme', '12'],
    ['C-2', 'Bolt', '30'],
    ['', '', ''],
    ['Ask Petra', '', ''],
  );
  await look(importer, at, notes);
  await expect(at.checkFile.row(5)).toContainText('Doubtful');
  await expect(at.checkFile.goOn).toBeDisabled();
  await at.checkFile.remedy('what may be a note', 'Leave out the last row').click();
  await expect(at.checkFile.row(5)).toContainText('Left out');
  await at.checkFile.remedy('lines that are none', 'Keep the last row').click();
  await expect(at.checkFile.row(5)).toContainText('Kept');
  await at.checkFile.remedy('are kept as accounts', 'Leave out the last row').click();
  await at.checkFile.goOn.click();
  await at.columns.check.click();
  await expect(at.window.heading(at.review.title)).toBeVisible();
  const { work } = await ask(importer, 'overview', {});
  expect(work?.profile.footer?.rows).toMatchObject([{ row: 5, kind: 'report' }]);
});

test('the header is chosen by keyboard alone, and matches that were made before come along', async ({
  importer,
  at,
}) => {
  await look(importer, at, report);
  await at.checkFile.goOn.click();
  await at.columns.choose(at.columns.fieldOf('Company'), 'Leave out');
  await at.checkFile.howRead.click();
  await at.checkFile.remedy('The table ends with a total', 'Keep the last row').click();
  await expect(at.checkFile.row(7)).toContainText('Kept');
  await at.checkFile.goOn.click();
  await expect(at.columns.fieldOf('Company')).toHaveText('Leave out');
  await at.checkFile.howRead.click();
  await at.checkFile.rowButton(3).focus();
  await importer.page.keyboard.press('ArrowDown');
  await expect(at.checkFile.rowButton(4)).toBeFocused();
  await importer.page.keyboard.press('Enter');
  await at.checkFile.expectHeader(4);
  await expect(at.checkFile.rowButton(4)).toBeFocused();
  await expect(at.window.notice('The file was read again: the header is row 4')).toBeAttached();
});

/** “Москва”, “Звезда”, “Юпитер” and others in Windows-1251. */
function cyrillic(text: string): Uint8Array {
  const codes = [...text].map((char) => {
    const code = char.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
  return Uint8Array.from(codes);
}

test('names in Windows-1251 are right at once, and other letters can be taken', async ({ at, go }) => {
  const names = ['Москва', 'Звезда', 'Надежда', 'Восток', 'Северный ветер'];
  const lines = names.map((name, index) => `C-${index},${name}`);
  const bytes = cyrillic(['Customer ID,Company', ...lines, ''].join('\n'));
  await go.open({ name: 'names.csv', bytes });
  await expect(at.columns.content).toContainText('Москва');
  await at.window.step('Check the file').click();
  await expect(at.checkFile.letters).toHaveValue('Cyrillic (Windows-1251)');
  await expect(at.checkFile.row(3)).toContainText('Звезда');
  await at.checkFile.choose(at.checkFile.letters, 'Western European (Windows-1252)');
  await expect(at.checkFile.row(3)).toContainText('Çâåçäà');
  await at.checkFile.choose(at.checkFile.letters, 'Cyrillic (Windows-1251)');
  await expect(at.checkFile.row(3)).toContainText('Звезда');
});

test('a file without a header asks, and the steps after it wait for the answer', async ({ importer, at }) => {
  await look(
    importer,
    at,
    spreadsheet('bare.csv', ['C-1001', 'a@acme.example'], ['C-1002', 'b@bolt.example'], ['C-1003', 'c@cog.example']),
  );
  await expect(at.checkFile.questions).toHaveCount(1);
  await expect(at.checkFile.goOn).toBeDisabled();
  await expect(at.window.step('Columns')).toBeDisabled();
  await at.checkFile.noHeader.click();
  await expect(at.checkFile.questions).toHaveCount(0);
  await at.checkFile.goOn.click();
  await expect(at.columns.fieldOf('Column A')).toBeVisible();
  await expect(at.columns.check).toHaveText('Check 3 rows');
});

test('a file about which nothing is doubtful comes to its columns at once', async ({ importer, at }) => {
  await expect(at.window.heading()).toBeVisible();
  await importer.dropFiles(customers(3));
  await expect(at.window.heading(at.columns.title)).toBeVisible();
  await at.checkFile.howRead.click();
  await expect(at.window.heading(at.checkFile.title)).toBeFocused();
  await expect(at.checkFile.content).toContainText('Nothing about this file is doubtful.');
  await at.checkFile.expectHeader(1);
});
