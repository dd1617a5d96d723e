import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { akitaLikeServer } from '../support/akita-like-server.ts';
import { deadOrigin } from '../support/raw-server.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';
import { accountsFile, checkedPlan, FAST } from '../support/window-files.ts';

/** Imports two good rows and leaves one that needs fixing, a blank one, and one whose ID is there already. */
async function finishedImport(window: TestWindow, here: Computer): Promise<string> {
  const file = path.join(here.folder, 'accounts.csv');
  const rows = ['1,One,one@example.com', '2,Two,nobody', '', '3,Three,three@example.com', '1,Once more,x@example.com'];
  writeFileSync(file, ['internal_id,name,email', ...rows].join('\n'));
  await window.must('saveSettings', { practice: true, perMinute: FAST });
  const plan = await checkedPlan(window, file);
  await window.start(plan);
  await window.until('runChanged', (view) => view.plan === plan && view.state === 'finished');
  return plan;
}

/** An import of so many rows that the user paused at once. */
async function pausedImport(window: TestWindow, here: Computer, name = 'paused.csv'): Promise<string> {
  await window.must('saveSettings', { practice: true, perMinute: 60 });
  const plan = await checkedPlan(window, accountsFile(here, 50, name));
  await window.start(plan);
  await window.must('pauseImport', {});
  await window.until('runChanged', (view) => view.plan === plan && view.state === 'paused');
  return plan;
}

describe('the report of an import', () => {
  test('has counts that add up, and what kept rows out by cause', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await finishedImport(window, here);
    const report = await window.must('importReport', { plan });
    expect(report).toMatchObject({
      plan,
      fileName: 'accounts.csv',
      state: 'finished',
      practice: true,
      blank: 1,
      leftOut: 0,
    });
    expect(report.counts).toMatchObject({ rows: 5, created: 2, invalid: 2, skipped: 1, remaining: 0 });
    expect(report.causes.map(({ kind, column, count }) => [kind, column, count]).sort()).toEqual([
      ['needs-fixing', 'email', 1],
      ['needs-fixing', 'internal_id', 1],
    ]);
  });

  test.each([
    ['problems', 'accounts - needs fixing.xlsx', 'mine.csv', 2],
    ['all', 'accounts - full report.xlsx', 'mine.csv', 5],
  ] as const)(
    'is saved where the user says (%s), and can be shown in its folder',
    async (which, proposed, name, rows) => {
      const here = computer();
      const window = await openWindow(here);
      const plan = await finishedImport(window, here);
      const out = path.join(here.folder, name);
      window.host.saves.push(out);
      const saved = window.must('saveReport', { plan, which });
      expect(await Promise.all([saved, window.must('saveReport', { plan, which })])).toEqual([name, name]);
      expect(window.host.asked).toEqual([proposed]);
      expect(readFileSync(out, 'utf8').trim().split(/\r?\n/)).toHaveLength(rows + 1);
      await window.must('showSavedReport', {});
      expect(window.host.shown).toEqual([out]);
    },
  );

  test('is not saved when the user cancels', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await finishedImport(window, here);
    window.host.saves.push(null);
    expect(await window.must('saveReport', { plan, which: 'all' })).toBeNull();
    expect((await window.fails('showSavedReport', {})).message).toContain('No report was saved');
  });

  test('that is cancelled while it is written leaves no part of it behind', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: 60 });
    const plan = await checkedPlan(window, accountsFile(here, 40_000));
    await window.start(plan);
    await window.must('pauseImport', {});
    await window.until('runChanged', ({ state }) => state === 'paused');
    const before = readdirSync(here.folder);
    window.host.saves.push(path.join(here.folder, 'report.xlsx'));
    const saving = window.fails('saveReport', { plan, which: 'all' });
    await window.until('jobProgress', ({ step }) => step === 'writing');
    expect(readdirSync(here.folder)).not.toEqual(before);
    await window.must('cancelJob', {});
    expect((await saving).kind).toBe('cancelled');
    expect(readdirSync(here.folder)).toEqual(before);
  });

  test.each([
    ['with an ending that says no format', 'report.pdf', 'needs a name that ends in .xlsx (Excel) or .csv'],
    ['without an ending', 'report', 'needs a name that ends in .xlsx (Excel) or .csv'],
    [
      'in the place of the spreadsheet that was imported',
      'accounts.csv',
      'would replace the spreadsheet “accounts.csv”',
    ],
    [
      'in the place of that spreadsheet by another way',
      path.join('folder', 'linked', 'accounts.csv'),
      'would replace the spreadsheet “accounts.csv”',
    ],
    ['in a folder that is not there', path.join('nowhere', 'report.csv'), 'does not exist'],
  ])('%s is refused with the way out', async (_, name, words) => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await finishedImport(window, here);
    const before = readFileSync(path.join(here.folder, 'accounts.csv'), 'utf8');
    mkdirSync(path.join(here.folder, 'folder'));
    // As any user of Windows may link folders.
    symlinkSync(here.folder, path.join(here.folder, 'folder', 'linked'), 'junction');
    window.host.saves.push(path.join(here.folder, name));
    expect((await window.fails('saveReport', { plan, which: 'all' })).message).toContain(words);
    expect(readFileSync(path.join(here.folder, 'accounts.csv'), 'utf8')).toBe(before);
    window.host.saves.push(path.join(here.folder, 'good.csv'));
    expect(await window.must('saveReport', { plan, which: 'all' })).toBe('good.csv');
  });

  test('brings its matches back when the rows that need fixing are dropped again', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await finishedImport(window, here);
    const out = path.join(here.folder, 'accounts - needs fixing.xlsx');
    window.host.saves.push(out);
    await window.must('saveReport', { plan, which: 'problems' });
    const work = await window.open(out);
    expect(work).toMatchObject({ source: 'earlier-import', profile: { rows: 2 } });
    expect((await window.must('overview', {})).run).toBeNull();
  });
});

describe('the history', () => {
  test('has every import, the newest first, and no draft', async () => {
    const here = computer();
    const window = await openWindow(here);
    const finished = await finishedImport(window, here);
    const paused = await pausedImport(window, here);
    await checkedPlan(window, accountsFile(here, 3, 'draft.csv'));
    const { imports } = await window.must('history', {});
    expect(imports.map(({ plan, state }) => [plan, state])).toEqual([
      [paused, 'unfinished'],
      [finished, 'finished'],
    ]);
  });

  test('an unfinished import can be given up; it stays in the history, and is not offered again', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await pausedImport(window, here);
    await window.must('discardImport', { plan });
    expect(await window.must('overview', {})).toMatchObject({ unfinished: null, run: null });
    expect((await window.must('history', {})).imports).toMatchObject([{ plan, state: 'discarded' }]);
    expect((await window.startFails(plan)).message).toContain('given up');
    expect(await openWindow(here).then((next) => next.must('overview', {}))).toMatchObject({ unfinished: null });
  });

  test('an import can be deleted, its rows and all', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await finishedImport(window, here);
    await window.must('reviewSummary', { plan });
    await window.must('deleteImport', { plan });
    expect((await window.must('history', {})).imports).toEqual([]);
    expect(readdirSync(path.join(here.data, 'plans'))).toEqual([]);
    expect((await window.must('overview', {})).run).toBeNull();
    expect((await window.fails('importReport', { plan })).message).toContain('no longer on this computer');
  });
});

describe('what is damaged stands in nobody’s way', () => {
  test('plans that cannot be read are told once each, and the window works', async () => {
    const here = computer();
    const first = await openWindow(here);
    const plan = await finishedImport(first, here);
    const damaged = path.join(here.data, 'plans', '20260101-000000-abcdef.plan.sqlite');
    writeFileSync(damaged, 'no plan at all');
    const second = await openWindow(here);
    const { notices } = await second.until('overviewChanged', (overview) => overview.notices.length > 0);
    expect(notices).toEqual([{ id: expect.any(String), message: expect.stringContaining('20260101-000000-abcdef') }]);
    const history = await second.must('history', {});
    expect(history).toMatchObject({ imports: [{ plan }], unreadable: [expect.any(String)] });
    await second.must('dismissNotice', { id: notices[0]?.id ?? '' });
    await finishedImport(second, here);

    const third = await openWindow(here);
    await third.must('history', {});
    expect((await third.must('overview', {})).notices).toEqual([]);
    expect(existsSync(damaged)).toBe(true);
  });

  test('a damaged state file is told, and the import in it is still there', async () => {
    const here = computer();
    const first = await openWindow(here);
    const plan = await pausedImport(first, here);
    await first.desktop.close();
    // The shell keeps the damaged file aside and begins a new one.
    const fresh = { ...here, state: computer().state };
    fresh.state.notice = 'The file with your settings was damaged; it is kept as window.damaged.json.';
    const second = await openWindow(fresh);
    expect(await second.must('overview', {})).toMatchObject({
      settings: { practice: true, perMinute: 120 },
      unfinished: { plan },
      notices: [{ message: fresh.state.notice }],
    });
  });

  test('damaged saved mappings are told, and new ones can be saved', async () => {
    const here = computer();
    await openWindow(here);
    writeFileSync(path.join(here.data, 'mappings.json'), '{"version"');
    const window = await openWindow(here);
    const { notices } = await window.must('overview', {});
    expect(notices).toEqual([{ id: expect.any(String), message: expect.stringContaining('mappings.damaged-') }]);
    const { mapping } = await window.open(accountsFile(here, 3));
    await window.must('saveMapping', { name: 'Ours', mapping, replace: false });
    expect(await window.must('savedMappings', {})).toHaveLength(1);
  });
});

describe('settings', () => {
  test('on the first start are practice, and no key', async () => {
    const window = await openWindow(computer());
    expect(await window.must('overview', {})).toMatchObject({
      settings: { practice: true, perMinute: 120 },
      key: { set: false, last4: null, kept: null, why: null },
      work: null,
      drafts: [],
      unfinished: null,
      run: null,
      recent: [],
      notices: [],
    });
  });

  test('a key is tested, and what Akita says of it is told in words', async () => {
    const server = await akitaLikeServer({
      key: 'the-right-key-0000',
      instead: (_request, response) => {
        response
          .writeHead(422, { 'content-type': 'application/json' })
          .end('{"message":"The internal id is required."}');
        return true;
      },
    });
    const window = await openWindow(computer(), { server: server.url });
    expect((await window.fails('testKey', {})).kind).toBe('key-missing');
    await window.must('saveKey', { key: 'the-wrong-key-0000' });
    expect(await window.must('testKey', {})).toMatchObject({ verdict: 'refused' });
    await window.must('saveKey', { key: 'the-right-key-0000' });
    expect(await window.must('testKey', {})).toMatchObject({ verdict: 'good' });
    const away = await openWindow(computer(), { server: await deadOrigin() });
    await away.must('saveKey', { key: 'the-right-key-0000' });
    expect(await away.must('testKey', {})).toMatchObject({ verdict: 'unreachable' });
  });

  test('a link is opened by its name, at an address that the page never gives', async () => {
    const window = await openWindow(computer());
    await window.must('openLink', { link: 'akita' });
    expect(window.host.links).toEqual([expect.stringMatching(/^https:\/\//)]);
  });
});
