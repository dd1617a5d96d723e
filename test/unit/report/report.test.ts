import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportFormat, writeReport } from '../../../src/main/report/report.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { ownTexts, rowOf, sourceOf, written } from './support.ts';

const endings: readonly [file: string, format: 'csv' | 'xlsx'][] = [
  ['report.csv', 'csv'],
  ['REPORT.CSV', 'csv'],
  ['/some folder.xlsx/a.b.Csv', 'csv'],
  ['report.xlsx', 'xlsx'],
  ['Report.XlSx', 'xlsx'],
];

const ownHeaders = ['Import status', 'What went wrong', 'How to fix it', 'Akita ID', 'Import reference'];

describe('the format of a report', () => {
  it.each(endings)('of %s is %s', (file, format) => {
    expect(reportFormat(file)).toEqual({ ok: true, value: format });
  });

  it.each(['report', 'report.xls', 'report.csv.gz', '.csv', 'csv'])('is a sentence for %s', async (file) => {
    const refusal = {
      ok: false,
      error: { kind: 'wrong-usage', message: `The report ${file} needs a name that ends in .csv or .xlsx.` },
    };
    expect(reportFormat(file)).toEqual(refusal);
    expect(await writeReport(file, sourceOf([], []))).toEqual(refusal);
  });
});

describe.each(['csv', 'xlsx'] as const)('a report as %s', (ending) => {
  it('has the original columns in order and spelling, the extra ones, then ours', async () => {
    const headers = [' ID ', 'Name', '', 'Name'];
    const [header] = await written(ending, sourceOf(headers, [], { extraColumns: 2 }));
    expect(header).toEqual([...headers, '', '', ...ownHeaders]);
  });

  it('keeps the rows in their order, short ones and those that are too long', async () => {
    const rows = [rowOf(['1']), rowOf([]), rowOf(['3', 'c', 'beyond'])];
    const [, ...found] = await written(ending, sourceOf(['A', 'B'], rows, { extraColumns: 1 }));
    expect(found).toEqual([
      ['1', '', '', ...ownTexts],
      ['', '', '', ...ownTexts],
      ['3', 'c', 'beyond', ...ownTexts],
    ]);
  });

  it('writes each cell as its column means it', async () => {
    const day = { date: '2021-04-30', text: '30.4.21' };
    const cells = [{ n: 0.12, text: '12%' }, { n: 0.12, text: '12%' }, day, day, day];
    const columnKinds = ['number', 'text', 'date', 'text', 'any'] as const;
    const [, found] = await written(ending, sourceOf(['A', 'B', 'C', 'D', 'E'], [rowOf(cells)], { columnKinds }));
    expect(found?.slice(0, 5)).toEqual(['0.12', '12%', '2021-04-30', '30.4.21', '2021-04-30']);
  });

  it('says how many rows it wrote, and tells its progress to the end', async () => {
    const rows = Array.from({ length: 10_000 }, () => rowOf(['x']));
    const progress: [done: number, total: number][] = [];
    const file = path.join(tempFolder(), `report.${ending}`);
    const outcome = await writeReport(file, sourceOf(['A'], rows), (done, total) => progress.push([done, total]));
    expect(outcome).toEqual({ ok: true, value: { rows: 10_000 } });
    expect(progress.at(-1)).toEqual([10_000, 10_000]);
    expect(progress.length).toBeGreaterThan(2);
  });

  it('takes the rows one after the other as they are written, not all at once', async () => {
    let taken = 0;
    const rows = function* () {
      for (; taken < 20_000; taken++) yield rowOf(['x'.repeat(500)]);
    };
    const file = path.join(tempFolder(), `report.${ending}`);
    const pending = writeReport(file, sourceOf(['A'], [], { rows }));
    const seen: number[] = [];
    const timer = setInterval(() => seen.push(taken), 1);
    await pending;
    clearInterval(timer);
    expect(seen.filter((count) => count > 0 && count < 20_000).length).toBeGreaterThan(3);
  });
});
