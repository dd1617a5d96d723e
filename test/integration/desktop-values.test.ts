import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Mapping, MappingTarget } from '../../src/shared/mapping.ts';
import type { WordTable } from '../../src/shared/words.ts';
import { type Computer, computer, openWindow, type TestWindow } from '../support/window.ts';

const HEADER = ['internal_id', 'name', 'Type', 'Owner', 'Tags'];

function fileOf(where: Computer, name: string, ...rows: readonly (readonly string[])[]): string {
  const file = path.join(where.folder, name);
  const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  writeFileSync(file, [HEADER, ...rows].map((row) => row.map(field).join(',')).join('\n'));
  return file;
}

const mappingTo = (fields: Readonly<Record<string, MappingTarget>>, more: Partial<Mapping> = {}): Mapping => ({
  version: 1,
  matches: [
    { from: { header: 'internal_id' }, to: { field: 'internal_id' } },
    { from: { header: 'name' }, to: { field: 'name' } },
    ...Object.entries(fields).map(([header, to]) => ({ from: { header }, to })),
  ],
  ...more,
});

async function checked(window: TestWindow, file: string, mapping: Mapping): Promise<string> {
  await window.open(file);
  return (await window.must('checkFile', { mapping })).plan;
}

const tableOf = async (window: TestWindow, plan: string, header: string): Promise<WordTable> => {
  const { tables } = await window.must('columnWords', { plan });
  const table = tables.find((one) => one.header === header);
  if (table === undefined) throw new Error(`no table of ${header}`);
  return table;
};

const ROWS = [
  ['1', 'Acme', 'Customer', 'Jane Roe', 'VIP'],
  ['2', 'Bolt', 'Prospect', 'jane roe ', 'VIP; Gold'],
  ['3', 'Core', 'Prospect', 'ann@x.example', '7'],
  ['4', 'Dune', '', '', '#N/A'],
];

describe('the words of a column', () => {
  test('are told with their rows, whatever their capitals, and with what they are read as by themselves', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checked(window, fileOf(here, 'a.csv', ...ROWS), mappingTo({ Owner: { field: 'csm' } }));
    const { words, blank } = await tableOf(window, plan, 'Owner');
    expect(words.map(({ word, rows, reads }) => [word, rows, reads])).toEqual([
      ['Jane Roe', 2, null],
      ['ann@x.example', 1, 'ann@x.example'],
    ]);
    expect(blank).toBe(1);
  });

  test('are not what no meaning can help: errors of the spreadsheet program', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checked(window, fileOf(here, 'a.csv', ...ROWS), mappingTo({ Tags: { field: 'tags' } }));
    const { words } = await tableOf(window, plan, 'Tags');
    expect(words.map(({ word, rows }) => [word, rows])).toEqual([
      ['VIP', 2],
      ['Gold', 1],
      ['7', 1],
    ]);
  });

  test('are whole where the mapping knows them so, even with a comma in them', async () => {
    const here = computer();
    const window = await openWindow(here);
    const file = fileOf(here, 'a.csv', ['1', 'Acme', '', '', 'Gold, annual'], ['2', 'Bolt', '', '', 'Gold, monthly']);
    const tags = { field: 'tags', values: { 'gold, annual': 9 } } as const;
    const plan = await checked(window, file, mappingTo({ Tags: tags }));
    const { words } = await tableOf(window, plan, 'Tags');
    expect(words.map(({ word, chosen }) => [word, chosen])).toEqual([
      ['Gold, annual', '9'],
      ['Gold', null],
      ['monthly', null],
    ]);
  });
});

describe('what is chosen for words', () => {
  test('goes into the matches, and what they knew of words that this file has not got stays', async () => {
    const here = computer();
    const window = await openWindow(here);
    const owner = { field: 'csm', values: { 'Old Owner': 'old@x.example' } } as const;
    const plan = await checked(window, fileOf(here, 'a.csv', ...ROWS), mappingTo({ Owner: owner }));
    const { match } = await tableOf(window, plan, 'Owner');
    const words = [{ word: 'Jane Roe', meaning: 'jane@x.example' }];
    const { counts } = await window.must('useWords', { plan, chosen: [{ match, words }] });
    expect(counts).toMatchObject({ ready: 4, invalid: 0 });
    const { work } = await window.must('overview', {});
    expect(work?.mapping.matches[match]?.to).toEqual({
      field: 'csm',
      values: { 'Old Owner': 'old@x.example', 'Jane Roe': 'jane@x.example' },
    });
  });

  test('a list that was saved comes back just as it was, whatever its words look like', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plain = ['=1+1', "'quoted", '+49 30', '-', '@me', 'semi;colon', 'two\nlines', 'x, y', '"so"', 'ß'];
    const words = plain.map((word) => ({ word, meaning: 'a@x.example' }));
    const out = path.join(here.folder, 'list.csv');
    window.host.saves.push(out);
    expect(await window.must('saveWords', { column: 'Owner', words })).toBe('list.csv');
    expect(readFileSync(out, 'utf8')).toContain("'=1+1,");
    window.host.opens.push(out);
    const loaded = await window.must('loadWords', {});
    expect(loaded?.lines).toEqual(words);
  });

  test('a list without a header is taken from its first line on', async () => {
    const here = computer();
    const window = await openWindow(here);
    const list = path.join(here.folder, 'tags.csv');
    writeFileSync(list, 'VIP;12\nGold;34\nTotal;99\n');
    window.host.opens.push(list);
    expect((await window.must('loadWords', {}))?.lines).toEqual([
      { word: 'VIP', meaning: '12' },
      { word: 'Gold', meaning: '34' },
      { word: 'Total', meaning: '99' },
    ]);
  });

  test.each([
    ['one.csv', 'VIP\nGold\n', 'has one column only'],
    ['empty.csv', '', 'empty'],
    ['long.csv', Array.from({ length: 10_002 }, (_, line) => `w${line},${line + 1}`).join('\n'), '10,000'],
  ])('a list that is none (%s) is refused in words', async (name, text, said) => {
    const here = computer();
    const window = await openWindow(here);
    const list = path.join(here.folder, name);
    writeFileSync(list, text);
    window.host.opens.push(list);
    const error = await window.fails('loadWords', {});
    expect(error.message).toContain(said);
  });
});

describe('what was said of words so far', () => {
  const said = (word: string, meaning: string) => [{ word, meaning }];

  test('is kept at once, so that it stands there again after a restart, and the next check uses it', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checked(window, fileOf(here, 'a.csv', ...ROWS), mappingTo({ Owner: { field: 'csm' } }));
    const { match } = await tableOf(window, plan, 'Owner');
    await window.must('keepWords', { plan, chosen: [{ match, words: said('Jane Roe', 'jane@x.example') }] });
    expect((await window.must('overview', {})).work).toMatchObject({ plan: null, wordsPlan: plan });
    await window.desktop.close();

    const again = await openWindow(here);
    const { drafts } = await again.must('overview', {});
    const work = await again.must('continueDraft', { draft: drafts[0]?.draft ?? '' });
    expect(work).toMatchObject({ plan: null, wordsPlan: plan });
    expect((await tableOf(again, plan, 'Owner')).words[0]).toMatchObject({
      word: 'Jane Roe',
      chosen: 'jane@x.example',
    });
    const { counts } = await again.must('useWords', { plan, chosen: [] });
    expect(counts).toMatchObject({ ready: 4, invalid: 0 });
  });

  test('and taken back is as if it had never been said', async () => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checked(window, fileOf(here, 'a.csv', ...ROWS), mappingTo({ Owner: { field: 'csm' } }));
    const { match } = await tableOf(window, plan, 'Owner');
    await window.must('keepWords', { plan, chosen: [{ match, words: said('Jane Roe', 'jane@x.example') }] });
    await window.must('keepWords', { plan, chosen: [{ match, words: said('JANE ROE', '') }] });
    expect((await window.must('overview', {})).work).toMatchObject({ plan });
  });

  test.each([
    [0, said('1', 'yes')],
    [9, said('Jane Roe', 'jane@x.example')],
    [2, said('Jane Roe', 'nobody')],
  ])('is refused where it fits no words (match %i)', async (match, words) => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checked(window, fileOf(here, 'a.csv', ...ROWS), mappingTo({ Owner: { field: 'csm' } }));
    expect(await window.fails('keepWords', { plan, chosen: [{ match, words }] })).toMatchObject({
      kind: 'wrong-usage',
    });
    expect((await window.must('overview', {})).work).toMatchObject({ plan });
  });

  test('is refused once the columns are matched anew', async () => {
    const here = computer();
    const window = await openWindow(here);
    const mapping = mappingTo({ Owner: { field: 'csm' } });
    const plan = await checked(window, fileOf(here, 'a.csv', ...ROWS), mapping);
    await window.must('keepMapping', { mapping: mappingTo({ Tags: { field: 'tags' } }) });
    const error = await window.fails('useWords', { plan, chosen: [{ match: 2, words: said('VIP', '1') }] });
    expect(error.message).toContain('matched anew');
  });
});

describe('what words meant in earlier files', () => {
  test('is offered for the same field of the same Akita, by whatever column, and can be forgotten', async () => {
    const here = computer();
    const window = await openWindow(here);
    const owner = { field: 'csm', values: { 'Jane Roe': 'jane@x.example', Gone: 'gone@x.example' } } as const;
    await checked(window, fileOf(here, 'a.csv', ...ROWS), mappingTo({ Owner: owner }));
    const second = mappingTo({ Owner: { field: 'csm' }, Type: { field: 'role', roleId: 9 } });
    const plan = await checked(window, fileOf(here, 'b.csv', ...ROWS), second);
    const remembered = async () => (await tableOf(window, plan, 'Owner')).words.map((one) => one.remembered);
    expect(await remembered()).toEqual(['jane@x.example', null]);
    expect((await tableOf(window, plan, 'Type')).words.some((one) => one.remembered !== null)).toBe(false);
    expect((await window.must('columnWords', { plan })).remembered).toBe(2);

    const { settings } = await window.must('overview', {});
    await window.must('saveSettings', { ...settings, practice: false });
    expect(await remembered()).toEqual([null, null]);
    await window.must('forgetWords', {});
    await window.must('saveSettings', { ...settings, practice: true });
    expect(await remembered()).toEqual(['jane@x.example', null]);
    await window.must('forgetWords', {});
    expect(await remembered()).toEqual([null, null]);
  });
});

describe('rows that would be tracked and are hardly customers', () => {
  const types = (where: Computer) =>
    fileOf(
      where,
      'types.csv',
      ...['Customer', 'Prospect', 'prospect ', 'Partner'].map((type, row) => [`${row}`, 'A', type]),
    );
  const prospects = {
    header: 'Type',
    words: [
      { word: 'Prospect', rows: 2 },
      { word: 'Partner', rows: 1 },
    ],
  };

  test.each<[string, Mapping, unknown]>([
    ['nothing says who is tracked', mappingTo({}), [{ ...prospects, told: false }]],
    ['all are said to be', mappingTo({}, { constants: { is_tracked: true } }), [{ ...prospects, told: false }]],
    ['none are', mappingTo({}, { constants: { is_tracked: false } }), []],
    ['all are churned', mappingTo({}, { constants: { is_churned: true } }), []],
    [
      'the column says so, word by word',
      mappingTo({
        Type: { field: 'is_tracked', values: { Customer: true, Prospect: true, Partner: false } },
      }),
      [{ header: 'Type', told: true, words: [{ word: 'Prospect', rows: 2 }] }],
    ],
  ])('are told by their number where %s', async (_when, mapping, expected) => {
    const here = computer();
    const window = await openWindow(here);
    const plan = await checked(window, types(here), mapping);
    expect(await window.must('strangers', { plan })).toEqual(expected);
  });

  test('are asked about before the review only where no answer was given', async () => {
    const here = computer();
    const window = await openWindow(here);
    await window.open(types(here));
    const asks = async (mapping: Mapping) => (await window.must('checkFile', { mapping })).asksForWords;
    expect(await asks(mappingTo({}))).toBe(true);
    expect(await asks(mappingTo({}, { constants: { is_tracked: false } }))).toBe(false);
    const values = { Customer: true, Prospect: true, Partner: true };
    expect(await asks(mappingTo({ Type: { field: 'is_tracked', values } }))).toBe(false);
  });
});
