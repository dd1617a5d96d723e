import { describe, expect, it } from 'vitest';
import { findFooter } from '../../../src/main/spreadsheet/footer.ts';

const noCounts = { rows: 0, filled: () => 0, samples: () => [] };

/** The footer of a table whose rows are lines with semicolons; an empty line is a blank row. */
const footerOf = (lines: readonly string[]) =>
  findFooter(
    lines.flatMap((line, index) => (line === '' ? [] : [{ row: index + 2, cells: line.split(';') }])),
    noCounts,
  );

const customers = ['C-1;Alpha;a@a.example;100', 'C-2;Beta;b@b.example;200', 'C-3;Gamma;c@c.example;300'];

describe('a total at the end is found', () => {
  it.each([
    ['Total;3 customers;;600'],
    ['Total;;;600'],
    ['Grand total;;;600'],
    ['TOTAL:;;;600'],
    [';;Total;600'],
    [';;;Total: 600'],
    ['Gesamt;;;600,00 €'],
    ['Summe;;;600'],
    ['Gesamtsumme (3 Kunden);;;600'],
    ['Total général;;;600'],
    ['Somme;;;600'],
    ['Total general;;;600'],
    ['Suma;;;600'],
    ['Subtotal;;;600'],
    ['Sum;;;$600.00'],
    ['Count: 3;;;'],
    ['Count;;;3'],
    ['Anzahl: 3;;;'],
    ['Nombre : 3;;;'],
    ['Recuento;;;3'],
    ['Average;;;200'],
    ['Durchschnitt;;;200'],
    ['Moyenne;;;200'],
    ['Promedio;;;200'],
    ['Total;;EUR;600'],
    ['Grand Totals (3 records);;;'],
  ])('%s', (line) => {
    expect(footerOf([...customers, line]).rows).toMatchObject([{ row: 5, kind: 'totals' }]);
  });

  it('where a blank row parts it from a table of two columns', () => {
    expect(footerOf(['Alpha;100', 'Beta;200', '', 'Total;300']).rows).toMatchObject([{ row: 5, kind: 'totals' }]);
  });

  it('where a number stands in a column of names', () => {
    expect(footerOf(['C-1;Alpha', 'C-2;Beta', 'Total;2']).rows).toMatchObject([{ row: 4, kind: 'totals' }]);
  });

  it('in several lines: sum, average and count', () => {
    const rows = footerOf([...customers, '', 'Sum;;;600', 'Average;;;200', 'Count;;;3']).rows;
    expect(rows.map(({ row, kind }) => [row, kind])).toEqual([
      [6, 'totals'],
      [7, 'totals'],
      [8, 'totals'],
    ]);
  });
});

describe('an account is never taken for a footer', () => {
  it.each([
    ['a customer named Total with an ID and all its cells', [...customers, 'C-4;Total;info@total.example;400']],
    ['its name in front', ['Alpha;C-1;a@a.example', 'Beta;C-2;b@b.example', 'Total;C-3;info@total.example']],
    ['its name in front, without a mail', ['Alpha;C-1;a@a.example', 'Beta;C-2;', 'Total;C-3;']],
    ['an ID alone', [...customers, 'C-4;;;']],
    ['a name that begins with the word', [...customers, 'Total Energies;;;600']],
    ['a company called Summit', [...customers, 'Summit;;;600']],
    ['a name with Count in it', [...customers, 'Count Dracula Ltd;;;600']],
    ['words of a report beside all that an account has', [...customers, 'Copyright Ltd;Copyright Ltd;c@c.example;9']],
    ['a total in the middle', ['C-1;Alpha;a@a.example;100', 'Total;;;100', 'C-2;Beta;b@b.example;200']],
    ['one column, where nothing parts them', ['Alpha', 'Beta', 'Total']],
    ['a customer called Total in a table of names and amounts', ['Alpha;100', 'Beta;200', 'Total;300']],
    ['the only row', ['Total;;;600']],
  ])('%s', (_what, lines) => {
    expect(footerOf(lines).rows).toEqual([]);
  });

  it('yet a last row that may be either is told', () => {
    expect(footerOf(['Alpha;100', 'Beta;200', 'Total;300']).doubtful).toEqual([
      { row: 4, kind: 'totals', column: 0, text: 'Total' },
    ]);
    expect(footerOf([...customers, 'C-4;Total;info@total.example;400']).doubtful).toEqual([]);
    expect(footerOf(customers).doubtful).toEqual([]);
  });
});

describe('notes below the accounts are doubtful', () => {
  const doubtful = (lines: readonly string[]) => footerOf(lines).doubtful.map(({ row, kind }) => [row, kind]);

  it.each([
    ['behind a blank row', [...customers, '', 'Questions?;;;', 'Call Petra;;;'], [6, 7]],
    ['marked by their first sign', [...customers, '* churned customers are missing;;;'], [5]],
    ['by the word', [...customers, 'Hinweis: ohne Altkunden;;;'], [5]],
    ['by their length', [...customers, 'Please ask the team before you change this list;;;'], [5]],
    ['in a table of two columns', ['C-1;Alpha', 'C-2;Beta', '', 'Ask Petra;'], [5]],
  ])('%s', (_what, lines, rows) => {
    expect(doubtful(lines)).toEqual(rows.map((row) => [row, 'report']));
    expect(footerOf(lines).rows).toEqual([]);
  });

  it('with a doubtful total above them', () => {
    expect(doubtful(['Alpha;C-1;1', 'Beta;C-2;2', 'Total;3;3', '', 'Ask Petra;;'])).toEqual([
      [4, 'totals'],
      [6, 'report'],
    ]);
  });

  it.each([
    ['an ID alone behind a blank row', [...customers, '', 'C-4;;;']],
    ['an address alone', [...customers, '', ';;d@d.example;']],
    ['a name alone, where nothing parts it', [...customers, ';Delta Trading Ltd;;']],
    ['a name behind a blank row in a list of names', ['Alpha', 'Beta', '', 'Gamma']],
  ])('%s is none', (_what, lines) => {
    expect(doubtful(lines)).toEqual([]);
  });
});

describe('the lines of a report are found', () => {
  it.each([
    'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
    '© 2026 Example GmbH',
    'Confidential Information - Do Not Distribute',
    'Streng vertraulich',
    'Confidentiel',
    'Confidencial',
    'Generated by Jane Roe',
    'Generated By: Jane Roe 3/14/2026 8:34 AM',
    'Report generated on 2026-03-14',
    'Exported from Example CRM',
    'Erstellt am 14.03.2026',
    'Exportiert von Jana Roe',
    'Généré le 14/03/2026',
    'Imprimé par Jeanne',
    'Generado por Juana',
    'Page 1 of 3',
    'Seite 1 von 3',
    'Page 1 sur 3',
    'Página 1 de 3',
    '5 records',
    '3 customers exported',
    '5 Datensätze',
    'Total records: 5',
    'Anzahl Datensätze: 5',
    'Nombre d’enregistrements : 5',
    'Número de registros: 5',
    'Source: Example CRM',
    'Stand: 14.03.2026',
    '--- End of report ---',
    'Ende des Berichts',
  ])('%s', (text) => {
    expect(footerOf([...customers, `${text};;;`]).rows).toMatchObject([{ row: 5, kind: 'report', column: 0, text }]);
  });

  it('as Salesforce writes them, the name of the company among them', () => {
    const { rows } = footerOf([
      ...customers,
      'Grand Totals (3 records);;;',
      '',
      'Confidential Information - Do Not Distribute;;;',
      'Generated By: Jane Roe 3/14/2026 8:34 AM;;;',
      'Example GmbH;;;',
    ]);
    expect(rows.map(({ row, kind }) => [row, kind])).toEqual([
      [5, 'totals'],
      [7, 'report'],
      [8, 'report'],
      [9, 'report'],
    ]);
  });

  it('with the name of the report above them, where a blank row parts it from the accounts', () => {
    const lines = ['All accounts;;;', 'Copyright (c) 2026 Example;;;'];
    expect(footerOf([...customers, '', ...lines]).rows.map(({ row, text }) => [row, text])).toEqual([
      [6, 'All accounts'],
      [7, 'Copyright (c) 2026 Example'],
    ]);
    expect(footerOf([...customers, ...lines]).rows.map(({ row }) => row)).toEqual([6]);
    expect(footerOf([...customers, '', 'All accounts;;;', '', lines[1] ?? '']).rows.map(({ row }) => row)).toEqual([8]);
  });

  it('not where more rows of accounts follow', () => {
    expect(footerOf(['Generated by Jane;;;', ...customers]).rows).toEqual([]);
  });
});
