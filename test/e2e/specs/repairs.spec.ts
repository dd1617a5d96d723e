import { expect, testWithAkita as test } from '../journey.ts';
import { spreadsheet } from '../support/customers.ts';

const HEADER = ['Customer ID', 'Company', 'Email', 'Customer start date', 'Website'];

test('marked cells are filled down, copied, pasted into and emptied together, and each of it is taken back as one', async ({
  at,
  go,
}) => {
  await go.check(
    spreadsheet(
      'range.csv',
      HEADER,
      ['C-1', 'Acme', 'a@x.example', '', ''],
      ['C-2', 'Bolt', 'nope', '', ''],
      ['C-3', 'Core', 'nope', '', ''],
      ['C-4', 'Dune', 'd@x.example', '', ''],
    ),
  );
  const { keyboard } = at.window.page;
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 2 });
  await (await at.review.cell(2, 'Email')).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  await expect(at.review.tools).toContainText('3 cells marked');
  await keyboard.press('ControlOrMeta+d');
  await expect(at.review.doneLast('Done: filling 2 cells. Ctrl+Z takes it back.')).toBeInViewport();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 4, 'Needs fixing': 0 });
  await expect(await at.review.cell(4, 'Email')).toContainText('a@x.example');
  await keyboard.press('ControlOrMeta+z');
  await expect(at.review.doneLast('Taken back: filling 2 cells.')).toBeInViewport();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 2 });

  // Two cells beside each other, drawn with the mouse, go into two rows further down.
  await (await at.review.cell(2, 'Company')).hover();
  await at.window.page.mouse.down();
  await (await at.review.cell(2, 'Email')).hover();
  await at.window.page.mouse.up();
  await expect(at.review.tools).toContainText('2 cells marked');
  await keyboard.press('ControlOrMeta+c');
  await (await at.review.cell(3, 'Company')).click();
  await (await at.review.cell(4, 'Email')).click({ modifiers: ['Shift'] });
  await keyboard.press('ControlOrMeta+v');
  await expect(at.review.doneLast('Done: pasting into 4 cells. Ctrl+Z takes it back.')).toBeInViewport();
  await expect(await at.review.cell(4, 'Company')).toContainText('Acme');
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 4, 'Needs fixing': 0 });

  await (await at.review.cell(3, 'Email')).click();
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Delete');
  await expect(at.review.doneLast('Done: emptying 2 cells. Ctrl+Z takes it back.')).toBeInViewport();
  await expect(await at.review.cell(4, 'Email')).not.toContainText('a@x.example');
  await at.review.tool('Take back').click();
  await expect(await at.review.cell(4, 'Email')).toContainText('a@x.example');
  await at.review.tool('Make again').click();
  await expect(await at.review.cell(4, 'Email')).not.toContainText('a@x.example');
});

test('what another program copied goes in as a range', async ({ at, go }) => {
  await go.check(spreadsheet('paste.csv', HEADER, ['C-1', 'Acme', 'x', '', ''], ['C-2', 'Bolt', 'y', '', '']));
  await (await at.review.cell(2, 'Company')).click();
  await at.review.paste(await at.review.cell(2, 'Company'), 'Core\tc@x.example\r\n"Dune\nLtd"\td@x.example\r\n');
  await expect(await at.review.cell(3, 'Company')).toContainText(/Dune\s+Ltd/);
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 0 });
});

test('a cause has its repairs beside it: one click each, and one key to take it back', async ({ akita, at, go }) => {
  await go.check(
    spreadsheet(
      'causes.csv',
      HEADER,
      ['C-1', 'MÃ¼ller', '"a@x.example, b@x.example / c@x.example"', '03/04/2021', 'http:/acme.example'],
      ['C-2', 'Bolt', 'N/A', '05/06/2021', ''],
      ['C-3', 'Core', 'call Jane', '', ''],
    ),
  );
  const { keyboard } = at.window.page;
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 0, 'Needs fixing': 3 });
  await at.review.repair('The day comes first: 03/04 is 3 April').click();
  await expect(at.review.doneLast('Done: reading the day first in column D. Ctrl+Z takes it back.')).toBeInViewport();
  await at.review.repair('Restore the letters of 1 cell').click();
  await expect(await at.review.cell(2, 'Company')).toContainText('Müller');
  await at.review.repair('Keep all addresses of 1 cell, parted').click();
  await at.review.repair('Empty 1 cell without a value').click();
  await at.review.repair('Mend 1 link').click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 1 });
  await at.review.cause('“call Jane” is not an e-mail address').getByRole('button').first().click();
  await at.review.repair('Leave out 1 row').click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Needs fixing': 0, 'Left out': 1 });
  await expect(at.window.anyText('4 cells changed here, 1 row left out by hand')).toBeVisible();
  await keyboard.press('ControlOrMeta+z');
  await expect(at.review.doneLast('Taken back: leaving out 1 row.')).toBeInViewport();
  await keyboard.press('ControlOrMeta+y');
  await expect.poll(() => at.review.counts()).toMatchObject({ 'Left out': 1 });
  await go.start();
  await expect(at.report.verdict).toContainText('2 accounts');
  expect(akita.accounts).toMatchObject([
    {
      internal_id: 'C-1',
      name: 'Müller',
      customer_start_date: '2021-04-03',
      emails: [{ value: 'a@x.example' }, { value: 'b@x.example' }, { value: 'c@x.example' }],
      urls: [{ value: 'http://acme.example' }],
    },
    { internal_id: 'C-2', customer_start_date: '2021-06-05' },
  ]);
});

test('the order of day and month that a repair chose stands in the options of the column, and is taken back from there', async ({
  at,
  go,
}) => {
  await go.check(spreadsheet('order.csv', HEADER, ['C-1', 'Acme', '', '03/04/2021', '']));
  await at.review.repair('The month comes first: 03/04 is 4 March').click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1 });
  await at.review.back.click();
  await at.columns.options('Customer start date').click();
  await expect(at.window.page.getByRole('combobox', { name: 'Order of day and month' })).toHaveValue(/^Month first/);
  await at.columns.check.click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1 });
  await at.window.page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => at.review.counts()).toMatchObject({ 'Needs fixing': 1 });
});

test('find and replace shows what would change before it does, by the keyboard alone', async ({ at, go }) => {
  await go.check(
    spreadsheet(
      'find.csv',
      HEADER,
      ['C-1', 'Acme Ltd', '', '', ''],
      ['C-2', 'Bolt LTD', '', '', ''],
      ['C-3', 'Core', '', '', ''],
    ),
  );
  const { keyboard } = at.window.page;
  await (await at.review.cell(2, 'Company')).click();
  await keyboard.press('ControlOrMeta+f');
  const dialog = at.window.page.getByRole('dialog', { name: 'Find and replace' });
  await expect(dialog.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await keyboard.type('ltd');
  await keyboard.press('Tab');
  await keyboard.type('Limited');
  await expect(dialog.getByRole('status')).toHaveText('2 cells in 2 rows');
  await expect(dialog.getByRole('row', { name: 'B3 Bolt LTD Bolt Limited' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Replace in 2 cells' })).toBeEnabled();
  await keyboard.press('Enter');
  await expect(at.review.doneLast('Done: replacing text in 2 cells. Ctrl+Z takes it back.')).toBeInViewport();
  await expect(await at.review.cell(3, 'Company')).toContainText('Bolt Limited');
  await expect(await at.review.cell(2, 'Company')).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(await at.review.cell(3, 'Company')).toContainText('Bolt LTD');
});

test('rows that are left out by hand stay out over a restart, and come back', async ({ at, go }) => {
  await go.check(
    spreadsheet(
      'rows.csv',
      HEADER,
      ['C-1', 'Acme', '', '', ''],
      ['C-2', 'Bolt', '', '', ''],
      ['C-3', 'Core', '', '', ''],
    ),
  );
  await (await at.review.cell(2, 'Company')).click();
  await at.window.page.keyboard.press('Shift+ArrowDown');
  await at.review.tool('Leave out 2 rows').click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 1, 'Left out': 2 });
  await at.window.page.reload();
  await at.review.filter('Left out').click();
  await (await at.review.cell(3, 'Company')).click();
  await expect(at.review.panel).toContainText('This row was left out by hand.');
  await at.review.tool('Take this row in again').click();
  await expect.poll(() => at.review.counts()).toMatchObject({ Ready: 2, 'Left out': 1 });
});
