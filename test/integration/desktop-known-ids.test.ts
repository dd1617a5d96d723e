import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { textRequest } from '../support/changes.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';
import { checkedPlan, FAST } from '../support/window-files.ts';

const KEY = 'sk-live-9f8e7d6c5b4a-1234';

function fileOf(where: Computer, name: string, lines: readonly string[]): string {
  const file = path.join(where.folder, name);
  writeFileSync(file, ['internal_id,name', ...lines].join('\n'));
  return file;
}

/** Row 4 has the ID of row 2. */
const first = ['1,Acme', '2,Bolt', '1,Crow'];

/** Imports a file and saves the rows that need fixing; gives that file. */
async function importedFile(window: TestWindow, here: Computer, lines: readonly string[]) {
  const plan = await checkedPlan(window, fileOf(here, 'accounts.csv', lines));
  await window.start(plan);
  await window.until('runChanged', (view) => view.plan === plan && view.state === 'finished');
  const problems = path.join(here.folder, 'problems.csv');
  window.host.saves.push(problems);
  await window.must('saveReport', { plan, which: 'problems' });
  await window.must('closeFile', {});
  return { plan, problems };
}

async function realWindow(here: Computer): Promise<TestWindow> {
  const server = await akitaLikeServer({ key: KEY });
  const window = await openWindow(here, { server: server.url });
  await window.must('saveSettings', { practice: false, perMinute: FAST });
  await window.must('saveKey', { key: KEY });
  return window;
}

async function practiceWindow(here: Computer): Promise<TestWindow> {
  const window = await openWindow(here);
  await window.must('saveSettings', { practice: true, perMinute: FAST });
  return window;
}

describe('before an import, the window knows how many of its IDs were sent before', () => {
  test('to this Akita from this computer, though a file has none of our columns and the import is deleted', async () => {
    const here = computer();
    const window = await realWindow(here);
    const { plan } = await importedFile(window, here, first);
    await window.must('deleteImport', { plan });
    const next = await checkedPlan(window, fileOf(here, 'next.csv', ['3,Dune', '1,Crow', '4,Echo', '2,Bolt']));
    expect(await window.must('knownIds', { plan: next, practice: false })).toEqual({ count: 2, rows: [3, 5] });
    expect(await window.must('knownIds', { plan: next, practice: true })).toEqual({ count: 0, rows: [] });
  });

  test('to the practice Akita, as long as that remembers them', async () => {
    const here = computer();
    const window = await practiceWindow(here);
    const { plan } = await importedFile(window, here, first);
    const next = await checkedPlan(window, fileOf(here, 'next.csv', ['3,Dune', '1,Crow']));
    expect(await window.must('knownIds', { plan: next, practice: true })).toEqual({ count: 1, rows: [3] });
    expect(await window.must('knownIds', { plan: next, practice: false })).toEqual({ count: 0, rows: [] });
    await window.must('deleteImport', { plan });
    expect(await window.must('knownIds', { plan: next, practice: true })).toEqual({ count: 0, rows: [] });
  });

  test('and names no more than five rows of many, in whatever slices they are looked up', async () => {
    const here = computer();
    const window = await practiceWindow(here);
    await importedFile(window, here, ['7,Seven']);
    const many = Array.from({ length: 25_000 }, (_, row) => `x${row},Customer`);
    const file = fileOf(here, 'many.csv', [...many, '7,Seven']);
    const next = await checkedPlan(window, file);
    expect(await window.must('knownIds', { plan: next, practice: true })).toEqual({ count: 1, rows: [25_002] });
  });

  test('but is told nothing of the rows that an import itself has sent', async () => {
    const here = computer();
    const window = await realWindow(here);
    await window.must('saveSettings', { practice: false, perMinute: 300 });
    const lines = Array.from({ length: 30 }, (_, row) => `${row},Customer`);
    const plan = await checkedPlan(window, fileOf(here, 'accounts.csv', lines));
    await window.start(plan);
    await window.until('runChanged', ({ done }) => done >= 3);
    await window.must('pauseImport', {});
    await window.until('runChanged', ({ state }) => state === 'paused');
    expect(await window.must('knownIds', { plan, practice: false })).toEqual({ count: 0, rows: [] });
  });
});

describe('a problems file in the window', () => {
  test('takes no ID that was sent with another row, not even one that is typed in the review', async () => {
    const here = computer();
    const window = await practiceWindow(here);
    const { problems } = await importedFile(window, here, first);
    const work = await window.open(problems);
    expect(work).toMatchObject({ source: 'earlier-import', earlier: 'known' });
    const { plan } = await window.must('checkFile', { mapping: work.mapping });
    const type = async (text: string) => {
      await window.must('changeRows', textRequest({ plan, row: 2, index: 0, text }));
      return window.must('reviewRow', { plan, row: 2 });
    };
    const statusOf = async (text: string) => (await type(text)).status;
    expect([await statusOf('2'), await statusOf('3'), await statusOf('1')]).toEqual(['invalid', 'ready', 'invalid']);
    expect((await type('2')).issues.map(({ message }) => message).join()).toContain('row 3 of the import');
  });

  test('warns in the review where the user lets later rows count', async () => {
    const here = computer();
    const window = await practiceWindow(here);
    const { problems } = await importedFile(window, here, first);
    const { mapping } = await window.open(problems);
    const checked = await window.must('checkFile', { mapping: { ...mapping, duplicates: 'last' } });
    expect(checked.counts).toMatchObject({ ready: 1, invalid: 0, warnings: 1 });
    await window.must('changeRows', textRequest({ plan: checked.plan, row: 2, index: 0, text: '3' }));
    expect((await window.must('reviewSummary', { plan: checked.plan })).counts.warnings).toBe(0);
    await window.must('changeRows', textRequest({ plan: checked.plan, row: 2, index: 0, text: '2' }));
    expect((await window.must('reviewSummary', { plan: checked.plan })).counts.warnings).toBe(1);
  });

  test('is said to come from an unknown import once that is deleted, and after a restart too', async () => {
    const here = computer();
    const window = await practiceWindow(here);
    const { plan, problems } = await importedFile(window, here, first);
    await window.must('deleteImport', { plan });
    const work = await window.open(problems);
    expect(work).toMatchObject({ source: 'suggested', earlier: 'unknown' });
    const checked = await window.must('checkFile', { mapping: work.mapping });
    await window.must('changeRows', textRequest({ plan: checked.plan, row: 2, index: 1, text: 'Crow Ltd' }));
    await window.desktop.close();
    const again = await openWindow(here);
    const { drafts } = await again.must('overview', {});
    const taken = await again.must('continueDraft', { draft: drafts[0]?.draft ?? '' });
    expect(taken.earlier).toBe('unknown');
  });

  test('keeps which row is which when it is checked anew because of an edit', async () => {
    const here = computer();
    const window = await practiceWindow(here);
    const { plan } = await importedFile(window, here, first);
    const all = path.join(here.folder, 'all.csv');
    window.host.saves.push(all);
    await window.must('saveReport', { plan, which: 'all' });
    const work = await window.open(all);
    const checked = await window.must('checkFile', { mapping: work.mapping });
    await window.must('changeRows', textRequest({ plan: checked.plan, row: 2, index: 1, text: 'Acme Ltd' }));
    appendFileSync(all, '\r\n');
    const again = await window.must('checkFile', { mapping: { ...work.mapping, name: 'Mine' } });
    expect(again.counts).toMatchObject({ rows: 3, ready: 2, invalid: 1 });
    expect(readFileSync(all, 'utf8')).toContain(plan);
  });
});
