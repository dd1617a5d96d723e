import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Mapping } from '../../src/shared/mapping.ts';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { textRequest } from '../support/changes.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';
import { accountsFile, checkedPlan, FAST } from '../support/window-files.ts';

const KEY = 'sk-live-9f8e7d6c5b4a-1234';
const EMAIL = 2;

const planFile = ({ data }: Computer, plan: string): string => path.join(data, 'plans', `${plan}.plan.sqlite`);

const plansOn = ({ data }: Computer): string[] =>
  readdirSync(path.join(data, 'plans'))
    .filter((name) => name.endsWith('.plan.sqlite'))
    .map((name) => name.replace('.plan.sqlite', ''));

const finished = (window: TestWindow, plan: string) =>
  window.until('runChanged', (run) => run.plan === plan && run.state === 'finished');

/** Three rows, the second without a valid e-mail; the suggested matches but the one of the name. */
async function correctedFile(window: TestWindow, here: Computer) {
  const file = path.join(here.folder, 'accounts.csv');
  writeFileSync(file, 'internal_id,name,email\n1,One,one@example.com\n2,Two,nobody\n3,Three,three@example.com\n');
  const work = await window.open(file);
  const mapping: Mapping = {
    ...work.mapping,
    matches: work.mapping.matches.filter(({ to }) => to.field !== 'name'),
    duplicates: 'last',
  };
  const { plan } = await window.must('checkFile', { mapping });
  await window.must('changeRows', textRequest({ plan, row: 3, index: EMAIL, text: 'two@example.com' }));
  return { file, plan, mapping };
}

/** The same, practised to its end. */
async function practised(window: TestWindow, here: Computer) {
  const corrected = await correctedFile(window, here);
  await window.must('saveSettings', { practice: true, perMinute: FAST });
  await window.start(corrected.plan);
  await finished(window, corrected.plan);
  return corrected;
}

async function leavePractice(window: TestWindow): Promise<void> {
  await window.must('saveKey', { key: KEY });
  await window.must('saveSettings', { practice: false, perMinute: FAST });
}

const emailsOf = (arrived: readonly { body: unknown }[]) =>
  arrived
    .map(({ body }) =>
      z.looseObject({ internal_id: z.string(), emails: z.array(z.looseObject({ value: z.string() })) }).parse(body),
    )
    .map(({ internal_id: id, emails }) => [id, ...emails.map(({ value }) => value)])
    .sort();

const asCorrected = [
  ['1', 'one@example.com'],
  ['2', 'two@example.com'],
  ['3', 'three@example.com'],
];

describe('what was practised is imported for real', () => {
  test('with the same rows, matches and corrected cells, and nothing is sent before its own button', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY });
    const window = await openWindow(here, { server: server.url });
    const { plan, mapping } = await practised(window, here);

    const work = await window.must('takeForReal', { plan });
    expect(work).toMatchObject({ file: { name: 'accounts.csv' }, mapping, edits: 1, touched: true });
    expect(work.practised).toEqual({ plan, at: (await window.must('importReport', { plan })).startedAt, real: null });
    expect(work.plan).not.toBe(plan);
    const real = work.plan ?? '';
    expect(await window.must('overview', {})).toMatchObject({
      work: { plan: real },
      run: null,
      settings: { practice: true },
    });

    await leavePractice(window);
    expect(await window.must('importOffer', { plan: real })).toMatchObject({
      first: true,
      elsewhere: null,
      counts: { rows: 3, remaining: 3, invalid: 0 },
    });
    expect(server.arrived).toEqual([]);
    await window.start(real);
    await finished(window, real);
    expect(emailsOf(server.arrived)).toEqual(asCorrected);
    const { imports } = await window.must('history', {});
    expect(imports.map((entry) => [entry.plan, entry.practice, entry.counts.created])).toEqual([
      [real, false, 3],
      [plan, true, 3],
    ]);
  });

  test('and the practice import, its report and the rows taken from it once more then say so', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY });
    const first = await openWindow(here, { server: server.url });
    const { plan } = await practised(first, here);
    expect((await first.must('history', {})).imports.map(({ real }) => real)).toEqual([null]);
    // Practised once more on the way: the rows are still those of the first time.
    const again = (await first.must('takeForReal', { plan })).plan ?? '';
    await first.start(again);
    await finished(first, again);
    const draft = (await first.must('takeForReal', { plan: again })).plan ?? '';
    await first.must('changeRows', textRequest({ plan: draft, row: 2, index: EMAIL, text: 'first@example.com' }));
    const work = (await first.must('overview', {})).work;
    const checked = await first.must('checkFile', {
      mapping: { ...(work?.mapping as Mapping), duplicates: 'merge' },
    });
    await leavePractice(first);
    await first.start(checked.plan);
    await finished(first, checked.plan);

    const { imports } = await first.must('history', {});
    const real = { at: imports.find((entry) => entry.plan === checked.plan)?.startedAt, whole: true };
    expect(imports.map((entry) => [entry.plan, entry.real])).toEqual([
      [checked.plan, null],
      [again, real],
      [plan, real],
    ]);
    expect((await first.must('importReport', { plan })).real).toEqual(real);
    expect((await first.must('importReport', { plan: checked.plan })).real).toBeNull();
    expect((await first.must('takeForReal', { plan })).practised).toMatchObject({ plan, real });
    await first.desktop.close();
    const second = await openWindow(here, { server: server.url });
    expect((await second.must('overview', {})).drafts).toMatchObject([{ practised: { plan, real } }]);
  });

  test('and one that did not reach its end says only that it began', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY });
    const window = await openWindow(here, { server: server.url });
    const { plan } = await practised(window, here);
    const draft = (await window.must('takeForReal', { plan })).plan ?? '';
    await leavePractice(window);
    await window.start(draft);
    await finished(window, draft);
    const database = new DatabaseSync(planFile(here, draft));
    database.exec("UPDATE info SET json = json_set(json, '$.state', 'started')");
    database.close();
    expect((await window.must('importReport', { plan })).real).toMatchObject({ whole: false });
  });

  test('with every corrected cell still marked, so that it can be put back', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan } = await practised(window, here);
    const real = (await window.must('takeForReal', { plan })).plan ?? '';
    const { cells } = await window.must('reviewRow', { plan: real, row: 3 });
    expect(cells[EMAIL]).toMatchObject({ text: 'two@example.com', original: 'nobody' });
    await window.must('changeRows', textRequest({ plan: real, row: 3, index: EMAIL, text: 'nobody' }));
    expect(await window.must('reviewSummary', { plan: real })).toMatchObject({ edits: 0, counts: { invalid: 1 } });
  });

  test('after a restart too, and although the spreadsheet is another by now or gone', async () => {
    const here = computer();
    const first = await openWindow(here);
    const { file, plan } = await practised(first, here);
    await first.desktop.close();
    writeFileSync(file, 'internal_id,name,email\n9,Nine,nine@example.com\n');

    const second = await openWindow(here);
    const real = (await second.must('takeForReal', { plan })).plan ?? '';
    expect((await second.must('reviewRow', { plan: real, row: 3 })).cells[EMAIL]).toMatchObject({
      text: 'two@example.com',
    });
    await second.desktop.close();
    rmSync(file);

    const server = await akitaLikeServer({ key: KEY });
    const third = await openWindow(here, { server: server.url });
    const [draft] = (await third.must('overview', {})).drafts;
    expect(draft).toMatchObject({ fileName: 'accounts.csv', checked: true, practised: { plan }, edits: 1 });
    const work = await third.must('continueDraft', { draft: draft?.draft ?? '' });
    expect(work).toMatchObject({ plan: real, practised: { plan } });
    await leavePractice(third);
    await third.start(real);
    await finished(third, real);
    expect(emailsOf(server.arrived)).toEqual(asCorrected);
  });

  test('with all of its rows, whatever became of them in practice', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: FAST });
    const plan = await checkedPlan(window, accountsFile(here, 5));
    await window.start(plan);
    await finished(window, plan);
    const database = new DatabaseSync(planFile(here, plan));
    database.exec(`UPDATE row SET status = 'failed', refusal = 'Refused.' WHERE number = 3;
      UPDATE row SET status = 'ready' WHERE number = 4;
      UPDATE info SET json = json_set(json, '$.state', 'discarded')`);
    database.close();
    const real = (await window.must('takeForReal', { plan })).plan ?? '';
    expect(await window.must('importOffer', { plan: real })).toMatchObject({
      counts: { rows: 5, remaining: 5, failed: 0, created: 0 },
    });
    expect(await window.must('reviewSummary', { plan: real })).toMatchObject({ counts: { ready: 5, warnings: 0 } });
  });

  test('once, however often it is asked for: what was corrected since is kept', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan } = await practised(window, here);
    const [one, two] = await Promise.all([window.must('takeForReal', { plan }), window.must('takeForReal', { plan })]);
    expect(two.plan).toBe(one.plan);
    expect(plansOn(here).sort()).toEqual([plan, one.plan].sort());
    await window.must(
      'changeRows',
      textRequest({ plan: one.plan ?? '', row: 2, index: EMAIL, text: 'first@example.com' }),
    );
    expect(await window.must('takeForReal', { plan })).toMatchObject({ plan: one.plan, edits: 2 });

    await window.open(accountsFile(here, 2, 'others.csv'));
    expect(await window.must('takeForReal', { plan })).toMatchObject({ plan: one.plan, edits: 2 });
    expect((await window.must('overview', {})).drafts).toEqual([]);
  });

  test('and the work that was in hand lies aside', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan, file } = await practised(window, here);
    const again = await correctedFile(window, here);
    expect(again.file).toBe(file);
    await window.must('takeForReal', { plan });
    expect((await window.must('overview', {})).drafts).toMatchObject([{ fileName: 'accounts.csv', edits: 1 }]);
  });

  test('anew where the work on it was discarded', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan } = await practised(window, here);
    const one = await window.must('takeForReal', { plan });
    await window.must('closeFile', {});
    expect(plansOn(here)).toEqual([plan]);
    const two = await window.must('takeForReal', { plan });
    expect(two).toMatchObject({ edits: 1, practised: { plan } });
    expect(two.plan).not.toBe(one.plan);
  });

  test('not while an import runs, and not where there was no practice', async () => {
    const here = computer();
    const server = await akitaLikeServer({ key: KEY, latencyMs: 100 });
    const window = await openWindow(here, { server: server.url });
    const { plan } = await practised(window, here);
    await leavePractice(window);
    const other = await checkedPlan(window, accountsFile(here, 3));
    expect((await window.fails('takeForReal', { plan: other })).message).toContain('no practice import');
    await window.start(other);
    expect((await window.fails('takeForReal', { plan })).message).toContain('is running');
    await finished(window, other);
    expect((await window.fails('takeForReal', { plan: other })).message).toContain('no practice import');
    await window.must('deleteImport', { plan });
    expect(await window.fails('takeForReal', { plan })).toMatchObject({ kind: 'plan-not-found' });
    expect(plansOn(here)).toEqual([other]);
  });
});
