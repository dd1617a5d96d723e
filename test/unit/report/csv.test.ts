import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvPieces } from '../../../src/main/report/csv.ts';
import { writeReport } from '../../../src/main/report/report.ts';
import { reportTable } from '../../../src/main/report/report-rows.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { ownTexts, readCsv, rowOf, sourceOf, written } from './support.ts';

const fieldOf = (text: string): string => {
  const line = [...csvPieces(reportTable(sourceOf(['A'], [rowOf([text], { status: 'END' })])))].at(-1) ?? '';
  return line.slice(0, line.indexOf(',END'));
};

const fields: readonly [text: string, field: string][] = [
  ['plain', 'plain'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+1 303 555 1212', "'+1 303 555 1212"],
  ['-dash', "'-dash"],
  ["'quoted", "''quoted"],
  ['\tx', '"\'\tx"'],
  ['\rx', '"\'\rx"'],
  ['=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['-5', '-5'],
  ['+5,5', '"+5,5"'],
  ['-1234.50', '-1234.50'],
  ['-5-5', "'-5-5"],
  ['+', "'+"],
  ['-5%', "'-5%"],
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['two\r\nlines', '"two\r\nlines"'],
  [' edges ', '" edges "'],
  ['a;b', '"a;b"'],
];

describe('a CSV report', () => {
  it.each(fields)('writes %j as %j', (text, field) => {
    expect(fieldOf(text)).toBe(field);
  });

  it('is UTF-8 with a byte order mark, commas and CRLF, with the original columns before ours', async () => {
    const file = path.join(tempFolder(), 'report.csv');
    await writeReport(file, sourceOf(['Größe', '', 'Größe'], [rowOf(['1', 'b'])]));
    expect(readFileSync(file, 'utf8')).toBe(
      '\ufeffGröße,,Größe,Import status,What went wrong,How to fix it,Akita ID,Import reference\r\n' +
        '1,b,,Failed,Phone: “x” is no phone number.,Correct it.,,p-1:2\r\n',
    );
  });

  it('keeps a header from running as a formula too', async () => {
    const file = path.join(tempFolder(), 'report.csv');
    await writeReport(file, sourceOf(['=cmd()'], []));
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeff'=cmd\(\),/);
    expect(readCsv(file)[0]?.[0]).toBe('=cmd()');
  });

  it('can be read by its owner alone', async () => {
    const file = path.join(tempFolder(), 'report.csv');
    await writeReport(file, sourceOf(['A'], []));
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('brings any text back unchanged', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\'", ;1a') }),
      fc.constantFrom('=1', "'", "''=", '\r', '\n', '"', ' '),
    );
    const texts = fc.array(text, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(texts, fc.array(texts, { maxLength: 5 }), async (headers, rows) => {
        const [head, ...found] = await written(
          'csv',
          sourceOf(
            headers,
            rows.map((cells) => rowOf(cells)),
          ),
        );
        expect(head?.slice(0, 3)).toEqual(headers);
        expect(found).toEqual(rows.map((cells) => [...cells, ...ownTexts]));
      }),
      { numRuns: 60 },
    );
  });
});
