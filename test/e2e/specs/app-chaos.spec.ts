import path from 'node:path';
import { startChaosServer } from '../../../scripts/chaos/chaos-server.ts';
import { judge } from '../../../scripts/chaos/judge.ts';
import { randomFrom } from '../../../scripts/chaos/random.ts';
import { test as base, expect } from '../journey.ts';
import { ask } from '../support/ask.ts';
import { customers } from '../support/customers.ts';
import { planFiles } from '../support/plan-files.ts';

/** `npm run chaos:app` kills a hundred times; with the tests a few are enough to see that it can be survived at all. */
const KILLS = Number(process.env.AKITA_CHAOS_KILLS ?? 4);
const SEED = Number(process.env.AKITA_CHAOS_SEED ?? 27);
/** Between two kills, so many requests at most. */
const MOST_BETWEEN = 150;
/** One request in so many fails in some way. */
const FAULT_EVERY = 12;
const QUICK = 6000;

interface ChaosFixtures {
  readonly server: Awaited<ReturnType<typeof startChaosServer>>;
}

const test = base.extend<ChaosFixtures>({
  server: async ({ browserName: _browserName }, use) => {
    const server = await startChaosServer(randomFrom(SEED), FAULT_EVERY);
    await use(server);
    await server.close();
  },
  importerOptions: async ({ server }, use) => {
    await use({ keyring: true, env: { AKITA_API_URL: server.url } });
  },
});

test(`the application is killed at ${KILLS} random moments of an import, and no row is lost or misreported`, async ({
  importer,
  server,
  at,
  go,
}) => {
  test.setTimeout(60_000 + KILLS * 30_000);
  const random = randomFrom(SEED + 1);
  const rows = KILLS * MOST_BETWEEN;
  await ask(importer, 'saveKey', { key: 'the-key-of-chaos' });
  await ask(importer, 'saveSettings', { practice: false, perMinute: QUICK });
  await go.check(customers(rows));
  await at.review.toImport.click();
  await at.import.confirmFirst.check();
  await at.import.start.click();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const more = 10 + Math.floor(random() * (MOST_BETWEEN - 60));
    await new Promise<void>((resolve) => server.after(more, resolve));
    await importer.kill();
    await importer.start();
    await at.file.resume.click();
    await at.import.start.click();
  }
  await expect(at.report.verdict).toContainText('in Akita', { timeout: 60_000 + rows * 20 });
  const report = path.join(path.dirname(importer.dataDir), 'report.csv');
  await importer.answerNextSaveDialog(report);
  await at.report.saveAll.click();
  await expect(at.report.saved('report.csv')).toBeVisible();
  const plan = planFiles(importer.dataDir).at(-1) ?? '';
  const { lost, misreported, rows: judged, repeats } = judge(plan, report, server);
  expect({ lost, misreported, judged }).toEqual({ lost: [], misreported: [], judged: rows });
  process.stdout.write(
    `  killed ${KILLS} times, ${server.faults()} faults of ${server.requests()} requests: ${rows} rows, 0 lost, 0 misreported, ${repeats} sent once more than needed\n`,
  );
});
