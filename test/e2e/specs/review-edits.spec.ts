import { expect, testWithAkita as test } from '../journey.ts';
import { customers, spreadsheet } from '../support/customers.ts';

test('with the keyboard alone a cell is put right: its row, its partner and the numbers follow at once', async ({
  akita,
  at,
  go,
}) => {
  await go.check(
    spreadsheet(
      'keyboard.csv',
      ['Customer ID', 'Company', 'Email'],
      ['C-1', 'Acme', 'pay@acme.example'],
      ['C-1', 'Bolt', 'pay@bolt.example'],
      ['C-3', 'Core', 'not an address'],
    ),
  );
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1, 'Needs fixing': 2, Warnings: 1 });
  const { keyboard } = at.window.page;

  await at.review.filter('Left out').focus();
  await keyboard.press('Tab');
  await expect(at.review.skipCauses).toBeFocused();
  await keyboard.press('Enter');
  await expect(await at.review.cell(2, 'Customer ID')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.type('C-2');
  await keyboard.press('Enter');
  await expect(await at.review.cell(3, 'Row status')).toContainText('Ready');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 1, Warnings: 0 });

  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('F2');
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('pay@core.example');
  await keyboard.press('Enter');
  await expect(await at.review.cell(4, 'Row status')).toContainText('Ready');
  await expect(at.review.toImport).toHaveText('Import 3 accounts into Akita…');
  await keyboard.press('Space');
  await expect(at.review.panel).toContainText('pay@core.example');
  await expect(at.review.panel).toContainText('not an address');

  await at.review.leaveGridByKeyboard();
  await at.review.toImport.focus();
  await keyboard.press('Enter');
  await at.import.confirmFirst.focus();
  await keyboard.press('Space');
  await at.import.start.focus();
  await keyboard.press('Enter');
  await expect(at.report.verdict).toContainText('All 3 accounts are in Akita');
  expect(akita.accounts.map(({ internal_id, emails }) => [internal_id, emails])).toEqual([
    ['C-1', [{ label: 'Email', value: 'pay@acme.example' }]],
    ['C-2', [{ label: 'Email', value: 'pay@bolt.example' }]],
    ['C-3', [{ label: 'Email', value: 'pay@core.example' }]],
  ]);
});

test('an edit that decides how a column of dates is read has every row checked anew', async ({ akita, at, go }) => {
  await go.check(
    spreadsheet(
      'dates.csv',
      ['Customer ID', 'Company', 'Customer start date'],
      ['C-1', 'Acme', '05/04/2023'],
      ['C-2', 'Bolt', '06/07/2023'],
      ['C-3', 'Core', '01/02/2023'],
    ),
  );
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 0, 'Needs fixing': 3 });
  await at.review.edit(3, 'Customer start date', '25/12/2023');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 3, 'Needs fixing': 0 });
  await at.review.edit(4, 'Customer start date', '12/31/2023');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 0, 'Needs fixing': 3 });
  await at.review.edit(4, 'Customer start date', '31/12/2023');
  await expect(at.review.toImport).toHaveText('Import 3 accounts into Akita…');
  await go.start();
  await expect(at.report.verdict).toContainText('All 3 accounts are in Akita');
  expect(akita.accounts.map((account) => account.customer_start_date)).toEqual([
    '2023-04-05',
    '2023-12-25',
    '2023-12-31',
  ]);
});

test('a cause that an option of its column settles leads to that option', async ({ at, go }) => {
  await go.check(
    spreadsheet(
      'order.csv',
      ['Customer ID', 'Company', 'Customer start date'],
      ['C-1', 'Acme', '05/04/2023'],
      ['C-2', 'Bolt', '06/07/2023'],
    ),
  );
  await at.review.chooseFor('Customer start date').click();
  await expect(at.columns.options('Customer start date')).toBeFocused();
  await at.columns.setOptions({ 'Order of day and month': 'Day first: 31/12/2026' });
  await at.columns.check.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 0 });
});

test('a correction that is still being typed is kept when the review is left by a click without a press', async ({
  akita,
  at,
  go,
}) => {
  await go.check(spreadsheet('typed.csv', ['Customer ID', 'Company'], ['C-1', 'Acme'], ['C-2', 'Bolt']));
  await (await at.review.cell(2, 'Company')).dblclick();
  await at.window.page.keyboard.press('ControlOrMeta+a');
  await at.window.page.keyboard.type('Acme Ltd');
  // As a screen reader or a tap clicks: the focus does not leave the cell before.
  await at.review.toImport.dispatchEvent('click');
  await at.import.confirmFirst.check();
  await at.import.start.click();
  await expect(at.report.verdict).toContainText('All 2 accounts are in Akita');
  expect(akita.accounts.map(({ name }) => name)).toEqual(['Acme Ltd', 'Bolt']);
});

test('a cell that was emptied by a slip of the key comes back, by the keyboard and by the row in full', async ({
  at,
  go,
}) => {
  await go.check(spreadsheet('slip.csv', ['Customer ID', 'Company'], ['C-1', 'Acme'], ['C-2', 'Bolt']));
  const { keyboard } = at.window.page;
  await at.review.enterGridByKeyboard();
  await keyboard.press('Delete');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1, 'Needs fixing': 1 });
  await expect(at.window.page.getByText('A2 is empty now. Ctrl+Z brings its text back. Row 2 was checked')).toHaveCount(
    1,
  );
  await keyboard.press('ControlOrMeta+z');
  await expect(at.window.page.getByText('The last change, in A2, is taken back. Row 2 was checked')).toHaveCount(1);
  await expect(await at.review.cell(2, 'Customer ID')).toHaveText('C-1');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 0 });
  await keyboard.type('C-9');
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await keyboard.press('Space');
  await at.review.panel.getByRole('button', { name: 'Put back what the file has in “Customer ID”' }).click();
  await expect(await at.review.cell(2, 'Customer ID')).toHaveText('C-1');
  await expect(at.review.panel).not.toContainText('Changed here');
  await expect(await at.review.cell(2, 'Customer ID')).toBeFocused();
});

test('a change that is out of sight is taken back and made again where it is seen, or is named where the list has it not', async ({
  at,
  go,
}) => {
  const { name, bytes } = customers(500);
  await go.check({ name, bytes: `${bytes}C-9998,Last,not an address\n` });
  const { keyboard } = at.window.page;
  const last = () => at.review.cell(502, 'Company');
  await at.review.edit(3, 'Company', 'Renamed');
  await keyboard.press('ControlOrMeta+End');
  await at.review.edit(502, 'Company', 'Renamed, too');
  await expect(await last()).toContainText('Renamed, too');

  // The page begins anew with the first rows, and does not hold the last one.
  await at.review.filter('Left out').click();
  await at.review.filter('All rows').click();
  await (await at.review.cell(2, 'Company')).click();
  await keyboard.press('ControlOrMeta+z');
  await expect(await last()).toHaveText('Last');
  await expect(await last()).toBeFocused();
  await expect(at.review.doneLast('The last change, in B502, is taken back.')).toBeInViewport();

  await at.review.filter('Needs fixing').click();
  await (await last()).click();
  await keyboard.press('ControlOrMeta+z');
  await expect(
    at.review.doneLast('The last change, in B3, is taken back. Row 3 is not in this list; “All rows” shows it.'),
  ).toBeInViewport();
  await keyboard.press('ControlOrMeta+y');
  await expect(
    at.review.doneLast('The change in B3 is made again. Row 3 is not in this list; “All rows” shows it.'),
  ).toBeInViewport();
  await keyboard.press('ControlOrMeta+Shift+z');
  await expect(await last()).toContainText('Renamed, too');
  await keyboard.press('ControlOrMeta+y');
  await expect(at.review.doneLast('There is no change to make again.')).toBeInViewport();
  await at.review.filter('All rows').click();
  await expect(await at.review.cell(3, 'Company')).toContainText('Renamed');
});

test('Ctrl+End and Ctrl+Home choose the last and the first cell, and what Delete empties is seen', async ({
  at,
  go,
}) => {
  await go.check(customers(200));
  const { keyboard } = at.window.page;
  const first = () => at.review.cell(2, 'Customer ID');
  await (await at.review.cell(3, 'Customer ID')).click();
  await keyboard.press('ControlOrMeta+End');
  await expect(at.review.grid.getByRole('gridcell', { name: '201', exact: true })).toBeInViewport();
  const focused = at.window.page.locator('[role=gridcell]:focus');
  await expect(focused).toHaveAttribute(
    'aria-colindex',
    String(await at.review.grid.getByRole('columnheader').count()),
  );
  await keyboard.press('ControlOrMeta+Home');
  await expect(await first()).toBeFocused();
  await at.review.grid.hover();
  await at.window.page.mouse.wheel(0, 100_000);
  await expect(at.review.grid.getByRole('gridcell', { name: '201', exact: true })).toBeInViewport();
  await keyboard.press('Delete');
  await expect(at.review.doneLast('A2 is empty now. Ctrl+Z brings its text back.')).toBeInViewport();
  await expect(await first()).toBeInViewport();
  await expect(await first()).toBeFocused();
});

test('a change is taken back from anywhere on the screen, also one of an earlier visit', async ({ at, go }) => {
  await go.check(spreadsheet('visits.csv', ['Customer ID', 'Company'], ['C-1', 'Acme'], ['C-2', 'Bolt']));
  const { keyboard } = at.window.page;
  await at.review.edit(2, 'Company', 'Acme Ltd');
  await expect(at.window.anyText('1 cell changed here')).toBeVisible();
  await at.review.filter('Ready').focus();
  await keyboard.press('ControlOrMeta+z');
  await expect(await at.review.cell(2, 'Company')).toHaveText('Acme');
  await expect(await at.review.cell(2, 'Company')).toBeFocused();
  await at.review.filter('Ready').focus();
  await keyboard.press('ControlOrMeta+z');
  await expect(at.review.doneLast('There is no change to take back.')).toBeInViewport();
  await keyboard.press('ControlOrMeta+y');
  await expect(await at.review.cell(2, 'Company')).toContainText('Acme Ltd');
  await expect(at.window.anyText('1 cell changed here')).toBeVisible();

  await at.review.back.click();
  await at.columns.check.click();
  await expect(at.window.anyText('1 cell changed here')).toBeVisible();
  await keyboard.press('ControlOrMeta+z');
  await expect(at.review.doneLast('The last change, in B2, is taken back.')).toBeInViewport();
  await expect(await at.review.cell(2, 'Company')).toHaveText('Acme');
});

test('one cell is copied into another one; what does not fit is refused', async ({ at, go }) => {
  await go.check(
    spreadsheet('copy.csv', ['Customer ID', 'Company'], ['C-1', 'Acme'], ['C-2', 'Bolt'], ['C-3', '"two\nlines"']),
  );
  const { keyboard } = at.window.page;
  await (await at.review.cell(2, 'Company')).click();
  await keyboard.press('ControlOrMeta+c');
  await keyboard.press('ArrowDown');
  await keyboard.press('ControlOrMeta+v');
  await expect(await at.review.cell(3, 'Company')).toContainText('Acme');
  await expect(at.window.page.getByText('1 cell changed here')).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('ControlOrMeta+c');
  await keyboard.press('ArrowUp');
  await keyboard.press('ControlOrMeta+v');
  await expect(await at.review.cell(3, 'Company')).toContainText(/two\s+lines/);
  await at.review.paste(await at.review.cell(3, 'Company'), 'Core\tDelta\r\n');
  await expect(at.window.page.getByRole('alert')).toContainText('What was copied takes 1 row and 2 columns');
  await expect(await at.review.cell(3, 'Company')).toContainText(/two\s+lines/);
});

test('a chosen cause shows its column, and a problem of the row in full leads to its cell', async ({ at, go }) => {
  const labels = Array.from({ length: 12 }, (_, index) => `Column ${index + 1}`);
  await go.check(
    spreadsheet(
      'wide.csv',
      ['Customer ID', 'Company', ...labels, 'Email'],
      ['C-1', 'Acme', ...labels, 'pay@acme.example'],
      ['C-2', 'Bolt', ...labels, 'not an address'],
    ),
  );
  const cell = () => at.review.grid.getByRole('gridcell', { name: 'not an address' });
  await expect(cell()).not.toBeInViewport();
  await at.review.cause('not an e-mail address').getByRole('button').first().click();
  await expect(cell()).toBeInViewport();
  await at.review.filter('All rows').click();
  await expect(cell()).not.toBeInViewport();
  // In the smallest window, too, the row is shown in full where it is seen.
  await at.window.page.setViewportSize({ width: 900, height: 600 });
  await (await at.review.cell(3, 'Customer ID')).click();
  await expect(at.review.panel).toBeInViewport({ ratio: 1 });
  await at.review.panel.getByRole('button', { name: 'O3 · Email' }).click();
  await expect(cell()).toBeInViewport();
  await expect(cell()).toBeFocused();
});
