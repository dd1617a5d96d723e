import { describe, expect, it } from 'vitest';
import { readFile, refusalOf, temporaryFolder } from './support/files.ts';

const folder = temporaryFolder();
const read = (content: string, options = {}) => readFile(folder.file(content), options);

const report =
  'Our customers\n\nID,Name,Email,MRR\nC-1,Alpha,a@a.example,1\nC-2,Beta,b@b.example,2\n\nTotal,,,3\n2 records,,,\n';

describe('a footer', () => {
  it('stays among the rows of the file, and is in no count or sample of its columns', async () => {
    const { profile, rows } = await read(report);
    expect(profile).toMatchObject({ headerRow: 3, rows: 5 });
    expect(rows.map(([row]) => row)).toEqual([4, 5, 6, 7, 8]);
    expect(profile.columns.map(({ filled, samples }) => [filled, samples])).toEqual([
      [2, ['C-1', 'C-2']],
      [2, ['Alpha', 'Beta']],
      [2, ['a@a.example', 'b@b.example']],
      [2, ['1', '2']],
    ]);
    expect(profile.footer).toEqual({
      kept: false,
      rows: [
        { row: 7, kind: 'totals', column: 0, text: 'Total' },
        { row: 8, kind: 'report', column: 0, text: '2 records' },
      ],
    });
  });

  it('that is kept is named all the same, and counts', async () => {
    const { profile } = await read(report, { footer: 'keep' });
    expect(profile.footer?.kept).toBe(true);
    expect(profile.columns[0]?.filled).toBe(4);
  });

  it('is seen below more rows than are held back', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `C-${index},Name ${index},${index}`).join('\n');
    const { profile } = await read(`ID,Name,MRR\n${many}\nTotal,,124750\n`);
    expect(profile.footer?.rows).toMatchObject([{ row: 502, kind: 'totals' }]);
    expect(profile.columns[0]?.filled).toBe(500);
    expect(profile.rows).toBe(501);
  });

  it('is doubtful where a column that every account fills is filled', async () => {
    const { profile } = await read('Name,ID,MRR\nAlpha,1,10\nBeta,2,20\nTotal,3,30\n');
    expect(profile.footer).toEqual({
      kept: false,
      rows: [{ row: 4, kind: 'totals', column: 0, text: 'Total', doubtful: true }],
    });
    expect(profile.columns[0]?.filled).toBe(3);
  });
});

describe('rows among the accounts that are none', () => {
  const pages = 'ID,Name,MRR\nC-1,Alpha,1\nPage 1 of 2,,\n id,NAME,MRR\nC-2,Beta,2\n';

  it('are left out where they repeat the header, whatever is chosen', async () => {
    for (const footer of [undefined, 'keep', 'leave-out'] as const) {
      const { profile } = await read(pages, footer === undefined ? {} : { footer });
      expect(profile.footer?.rows).toContainEqual({ row: 4, kind: 'header', column: 0, text: 'id', inside: true });
      expect(profile.columns[1]).toMatchObject({ samples: ['Alpha', 'Beta'], filled: 2 });
    }
  });

  it('are accounts until the user says otherwise, where that is doubtful', async () => {
    const line = { row: 3, kind: 'report', column: 0, text: 'Page 1 of 2', inside: true } as const;
    const plain = await read(pages);
    expect(plain.profile.footer?.rows[0]).toEqual({ ...line, doubtful: true });
    expect(plain.profile.columns[0]?.filled).toBe(3);
    const chosen = await read(pages, { footer: 'leave-out' });
    expect(chosen.profile.footer?.rows[0]).toEqual(line);
    expect(chosen.profile.columns[0]?.filled).toBe(2);
  });

  it('may be another table, from its header on', async () => {
    const table = '\nContact,First name,Plan\nX-1,Jane,gold\n\nX-2,Joe,silver\n';
    const { profile } = await read(`ID,Name,MRR\nC-1,Alpha,1\nC-2,Beta,2\n${table}`);
    expect(profile.footer?.rows.map(({ row, kind }) => [row, kind])).toEqual([
      [5, 'table'],
      [6, 'table'],
      [8, 'table'],
    ]);
  });

  it('may be headings of groups and remarks, in a column of IDs', async () => {
    const lines =
      'Owner: Jane (1 account),,\nC-1,Alpha,1\nOwner: Joe (2 accounts),,\nC-2,Beta,2\n# checked until here,,\nC-3,Gamma,3\n';
    const { profile } = await read(`ID,Name,MRR\n${lines}`);
    expect(profile.footer?.rows.map(({ row, kind, doubtful }) => [row, kind, doubtful])).toEqual([
      [2, 'report', true],
      [4, 'report', true],
      [6, 'report', true],
    ]);
  });

  it.each([
    ['an account below a blank row', '\nC-3,Gamma,3\n'],
    ['an account below a blank row that lacks its number', '\nC-3,Gamma,\n'],
    ['an account that has an ID alone', 'C-3,,\nC-4,Delta,4\n'],
    ['a name alone among names', ',Gamma Trading Ltd,\nC-4,Delta,4\n'],
    ['an account that has the name of a column for a name', 'C-3,Name,3\n'],
  ])('are not %s', async (_what, rows) => {
    expect((await read(`ID,Name,MRR\nC-1,Alpha,1\nC-2,Beta,2\n${rows}`)).profile.footer).toBeNull();
  });

  it('are not its only names, where the table has no header', async () => {
    expect((await read('ID,Name\nID,Name\n', { headerRow: 0 })).profile.footer).toBeNull();
  });

  it('are counted where they are more than the profile has room for', async () => {
    const { profile } = await read(`ID,Name,MRR\n${'C-1,Alpha,1\nSum,,1\n'.repeat(10_002)}C-2,Beta,2\n`);
    expect(profile.footer?.rows).toHaveLength(10_000);
  });
});

let pages = 0;

describe('a header with merged cells', () => {
  const page = (...rows: readonly string[]) => folder.file(`<table>${rows.join('')}</table>`, `page-${++pages}.xls`);
  const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td${cell}`).join('')}</tr>`;
  const accounts = [row('>C-1', '>Alpha', '>Main St 5', '>Berlin'), row('>C-2', '>Beta', '>Side St 1', '>Bonn')];

  it('reaches over all of their columns', async () => {
    const { profile, rows } = await readFile(page(row('>ID', '>Name', ' colspan="2">Address'), ...accounts));
    expect(profile.columns.map(({ header, filled }) => [header, filled])).toEqual([
      ['ID', 2],
      ['Name', 2],
      ['Address', 2],
      ['', 2],
    ]);
    expect(rows).toHaveLength(2);
  });

  it('has the names that stand in the line above and are merged down to it', async () => {
    const two = [
      row(' rowspan="2">ID', ' rowspan="2">Name', ' colspan="2">Address'),
      row('>Street', '>City'),
      ...accounts,
    ];
    for (const options of [{}, { headerRow: 2 }]) {
      const { profile } = await readFile(page(...two), options);
      expect(profile.headerRow).toBe(2);
      expect(profile.columns.map(({ header }) => header)).toEqual(['ID', 'Name', 'Street', 'City']);
    }
    const { profile } = await readFile(page(...two));
    expect(profile.headerReason).toBe('Row 2 is the last line of a header whose cells are merged downwards.');
    expect((await readFile(page(...two), { headerRow: 1 })).profile.headerRow).toBe(1);
  });

  it('does not reach down over accounts that are merged into a group, where there is no header', async () => {
    const groups = [
      row(' rowspan="2">North', '>C-1', '>Alpha'),
      row('>C-2', '>Beta'),
      row(' rowspan="2">South', '>C-3', '>Gamma'),
      row('>C-4', '>Delta'),
    ];
    expect((await readFile(page(...groups))).profile.headerRow).toBe(1);
  });

  it('is no wider by cells that are merged elsewhere', async () => {
    const total = row(' colspan="4">Sum of all', '>9');
    const { profile } = await readFile(page(row('>ID', '>Name', '>Street', '>City'), ...accounts, total));
    expect(profile.columns).toHaveLength(4);
  });
});

describe('a second line below the header', () => {
  const lines =
    'ID,Name,Email,MRR\n(number),(company),(billing),(EUR)\n17,Alpha,a@a.example,100\n18,Beta,b@b.example,200\n';

  it('is an account until it is left out', async () => {
    expect((await read(lines)).profile.footer?.rows).toMatchObject([{ row: 2, kind: 'names', doubtful: true }]);
    const { profile } = await read(lines, { footer: 'leave-out' });
    expect(profile.footer?.rows[0]?.doubtful).toBeUndefined();
    expect(profile.columns[0]).toMatchObject({ filled: 2, samples: ['17', '18'] });
  });
});

describe('columns', () => {
  it('without a header and a cell are none, before, between and behind; the others keep their index', async () => {
    const { profile } = await read(',ID,,Name,\n,C-1,,Alpha,\n,C-2,,Beta,\n');
    expect(profile.columns.map(({ index, header }) => [index, header])).toEqual([
      [1, 'ID'],
      [3, 'Name'],
    ]);
  });

  it('with a header alone, or with cells alone, are columns', async () => {
    const { profile } = await read('ID,Name,\nC-1,,x\nC-2,,\n');
    expect(profile.columns.map(({ index, filled }) => [index, filled])).toEqual([
      [0, 2],
      [1, 0],
      [2, 1],
    ]);
  });
});

describe('a table without a header', () => {
  it('has columns called by their letters, and its first row is a row', async () => {
    const { profile, rows } = await read('C-1,Alpha,a@a.example\nC-2,Beta\n', { headerRow: 0 });
    expect(profile).toMatchObject({
      headerRow: 0,
      rows: 2,
      headerReason: 'It was chosen that this table has no header.',
    });
    expect(profile.columns.map(({ header }) => header)).toEqual(['Column A', 'Column B', 'Column C']);
    expect(rows).toEqual([
      [1, ['C-1', 'Alpha', 'a@a.example']],
      [2, ['C-2', 'Beta']],
    ]);
  });

  it('is refused where there is nothing in it', async () => {
    expect((await refusalOf(folder.file('\n \n'), { headerRow: 0 })).kind).toBe('file-empty');
  });
});

describe('the preview', () => {
  it('has the first rows from the first line on, and the last ones', async () => {
    const { preview } = (await read(report)).profile;
    expect(preview.head.map(({ row }) => row)).toEqual([1, 3, 4, 5, 7, 8]);
    expect(preview.head[0]).toEqual({ row: 1, cells: ['Our customers'] });
    expect(preview.foot.map(({ row }) => row)).toEqual([4, 5, 7, 8]);
  });

  it('has the first rows with characters outside of ASCII, five at most', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `${index},${index % 20 === 19 ? 'Müller' : 'Miller'}`);
    const { preview } = (await read(`ID,Name\n${rows.join('\n')}\n`)).profile;
    expect(preview.odd.map(({ row }) => row)).toEqual([21, 41, 61, 81, 101]);
  });

  it('has 20 rows, 50 columns and 80 characters a cell, and cuts no character in two', async () => {
    const wide = Array.from({ length: 60 }, (_, index) => `h${index}`).join(',');
    const long = `${'x'.repeat(79)}😀`;
    const rows = Array.from({ length: 100 }, () => [long, ...Array.from({ length: 59 }, () => '1')].join(','));
    const { preview } = (await read(`${wide}\n${rows.join('\n')}\n`)).profile;
    expect(preview.head).toHaveLength(20);
    expect(preview.head[1]?.cells).toHaveLength(50);
    expect(preview.head[1]?.cells[0]).toBe('x'.repeat(79));
    expect(preview.foot.map(({ row }) => row)).toEqual([97, 98, 99, 100, 101]);
  });
});
