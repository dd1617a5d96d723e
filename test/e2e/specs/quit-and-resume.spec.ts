import { expect, testWithAkita as test } from '../journey.ts';
import { customers } from '../support/customers.ts';

const KEEP_RUNNING = 0;
const PAUSE_AND_QUIT = 1;

/** Rows of the file. At 20 a second they last until the run is broken off, with some of them on their way. */
const ROWS = 200;
const SLOW = 1200;
const QUICK = 6000;

test('“Pause and quit” waits for the answers on the way; later each row that is left goes once', async ({
  importer,
  akita,
  at,
  go,
}) => {
  akita.holdAfter(10);
  await go.pace(SLOW);
  await go.check(customers(ROWS));
  await go.start();
  await expect(at.import.progress('10 of 200 accounts')).toBeVisible();
  await importer.answerNextMessageBox(PAUSE_AND_QUIT);
  await importer.quit();
  await expect(at.import.pausing).toBeVisible();
  akita.release();
  expect(await importer.ended()).toBe(0);
  const arrived = akita.accounts.length;
  expect(arrived).toBeLessThan(ROWS);

  await importer.start();
  await go.pace(QUICK);
  await expect(at.file.resume).toHaveText(`Resume: ${ROWS - arrived} of 200 left`);
  await at.file.resume.click();
  await at.import.start.click();
  await expect(at.report.verdict).toContainText('All 200 accounts are in Akita');
  expect(await at.report.sum()).toEqual({ Created: ROWS, 'Rows in the file': ROWS });
  expect([...akita.timesSent.values()]).toEqual(Array(ROWS).fill(1));
});

test('after a crash no row is missing; those without an answer are sent again, and the report says so', async ({
  importer,
  akita,
  at,
  go,
}) => {
  akita.holdAfter(10);
  await go.pace(SLOW);
  await go.check(customers(ROWS));
  await go.start();
  await expect(at.import.progress('10 of 200 accounts')).toBeVisible();
  await expect.poll(() => akita.accounts.length).toBeGreaterThan(10);
  await importer.kill();
  const unanswered = akita.accounts.slice(10).map(({ internal_id }) => internal_id);
  akita.release();

  await importer.start();
  await go.pace(QUICK);
  await expect(at.file.resume).toHaveText('Resume: 190 of 200 left');
  await at.file.resume.click();
  await at.import.start.click();
  await expect(at.report.verdict).toContainText('All 200 accounts are in Akita');
  const { Created: created = 0, Imported: imported = 0, ...rest } = await at.report.sum();
  expect(created + imported).toBe(ROWS);
  expect(rest).toEqual({ 'Rows in the file': ROWS });
  // One more may have been on its way when the program died, and never have arrived.
  expect(imported).toBeGreaterThanOrEqual(unanswered.length);
  expect(akita.timesSent.size).toBe(ROWS);
  expect([...akita.timesSent].filter(([, times]) => times > 1)).toEqual(unanswered.map((id) => [id, 2]));
});

test('“Keep running in the background”: the end is told, and a second start shows the report', async ({
  importer,
  akita,
  at,
  go,
}) => {
  akita.holdAfter(10);
  await go.check(customers(ROWS));
  await go.start();
  await expect(at.import.progress('10 of 200 accounts')).toBeVisible();
  await importer.answerNextMessageBox(KEEP_RUNNING);
  await importer.closeWindow();
  await expect.poll(async () => (await importer.window())?.visible).toBe(false);
  akita.release();
  await expect
    .poll(async () => (await importer.recorded()).notifications)
    .toEqual([{ title: 'Import finished', body: 'customers.csv: 200 accounts in Akita.' }]);
  await importer.openSecondInstance();
  await expect.poll(async () => (await importer.window())?.visible).toBe(true);
  await expect(at.report.verdict).toContainText('All 200 accounts are in Akita');
  expect([...akita.timesSent.values()]).toEqual(Array(ROWS).fill(1));
});
