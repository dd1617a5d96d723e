import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { runCli } from '../support/cli.ts';
import { tempFolder } from '../support/temp-folder.ts';

const cells = (file: string, sheet = 0): string[][] => {
  const book = XLSX.read(readFileSync(file));
  const name = book.SheetNames[sheet] ?? '';
  return XLSX.utils.sheet_to_json<string[]>(book.Sheets[name] ?? {}, { header: 1, raw: false, defval: '' });
};

describe('the template', () => {
  it('is matched by itself, column by column, when it is filled in, and nothing in it is doubtful', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'template.xlsx');
    expect((await runCli(['template', '--out', file, '--data-dir', folder])).status).toBe(0);
    const book = XLSX.read(readFileSync(file));
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    const values: Record<string, string> = {
      'Internal ID': '00123',
      Name: 'Northwind',
      Tracked: 'yes',
      Churned: 'no',
      'Customer start date': '2021-04-30',
      'Customer end date': '2027-01-01',
      'E-mail': 'a@x.example; b@x.example',
      Phone: '+1 303 555 1212',
      Link: 'https://northwind.example',
      'Customer Success Manager': 'jane@my-company.example',
      Tags: '123; 456',
    };
    const [header = []] = cells(file);
    expect(header).toEqual(Object.keys(values));
    XLSX.utils.sheet_add_aoa(sheet, [header.map((name) => values[name])], { origin: 'A2' });
    writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    const { status, stdout } = await runCli(['check', file, '--json', '--data-dir', folder]);
    expect(status).toBe(0);
    const checked = JSON.parse(stdout);
    expect(checked.counts).toMatchObject({ rows: 1, ready: 1, warnings: 0 });
    expect(checked.mapping.matches).toHaveLength(header.length);
    const inspected = JSON.parse((await runCli(['inspect', file, '--json', '--data-dir', folder])).stdout);
    expect(inspected.findings).toEqual([]);
  });

  it('holds no row that could be imported by mistake: the examples stand on a sheet that is no table of accounts', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'template.xlsx');
    await runCli(['template', '--out', file, '--data-dir', folder]);
    expect(cells(file)).toHaveLength(1);
    const fields = JSON.parse((await runCli(['fields'])).stdout);
    const examples = cells(file, 1).slice(1);
    expect(examples.map(([, , example]) => example)).toEqual(fields.map((field: { example: string }) => field.example));
    const empty = await runCli(['check', file, '--data-dir', folder]);
    expect(empty).toMatchObject({ status: 2, stderr: expect.stringContaining('no rows below the header') });
    const help = await runCli(['check', file, '--sheet', 'How to fill it in', '--data-dir', folder]);
    expect(help).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('No column is matched to the internal ID'),
    });
  });

  it('has a list to choose from for yes and no, and says beside each column what belongs in it', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'template.xlsx');
    await runCli(['template', '--out', file, '--data-dir', folder]);
    const xml = Buffer.from(
      XLSX.CFB.find(XLSX.CFB.read(readFileSync(file), { type: 'buffer' }), 'sheet1.xml')?.content ?? [],
    ).toString();
    expect(xml.match(/<formula1>"yes,no"<\/formula1>/g)).toHaveLength(2);
    expect(xml).toContain('promptTitle="Internal ID (needed)"');
    expect(xml).toContain('Example: 2021-04-30');
  });

  it('never takes the place of a file that is there, and needs a name of its kind', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'filled.xlsx');
    writeFileSync(file, 'filled in already');
    const refused = await runCli(['template', '--out', file, '--data-dir', folder]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('is there already');
    expect(readFileSync(file, 'utf8')).toBe('filled in already');
    const other = await runCli(['template', '--out', path.join(folder, 'a.csv'), '--data-dir', folder]);
    expect(other.stderr).toContain('needs a name that ends in .xlsx');
  });
});

async function imported(folder: string, name: string): Promise<string> {
  const file = path.join(folder, name);
  const rows = [
    'Customer ID,Company,Email,"=cmd|calc <b>"',
    '1,Acme,a@x.example,x',
    '2,<script>alert(1)</script>,b@x.example,y',
    '3,Core,"=HYPERLINK(""http://x"")",z',
    ',,,',
    '4,Dune,nope,z',
    '4,Dune,d@x.example,z',
  ];
  writeFileSync(file, rows.join('\n'));
  const { stdout } = await runCli(['import', file, '--practice', '--rate', '6000', '--json', '--data-dir', folder]);
  return JSON.parse(stdout).plan;
}

/** The texts of a page, and the names of its elements. */
function parsed(html: string) {
  const texts: string[] = [];
  const names = new Set<string>();
  const parser = new Parser({
    onopentagname: (name) => names.add(name),
    ontext: (text) => texts.push(text),
    onclosetag: () => texts.push(' '),
  });
  parser.end(html);
  return { text: texts.join('').replace(/\s+/g, ' '), names };
}

describe('the summary of an import', () => {
  it('adds up to the rows of the file, on a page that runs nothing, whatever is in the file', async () => {
    const folder = tempFolder();
    const plan = await imported(folder, 'a&b "c".csv');
    const out = path.join(folder, 'summary.html');
    expect((await runCli(['report', plan, '--summary', out, '--data-dir', folder])).status).toBe(0);
    const html = readFileSync(out, 'utf8');
    const { text, names } = parsed(html);
    expect(names).not.toContain('script');
    expect(names).not.toContain('b');
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(text).toContain('a&b "c".csv');
    expect(text).toContain('2 + 3 + 1 = 6 rows');
    expect(text).toMatch(/[0-9a-f]{64}/);
    expect(text).toContain('Customer ID → Internal ID');
    expect(text).toContain('the practice Akita on this computer; nothing went to Akita');
  });

  it('says the same in a workbook, in which every cell is text', async () => {
    const folder = tempFolder();
    const plan = await imported(folder, '=1+1.csv');
    const out = path.join(folder, 'summary.xlsx');
    expect((await runCli(['report', plan, '--summary', out, '--data-dir', folder])).status).toBe(0);
    const rows = cells(out);
    const amounts = new Map(rows.map(([what = '', value = '']) => [what, value]));
    const parts = ['Created', 'Needs fixing', 'Blank'].map((part) => Number(amounts.get(part)));
    expect(parts.reduce((sum, amount) => sum + amount, 0)).toBe(Number(amounts.get('Rows in the file')));
    expect(amounts.get('File')).toBe('=1+1.csv');
    const sheet = XLSX.read(readFileSync(out)).Sheets.Summary ?? {};
    const formulas = Object.values(sheet).filter((cell) => typeof cell === 'object' && 'f' in cell);
    expect(formulas).toEqual([]);
  });

  it('never takes the place of the spreadsheet that was imported, or of the report beside it', async () => {
    const folder = tempFolder();
    const plan = await imported(folder, 'plain.csv');
    const source = path.join(folder, 'plain.csv');
    const before = readFileSync(source, 'utf8');
    const onSource = await runCli(['report', plan, '--out', source, '--data-dir', folder]);
    expect(onSource).toMatchObject({ status: 2, stderr: expect.stringContaining('would replace the spreadsheet') });
    expect(readFileSync(source, 'utf8')).toBe(before);
    const same = path.join(folder, 'same.xlsx');
    const twice = await runCli(['report', plan, '--out', same, '--summary', same, '--data-dir', folder]);
    expect(twice).toMatchObject({ status: 2, stderr: expect.stringContaining('two different names') });
    expect(existsSync(same)).toBe(false);
  });

  it('counts the causes that it has no room for', async () => {
    const folder = tempFolder();
    const wrong = Array.from({ length: 9 }, (_, index) => `Day ${index}`);
    const file = path.join(folder, 'nine.csv');
    writeFileSync(file, [['Customer ID', ...wrong].join(), ['1', ...wrong.map(() => 'never')].join()].join('\n'));
    const mapping = path.join(folder, 'nine.json');
    const day = (header: string) => ({ from: { header }, to: { field: 'trait', key: header, type: 'date' } });
    const matches = [{ from: { header: 'Customer ID' }, to: { field: 'internal_id' } }, ...wrong.map(day)];
    writeFileSync(mapping, JSON.stringify({ version: 1, matches }));
    const options = ['--mapping', mapping, '--practice', '--json', '--data-dir', folder];
    const { plan } = JSON.parse((await runCli(['import', file, ...options])).stdout);
    const out = path.join(folder, 'summary.html');
    await runCli(['report', plan, '--summary', out, '--data-dir', folder]);
    const { text } = parsed(readFileSync(out, 'utf8'));
    expect(text.match(/cannot be read as a date/g)).toHaveLength(6);
    expect(text).toContain('and 3 more');
    expect(text).toContain('1 = 1 row');
  });

  it('is refused in words where its name is of no kind that it has, or nothing says where to', async () => {
    const folder = tempFolder();
    const plan = await imported(folder, 'plain.csv');
    const out = path.join(folder, 'summary.pdf');
    const refused = await runCli(['report', plan, '--summary', out, '--data-dir', folder]);
    expect(refused).toMatchObject({ status: 2, stderr: expect.stringContaining('.html or .xlsx') });
    expect(existsSync(out)).toBe(false);
    const nowhere = await runCli(['report', plan, '--data-dir', folder]);
    expect(nowhere).toMatchObject({ status: 2, stderr: expect.stringContaining('--summary FILE') });
  });
});
