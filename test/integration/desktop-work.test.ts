import { mkdirSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { utils, write as workbook } from 'xlsx';
import { nodeClock } from '../../src/main/host/node-clock.ts';
import type { Mapping } from '../../src/shared/mapping.ts';
import { textRequest } from '../support/changes.ts';
import { runCli } from '../support/cli.ts';
import { must } from '../support/plans.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';
import { accountsFile, checkedPlan } from '../support/window-files.ts';

const plansOn = ({ data }: Computer): string[] =>
  readdirSync(path.join(data, 'plans'))
    // SQLite's own files beside a plan that is open, and the lock of its run.
    .filter((name) => !/(?:-wal|-shm|\.lock)$/.test(name))
    .map((name) => name.replace('.plan.sqlite', ''));

const write = (where: Computer, name: string, ...lines: string[]): string => {
  const file = path.join(where.folder, name);
  writeFileSync(file, lines.join('\n'));
  return file;
};

const withoutName = (mapping: Mapping): Mapping => ({
  ...mapping,
  matches: mapping.matches.filter(({ to }) => to.field !== 'name'),
});

/** Changes what a plan knows of itself. */
function setInfo(where: Computer, plan: string, field: string, value: string | number): void {
  const database = new DatabaseSync(path.join(where.data, 'plans', `${plan}.plan.sqlite`));
  database.prepare('UPDATE info SET json = json_set(json, ?, ?)').run(`$.${field}`, value);
  database.close();
}

/** Three rows, the second without a valid e-mail. */
const someAccounts = (where: Computer, name = 'accounts.csv'): string =>
  write(where, name, 'internal_id,name,email', '1,One,one@example.com', '2,Two,nobody', '3,Three,three@example.com');

async function checkedAccounts(window: TestWindow, where: Computer) {
  const work = await window.open(someAccounts(where));
  const { plan } = await window.must('checkFile', { mapping: work.mapping });
  return { plan, mapping: work.mapping };
}

const EMAIL = 2;

/** What lies aside, as the first screen tells it. */
const draftsOf = async (window: TestWindow) => (await window.must('overview', {})).drafts;

async function continueOnly(window: TestWindow) {
  const drafts = await draftsOf(window);
  expect(drafts).toHaveLength(1);
  return window.must('continueDraft', { draft: drafts[0]?.draft ?? '' });
}

/** Opens and checks a file of its own, and corrects its second row; gives its plan. */
async function correctedFile(window: TestWindow, where: Computer, name: string): Promise<string> {
  const { mapping } = await window.open(someAccounts(where, name));
  const { plan } = await window.must('checkFile', { mapping });
  await window.must('changeRows', textRequest({ plan, row: 3, index: EMAIL, text: 'two@example.com' }));
  return plan;
}

describe('a file that is opened', () => {
  test('is the work in hand, with suggested matches, and stands among the recent files', async () => {
    const here = computer();
    const window = await openWindow(here);
    const work = await window.open(someAccounts(here));
    expect(work).toMatchObject({
      file: { name: 'accounts.csv' },
      source: 'suggested',
      plan: null,
      edits: 0,
      offers: [],
    });
    expect(work.mapping.matches.map(({ to }) => to.field)).toEqual(['internal_id', 'name', 'emails']);
    const overview = await window.must('overview', {});
    expect(overview.work).toEqual(work);
    expect(overview.recent.map(({ name }) => name)).toEqual(['accounts.csv']);
    expect(window.eventsOf('overviewChanged').at(-1)).toEqual(overview);
  });

  test('twice by a double click is read once', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { file } = must(await window.desktop.takeDroppedFiles([accountsFile(here, 20_000)]));
    const request = { file, options: {} };
    const [one, two] = await Promise.all([window.must('openFile', request), window.must('openFile', request)]);
    expect(two).toEqual(one);
  });

  test('again, unchanged, keeps what was done with it: going back loses nothing', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan } = await checkedAccounts(window, here);
    await window.must('changeRows', textRequest({ plan, row: 3, index: EMAIL, text: 'two@example.com' }));
    const again = await window.open(path.join(here.folder, 'accounts.csv'));
    expect(again).toMatchObject({ plan, edits: 1 });
  });

  test('while another one is read takes its place; the older call says that it was stopped', async () => {
    const here = computer();
    const window = await openWindow(here);
    const slow = must(await window.desktop.takeDroppedFiles([accountsFile(here, 200_000, 'slow.csv')]));
    const quick = must(await window.desktop.takeDroppedFiles([someAccounts(here)]));
    const [first, second] = await Promise.all([
      window.ask('openFile', { file: slow.file, options: {} }),
      window.ask('openFile', { file: quick.file, options: {} }),
    ]);
    expect(first).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(must(second).file.name).toBe('accounts.csv');
    expect((await window.must('overview', {})).work?.file.name).toBe('accounts.csv');
  });

  test('can be cancelled, and the one before stays in hand', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.open(someAccounts(here));
    const slow = must(await window.desktop.takeDroppedFiles([accountsFile(here, 300_000, 'slow.csv')]));
    const opening = window.ask('openFile', { file: slow.file, options: {} });
    await window.until('jobProgress', ({ step }) => step === 'reading');
    await window.must('cancelJob', {});
    expect(await opening).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect((await window.must('overview', {})).work?.file.name).toBe('accounts.csv');
  });

  test('is chosen with the system’s dialog, or not', async () => {
    const here = computer();
    const window = await openWindow(here);
    window.host.opens.push(null, someAccounts(here));
    expect(await window.must('browseFile', {})).toBeNull();
    expect(await window.must('browseFile', {})).toMatchObject({ name: 'accounts.csv' });
  });

  test('that comes by the system is offered to the page; what is no file becomes a notice', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.desktop.offerPath(someAccounts(here));
    expect(window.eventsOf('fileOffered')).toMatchObject([{ name: 'accounts.csv' }]);
    await window.desktop.offerPath(here.folder);
    const { notices } = await window.must('overview', {});
    expect(notices.map(({ message }) => message)).toEqual([expect.stringContaining('is a folder')]);
    await window.must('dismissNotice', { id: notices[0]?.id ?? '' });
    expect((await window.must('overview', {})).notices).toEqual([]);
  });

  test.each(['huge.xlsx', 'huge.csv'])(
    'of more than 2 GB that cannot be read is a sentence within seconds: %s',
    async (name) => {
      const here = computer();
      const window = await openWindow(here);
      const file = write(here, name, name.endsWith('.xlsx') ? 'PK\u0003\u0004' : 'internal_id,name');
      truncateSync(file, 2_400_000_000);
      const { file: id } = must(await window.desktop.takeDroppedFiles([file]));
      const before = nodeClock.monotonic();
      const error = await window.fails('openFile', { file: id, options: {} });
      // Reading 2.4 GB takes longer than this on any disk; starting a process on a busy machine does not.
      expect(nodeClock.monotonic() - before).toBeLessThan(5000);
      expect(error.message).toMatch(/^huge\..*(?:too large|damaged|not a spreadsheet)/);
    },
  );
});

describe('matches', () => {
  test('are kept as they stand, and the next start offers to go on with them', async () => {
    const here = computer();
    const first = await openWindow(here);
    const { mapping } = await first.open(someAccounts(here));
    await first.must('keepMapping', { mapping: withoutName(mapping) });
    await first.desktop.close();

    const second = await openWindow(here);
    const overview = await second.must('overview', {});
    expect(overview).toMatchObject({ work: null, drafts: [{ fileName: 'accounts.csv', checked: false, edits: 0 }] });
    const work = await continueOnly(second);
    expect(work.mapping).toEqual(withoutName(mapping));
    expect(await second.must('overview', {})).toMatchObject({ drafts: [], work: { plan: null, touched: true } });
  });

  test('that were suggested keep their reasons when checked rows are taken up again', async () => {
    const here = computer();
    const first = await openWindow(here);
    const opened = await first.open(someAccounts(here));
    expect(opened.suggestions.map(({ reason }) => reason)).toHaveLength(3);
    const { plan } = await first.must('checkFile', { mapping: withoutName(opened.mapping) });
    await first.must('changeRows', textRequest({ plan, row: 3, index: EMAIL, text: 'two@example.com' }));
    await first.desktop.close();

    const { source, suggestions, mapping } = await continueOnly(await openWindow(here));
    expect({ source, suggestions }).toEqual({ source: 'suggested', suggestions: opened.suggestions });
    expect(mapping).toEqual(withoutName(opened.mapping));
  });

  test('of a saved mapping are still its own when checked rows are taken up again', async () => {
    const here = computer();
    const first = await openWindow(here);
    const { mapping } = await first.open(someAccounts(here));
    const { plan } = await first.must('checkFile', { mapping: { ...mapping, name: 'Our CRM' } });
    await first.must('changeRows', textRequest({ plan, row: 3, index: EMAIL, text: 'two@example.com' }));
    await first.desktop.close();
    expect(await continueOnly(await openWindow(here))).toMatchObject({ source: 'given', suggestions: [] });
  });

  test('of a saved mapping are still its own when an unchecked file is taken up again', async () => {
    const here = computer();
    const first = await openWindow(here);
    const { mapping } = await first.open(someAccounts(here));
    const saved = await first.must('saveMapping', { name: 'Our CRM', mapping: withoutName(mapping), replace: false });
    await first.must('useSavedMapping', { id: saved.id });
    await first.desktop.close();
    const work = await continueOnly(await openWindow(here));
    expect(work).toMatchObject({ source: 'given', suggestions: [], mapping: { name: 'Our CRM' } });
  });

  test('of a saved mapping are still its own when the file is read in another way', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping, file } = await window.open(someAccounts(here));
    const saved = await window.must('saveMapping', { name: 'Our CRM', mapping: withoutName(mapping), replace: false });
    await window.must('useSavedMapping', { id: saved.id });
    const again = await window.must('openFile', { file: file.file, options: { headerRow: 1 } });
    expect(again).toMatchObject({ source: 'given', suggestions: [], mapping: { name: 'Our CRM' } });
  });

  test('of another file, from a page that is late, are refused', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping } = await window.open(someAccounts(here));
    await window.open(write(here, 'others.csv', 'Nr,Firma', '1,Eins'));
    expect((await window.fails('keepMapping', { mapping })).message).toContain('another file');
  });

  test('that were saved are offered when their columns come back, and used as far as they go', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping } = await window.open(someAccounts(here));
    const named = { ...mapping, duplicates: 'merge' as const };
    const saved = await window.must('saveMapping', { name: 'Our CRM', mapping: named, replace: false });
    expect(saved.columns).toEqual(['internal_id', 'name', 'email']);
    expect(await window.must('savedMappings', {})).toEqual([saved]);

    const next = await openWindow(here);
    const file = write(here, 'next.csv', 'internal_id,email,notes', '1,a@example.com,x');
    const work = await next.open(file);
    expect(work.offers).toMatchObject([{ id: saved.id, name: 'Our CRM', missing: ['name'], added: ['notes'] }]);
    const used = await next.must('useSavedMapping', { id: saved.id });
    expect(used.mapping.matches.map(({ to }) => to.field)).toEqual(['internal_id', 'emails']);
    expect(used).toMatchObject({ source: 'given', mapping: { duplicates: 'merge' } });

    await next.must('renameMapping', { id: saved.id, name: 'Their CRM', replace: false });
    expect((await next.must('overview', {})).work?.offers[0]?.name).toBe('Their CRM');
    await next.must('deleteMapping', { id: saved.id });
    expect((await next.must('overview', {})).work?.offers).toEqual([]);
  });
});

describe('rows', () => {
  const guessed = (where: Computer): string =>
    write(where, 'guessed.csv', 'internal_id,Main,Notes', '1,one@example.com,x', '2,two@example.com,y');
  const MAIN = 1;

  test('are not checked with a match that is a guess, until the user said that it is right', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping } = await window.open(guessed(here));
    const error = await window.fails('checkFile', { mapping });
    expect(error.kind).toBe('mapping-doubtful');
    expect(error.message).toContain('“Main” is matched to ‘E-mail’ by a guess');
    expect(plansOn(here)).toEqual([]);
    expect(await window.must('checkFile', { mapping, agreed: [MAIN] })).toMatchObject({ counts: { ready: 2 } });
  });

  test('are checked where the guess was not taken', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping } = await window.open(guessed(here));
    const withoutGuess = { ...mapping, matches: mapping.matches.filter(({ to }) => to.field !== 'emails') };
    expect(await window.must('checkFile', { mapping: withoutGuess })).toMatchObject({ counts: { ready: 2 } });
  });
});

describe('checked rows', () => {
  test('by a double click are one plan', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping } = await window.open(someAccounts(here));
    const [one, two] = await Promise.all([
      window.must('checkFile', { mapping }),
      window.must('checkFile', { mapping }),
    ]);
    expect(one).toMatchObject({ counts: { rows: 3, ready: 2, invalid: 1 } });
    expect(two).toEqual(one);
    expect(await window.must('checkFile', { mapping })).toEqual(one);
    expect(plansOn(here)).toEqual([one.plan]);
  });

  test('are checked anew with other matches, and the older plan goes when the new one stands', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan, mapping } = await checkedAccounts(window, here);
    await window.must('keepMapping', { mapping: withoutName(mapping) });
    expect((await window.must('overview', {})).work?.plan).toBeNull();
    expect((await window.startFails(plan)).message).toContain('Check them again');
    await window.must('keepMapping', { mapping });
    expect((await window.must('overview', {})).work?.plan).toBe(plan);
    const next = await window.must('checkFile', { mapping: withoutName(mapping) });
    expect(next.plan).not.toBe(plan);
    expect(plansOn(here)).toEqual([next.plan]);
  });

  test('stay as they are when the next check is cancelled', async () => {
    const here = computer();
    const window = await openWindow(here);
    const work = await window.open(accountsFile(here, 300_000));
    const { plan } = await window.must('checkFile', { mapping: work.mapping });
    const checking = window.ask('checkFile', { mapping: withoutName(work.mapping) });
    await nodeClock.sleep(300);
    await window.must('cancelJob', {});
    expect(await checking).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(plansOn(here)).toEqual([plan]);
    expect(await window.must('reviewSummary', { plan })).toMatchObject({ counts: { rows: 300_000 } });
  });

  test('come from the plan where the file has gone since', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping } = await checkedAccounts(window, here);
    rmSync(path.join(here.folder, 'accounts.csv'));
    const { counts } = await window.must('checkFile', { mapping: withoutName(mapping) });
    expect(counts.rows).toBe(3);
  });

  test('need the file where there is no plan yet: gone or changed, that is a sentence', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { mapping } = await window.open(someAccounts(here));
    write(here, 'accounts.csv', 'internal_id,name,email', '1,One,one@example.com');
    expect(await window.fails('checkFile', { mapping })).toMatchObject({
      kind: 'file-changed',
      message: expect.stringContaining('Open it again'),
    });
    rmSync(path.join(here.folder, 'accounts.csv'));
    expect(await window.fails('checkFile', { mapping })).toMatchObject({
      kind: 'file-not-found',
      message: expect.stringContaining('“accounts.csv” cannot be found'),
    });
  });

  test('without an internal ID are refused in the window’s words', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.open(someAccounts(here));
    const error = await window.fails('checkFile', { mapping: { version: 1, matches: [] } });
    expect(error.message).toContain('“Internal ID”');
    expect(plansOn(here)).toEqual([]);
  });
});

describe('an edit', () => {
  test('is checked at once, counted, and still there with other matches', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan, mapping } = await checkedAccounts(window, here);
    const edited = await window.must(
      'changeRows',
      textRequest({ plan, row: 3, index: EMAIL, text: 'two@example.com' }),
    );
    expect(edited).toMatchObject({ plan, rows: [3] });
    expect((await window.must('reviewSummary', { plan })).counts).toMatchObject({ ready: 3, invalid: 0 });
    expect((await window.must('overview', {})).work).toMatchObject({ plan, edits: 1 });

    const next = await window.must('checkFile', { mapping: withoutName(mapping) });
    expect(next.counts).toMatchObject({ ready: 3, invalid: 0 });
    const row = await window.must('reviewRow', { plan: next.plan, row: 3 });
    expect(row.cells[EMAIL]).toMatchObject({ text: 'two@example.com', original: 'nobody' });
    expect(plansOn(here)).toEqual([next.plan]);
  });

  test('comes back after a restart, though the file has gone', async () => {
    const here = computer();
    const first = await openWindow(here);
    const { plan } = await checkedAccounts(first, here);
    await first.must('changeRows', textRequest({ plan, row: 3, index: EMAIL, text: 'two@example.com' }));
    await first.desktop.close();
    rmSync(path.join(here.folder, 'accounts.csv'));

    const second = await openWindow(here);
    expect(await second.must('overview', {})).toMatchObject({
      work: null,
      drafts: [{ fileName: 'accounts.csv', checked: true, edits: 1 }],
    });
    expect(await continueOnly(second)).toMatchObject({ plan, edits: 1, profile: { rows: 3 } });
    const row = await second.must('reviewRow', { plan, row: 3 });
    expect(row.cells[EMAIL]?.text).toBe('two@example.com');
  });

  /** Both orders are possible until a day over 12 decides for the whole column. */
  const dates = (where: Computer) =>
    write(
      where,
      'dates.csv',
      'internal_id,name,customer_start_date',
      '1,One,03/04/2021',
      '2,Two,05/06/2021',
      '3,Three,07/08/2021',
    );

  test('that changes how its column is read makes the plan anew, with every edit in it', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checkedPlan(window, dates(here));
    expect((await window.must('reviewSummary', { plan })).counts).toMatchObject({ invalid: 3 });
    const edited = await window.must('changeRows', textRequest({ plan, row: 2, index: 2, text: '25/04/2021' }));
    expect(edited.rows).toBeNull();
    expect(edited.plan).not.toBe(plan);
    expect((await window.must('reviewSummary', { plan: edited.plan })).counts).toMatchObject({ ready: 3, invalid: 0 });
    expect((await window.must('overview', {})).work).toMatchObject({ plan: edited.plan, edits: 1 });
    expect(plansOn(here)).toEqual([edited.plan]);
  });

  test('made while the plan is made anew goes into the new plan', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checkedPlan(window, dates(here));
    const [first, second] = await Promise.all([
      window.must('changeRows', textRequest({ plan, row: 2, index: 2, text: '25/04/2021' })),
      window.must('changeRows', textRequest({ plan, row: 3, index: 1, text: 'Second' })),
    ]);
    expect(second).toMatchObject({ plan: first.plan, rows: null });
    expect((await window.must('reviewRow', { plan: first.plan, row: 3 })).account?.name).toBe('Second');
  });

  test('whose new check is stopped asks for a check; nothing half-checked can be imported, and the edit stays', async () => {
    const here = computer();
    const window = await openWindow(here);
    const lines = Array.from({ length: 100_000 }, (_, row) => `${row + 1},Customer,0${(row % 9) + 1}/03/2021`);
    const work = await window.open(write(here, 'dates.csv', 'internal_id,name,customer_start_date', ...lines));
    const { plan } = await window.must('checkFile', { mapping: work.mapping });
    const editing = window.ask('changeRows', textRequest({ plan, row: 2, index: 2, text: '25/04/2021' }));
    await window.until('overviewChanged', (overview) => overview.work?.plan === plan);
    const seen = window.eventsOf('jobProgress').length;
    while (window.eventsOf('jobProgress').length === seen) await nodeClock.sleep(5);
    await window.must('cancelJob', {});
    expect(await editing).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect((await window.must('overview', {})).work).toMatchObject({ plan: null, edits: 1 });
    expect((await window.startFails(plan)).message).toContain('Check them again');
    const next = await window.must('checkFile', { mapping: work.mapping });
    expect(next.counts).toMatchObject({ ready: 100_000 });
    expect((await window.must('overview', {})).work).toMatchObject({ plan: next.plan, edits: 1 });
  });

  test('of rows that are no longer in hand is refused', async () => {
    const here = computer();
    const window = await openWindow(here);
    const { plan } = await checkedAccounts(window, here);
    await window.must('closeFile', {});
    expect(
      (await window.fails('changeRows', textRequest({ plan, row: 3, index: EMAIL, text: 'x' }))).message,
    ).toContain('No file is open');
  });
});

describe('work that is put away', () => {
  test('takes its draft along', async () => {
    const here = computer();
    const window = await openWindow(here);
    await checkedAccounts(window, here);
    await window.must('closeFile', {});
    expect(plansOn(here)).toEqual([]);
    expect(await window.must('overview', {})).toMatchObject({ work: null, drafts: [] });
  });

  test('keeps what became an import', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.must('saveSettings', { practice: true, perMinute: 6000 });
    const { plan } = await checkedAccounts(window, here);
    await window.start(plan);
    await window.until('runChanged', ({ state }) => state === 'finished');
    await window.must('closeFile', {});
    expect(plansOn(here)).toEqual([plan]);
    expect(await window.must('overview', {})).toMatchObject({ work: null, run: null, drafts: [], unfinished: null });
    expect(await window.must('history', {})).toMatchObject({ imports: [{ plan, state: 'finished' }], unreadable: [] });
  });

  test('because another file was opened is offered again, edits included', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await correctedFile(window, here, 'accounts.csv');
    await window.open(write(here, 'others.csv', 'internal_id,name', '1,One'));
    expect(await window.must('overview', {})).toMatchObject({
      work: { file: { name: 'others.csv' }, touched: false },
      drafts: [{ fileName: 'accounts.csv', folder: path.basename(here.folder), sheet: null, checked: true, edits: 1 }],
    });
    expect(await continueOnly(window)).toMatchObject({ file: { name: 'accounts.csv' }, plan, edits: 1 });
  });

  test('is discarded when the user says so', async () => {
    const here = computer();
    const first = await openWindow(here);
    await correctedFile(first, here, 'accounts.csv');
    await first.desktop.close();
    const second = await openWindow(here);
    const [{ draft = '' } = {}] = await draftsOf(second);
    await second.must('discardDraft', { draft });
    expect(await draftsOf(second)).toEqual([]);
    expect(plansOn(here)).toEqual([]);
    expect((await second.fails('continueDraft', { draft })).message).toContain('no longer kept');
  });
});

describe('of several files in work', () => {
  const fileNames = async (window: TestWindow) => (await draftsOf(window)).map(({ fileName }) => fileName);

  test('none vanishes, however many were opened after it, and the newest is named first', async () => {
    const here = computer();
    const first = await openWindow(here);
    const plans = [];
    for (const name of ['one.csv', 'two.csv', 'three.csv', 'four.csv']) {
      plans.push(await correctedFile(first, here, name));
    }
    expect(await fileNames(first)).toEqual(['three.csv', 'two.csv', 'one.csv']);
    await first.desktop.close();

    const second = await openWindow(here);
    expect(await fileNames(second)).toEqual(['four.csv', 'three.csv', 'two.csv', 'one.csv']);
    expect(plansOn(here).sort()).toEqual(plans.sort());
    const oldest = (await draftsOf(second)).at(-1)?.draft ?? '';
    expect(await second.must('continueDraft', { draft: oldest })).toMatchObject({ plan: plans[0], edits: 1 });
    expect(await fileNames(second)).toEqual(['four.csv', 'three.csv', 'two.csv']);
  });

  test('the one in hand lies aside when another one is taken up', async () => {
    const here = computer();
    const window = await openWindow(here);
    await correctedFile(window, here, 'one.csv');
    await correctedFile(window, here, 'two.csv');
    expect(await continueOnly(window)).toMatchObject({ file: { name: 'one.csv' }, edits: 1 });
    expect(await continueOnly(window)).toMatchObject({ file: { name: 'two.csv' }, edits: 1 });
  });

  test('one that was opened and checked, and not changed, goes without a word', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await correctedFile(window, here, 'one.csv');
    const work = await window.open(someAccounts(here, 'two.csv'));
    await window.must('checkFile', { mapping: work.mapping });
    expect((await window.must('overview', {})).work?.touched).toBe(false);
    await window.open(someAccounts(here, 'three.csv'));
    expect(await fileNames(window)).toEqual(['one.csv']);
    expect(plansOn(here)).toEqual([plan]);
  });

  test('one that is opened again is taken up with what was done in it', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await correctedFile(window, here, 'one.csv');
    await correctedFile(window, here, 'two.csv');
    expect(await window.open(path.join(here.folder, 'one.csv'))).toMatchObject({ plan, edits: 1 });
    expect(await fileNames(window)).toEqual(['two.csv']);
  });

  test('one that was changed on the disk since is opened as it is now, and the earlier work stays', async () => {
    const here = computer();
    const window = await openWindow(here);
    await correctedFile(window, here, 'one.csv');
    const work = await window.open(write(here, 'one.csv', 'internal_id,name', '7,Seven'));
    expect(work).toMatchObject({ plan: null, edits: 0, profile: { rows: 1 } });
    expect(await continueOnly(window)).toMatchObject({ edits: 1, profile: { rows: 3 } });
  });

  test('one that cannot be taken up is opened anew, which is told, and the earlier work stays', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await correctedFile(window, here, 'one.csv');
    await window.open(someAccounts(here, 'two.csv'));
    setInfo(here, plan, 'version', 99);
    expect(await window.open(path.join(here.folder, 'one.csv'))).toMatchObject({ plan: null, edits: 0 });
    const { notices, drafts } = await window.must('overview', {});
    expect(notices.map(({ message }) => message)).toEqual([expect.stringMatching(/“one.csv”.*anew.*newer version/)]);
    expect(drafts).toMatchObject([{ fileName: 'one.csv', edits: 1 }]);
  });

  test('the sheets of one workbook are told apart', async () => {
    const here = computer();
    const window = await openWindow(here);
    const file = path.join(here.folder, 'book.xlsx');
    const book = utils.book_new();
    for (const name of ['May', 'June']) {
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet([
          ['internal_id', 'name'],
          ['1', 'One'],
        ]),
        name,
      );
    }
    writeFileSync(file, workbook(book, { type: 'buffer', bookType: 'xlsx' }));
    const may = await window.open(file);
    await window.must('keepMapping', { mapping: withoutName(may.mapping) });
    await window.must('openFile', { file: may.file.file, options: { sheet: 'June' } });
    expect(await draftsOf(window)).toMatchObject([{ fileName: 'book.xlsx', sheet: 'May' }]);
  });

  test('one that was imported by the command line is offered no more', async () => {
    const here = computer();
    const first = await openWindow(here);
    const plan = await correctedFile(first, here, 'one.csv');
    await first.desktop.close();
    setInfo(here, plan, 'state', 'finished');
    expect(await fileNames(await openWindow(here))).toEqual([]);
    expect(plansOn(here)).toEqual([plan]);
  });
});

describe('a start after a crash', () => {
  test('removes drafts of the window that nothing needs, and leaves those of the command line', async () => {
    const here = computer();
    const file = someAccounts(here);
    expect((await runCli(['check', file, '--data-dir', here.data])).status).toBe(1);
    const [theirs] = plansOn(here);
    const first = await openWindow(here);
    await checkedAccounts(first, here);
    // As if the power went before the older plan was removed: it is known as ours, and nothing refers to it.
    const { value } = here.state.read('work') as { value: object };
    here.state.write('work', { version: 1, value: { ...value, hand: null, aside: [] } });
    await openWindow(here);
    expect(plansOn(here)).toEqual([theirs]);
  });

  test('without the list of the files in work offers the drafts of the window, and none of the command line', async () => {
    const here = computer();
    await runCli(['check', someAccounts(here, 'theirs.csv'), '--data-dir', here.data]);
    const first = await openWindow(here);
    const plan = await correctedFile(first, here, 'ours.csv');
    await first.desktop.close();
    here.state.write('work', { version: 1, value: 'of another shape' });

    const second = await openWindow(here);
    await second.until('overviewChanged', ({ drafts }) => drafts.length > 0);
    expect(await draftsOf(second)).toMatchObject([{ fileName: 'ours.csv', checked: true, edits: 1 }]);
    await second.desktop.close();
    const third = await openWindow(here);
    expect(await continueOnly(third)).toMatchObject({ plan, edits: 1 });
    await third.must('closeFile', {});
    expect(plansOn(here)).toHaveLength(1);
  });

  test('removes what a killed check left of a plan', async () => {
    const here = computer();
    mkdirSync(path.join(here.data, 'plans'), { recursive: true });
    const left = path.join(here.data, 'plans', '20260101-000000-abcdef.plan.sqlite.unfinished');
    writeFileSync(left, 'half a plan');
    here.state.write('work', { version: 1, value: { hand: null, aside: [], plans: ['20260101-000000-abcdef'] } });
    await openWindow(here);
    expect(plansOn(here)).toEqual([]);
  });

  test('removes after a day what any killed check left, and touches none that may be at work', async () => {
    const here = computer();
    const plans = path.join(here.data, 'plans');
    mkdirSync(plans, { recursive: true });
    for (const name of [
      'old.plan.sqlite.unfinished',
      'old.plan.sqlite.unfinished-journal',
      'new.plan.sqlite.unfinished',
    ]) {
      writeFileSync(path.join(plans, name), 'half a plan');
    }
    const dayBefore = new Date(Date.now() - 25 * 60 * 60_000);
    utimesSync(path.join(plans, 'old.plan.sqlite.unfinished'), dayBefore, dayBefore);
    await openWindow(here);
    expect(readdirSync(plans)).toEqual(['new.plan.sqlite.unfinished']);
  });
});

test('a full disk is said where the user looks, and nothing is lost while the window is open', async () => {
  const here = computer();
  const window = await openWindow(here);
  const { mapping } = await window.open(someAccounts(here));
  here.state.fillUp(true);
  await window.must('keepMapping', { mapping: withoutName(mapping) });
  const { notices, work } = await window.must('overview', {});
  expect(notices.map(({ message }) => message)).toEqual([
    expect.stringContaining('would be lost if the window closed now'),
  ]);
  expect(work?.mapping).toEqual(withoutName(mapping));
  here.state.fillUp(false);
  await window.must('keepMapping', { mapping });
  expect((await window.must('overview', {})).notices).toEqual([]);
});
