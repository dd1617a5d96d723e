import { describe, expect, it } from 'vitest';
import { resolveMapping } from '../../../src/main/mapping/mapping.ts';
import type { ColumnRef, Mapping, MappingTarget, Match } from '../../../src/shared/mapping.ts';
import { type Column, profileOf } from './profiles.ts';

const columns: readonly Column[] = [
  ['Customer ID', '1'],
  ['Company', 'Northwind'],
  ['Email', 'a@b.example'],
  ['Phone', '1'],
  [' Phone Type ', 'Main'],
  ['Email', 'c@d.example'],
  ['', 'x'],
  ['Caf\u00e9', 'x'],
  ['plan', 'gold'],
  ['Plan', 'Gold'],
];

const id: Match = { from: { header: 'Customer ID' }, to: { field: 'internal_id' } };
const mappingOf = (...matches: Match[]): Mapping => ({ version: 1, matches: [id, ...matches] });
const resolve = (...matches: Match[]) => resolveMapping(mappingOf(...matches), profileOf(columns));

function resolvedOne(from: ColumnRef, to: MappingTarget = { field: 'name' }) {
  const outcome = resolve({ from, to });
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.matches[1];
}

function problem(...matches: Match[]): string {
  const outcome = resolve(...matches);
  if (outcome.ok) throw new Error('every column was found');
  expect(outcome.error.kind).toBe('mapping-column-missing');
  return outcome.error.message;
}

describe('a column is found', () => {
  it.each([
    ['by its exact header', { header: 'Company' }, 1],
    ['without regard to case', { header: 'COMPANY' }, 1],
    ['without regard to outer spaces', { header: 'Phone Type\u00a0' }, 4],
    ['however its accents are composed', { header: 'Cafe\u0301' }, 7],
    ['exactly, where another differs only in case', { header: 'Plan' }, 9],
    ['exactly, where another differs only in case', { header: 'plan' }, 8],
    ['by its position, where the header repeats', { header: 'Email', index: 5 }, 5],
    ['by its position, where there is no header', { header: '', index: 6 }, 6],
    ['without a header, where only one has none', { header: '' }, 6],
    ['by header and position, where one of them would do', { header: 'company', index: 1 }, 1],
  ])('%s', (_how, from, index) => expect(resolvedOne(from)).toMatchObject({ index, header: columns[index]?.[0] }));
});

describe('the label of a list value', () => {
  it.each<[how: string, from: ColumnRef, to: MappingTarget, label: string, labelIndex: number | null]>([
    ['is the one given', { header: 'Phone' }, { field: 'phones', label: 'Main' }, 'Main', null],
    ['is else the header', { header: 'phone' }, { field: 'phones' }, 'Phone', null],
    ['is the header trimmed', { header: ' Phone Type ' }, { field: 'phones' }, 'Phone Type', null],
    [
      'is the name of the field where there is no header',
      { header: '', index: 6 },
      { field: 'emails' },
      'E-mail',
      null,
    ],
    [
      'comes from another column',
      { header: 'Phone' },
      { field: 'phones', labelFrom: { header: 'phone type' } },
      'Phone',
      4,
    ],
    [
      'is the one given where the other column is blank',
      { header: 'Phone' },
      { field: 'phones', label: 'Main', labelFrom: { header: ' Phone Type ' } },
      'Main',
      4,
    ],
  ])('%s', (_how, from, to, label, labelIndex) => expect(resolvedOne(from, to)).toMatchObject({ label, labelIndex }));
});

describe('a column that is missing or in doubt', () => {
  const to: MappingTarget = { field: 'name' };
  it.each<[what: string, from: ColumnRef, words: string]>([
    ['is named, with the headers that the file has', { header: 'Firm' }, 'The file has no column “Firm”.'],
    ['repeated', { header: 'Email' }, 'The header “Email” stands over columns C and F; add "index": 2 or 5'],
    [
      'repeated but for its case',
      { header: 'PLAN' },
      'The header “PLAN” stands over columns I and J; add "index": 8 or 9',
    ],
    [
      'at another position',
      { header: 'Company', index: 3 },
      'column D ("index": 3, counted from 0) is “Phone”. “Company” has "index": 1.',
    ],
    [
      'beyond the last column',
      { header: 'Email', index: 30 },
      'there is no column AE ("index": 30, counted from 0). “Email” has "index": 2 or 5.',
    ],
    [
      'another header at that position',
      { header: 'Firm', index: 6 },
      'column G ("index": 6, counted from 0) is (no header).',
    ],
  ])('%s', (_what, from, words) => {
    const message = problem({ from, to });
    expect(message).toContain(words);
    expect(message).toContain('The columns are: “Customer ID”, “Company”, “Email”');
  });

  it('is looked for among labels as well', () => {
    const match: Match = { from: { header: 'Phone' }, to: { field: 'phones', labelFrom: { header: 'Kind' } } };
    expect(problem(match)).toContain('The file has no column “Kind”.');
  });

  it('is reported together with all others, each once', () => {
    const message = problem(
      { from: { header: 'Firm' }, to },
      { from: { header: 'Firm' }, to: { field: 'emails' } },
      { from: { header: 'Mail' }, to: { field: 'emails', labelFrom: { header: 'Kind' } } },
    );
    expect(message.match(/The file has no column “(Firm|Mail|Kind)”\./g)).toHaveLength(3);
  });

  it('gets a shortened list of very many headers', () => {
    const wide = profileOf(Array.from({ length: 200 }, (_, n): Column => [`Column ${n}`, 'x']));
    const outcome = resolveMapping(mappingOf(), wide);
    expect(outcome).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('“Column 11” and 188 more.') },
    });
  });
});

describe('a mapping as a whole', () => {
  it('keeps blank cells alone, rejects duplicates and has no constants, unless it says otherwise', () => {
    expect(resolve()).toEqual({
      ok: true,
      value: {
        matches: [
          {
            index: 0,
            header: 'Customer ID',
            to: { field: 'internal_id' },
            blank: 'keep',
            label: 'Customer ID',
            labelIndex: null,
          },
        ],
        constants: {},
        duplicates: 'reject',
      },
    });
    const set: Mapping = {
      version: 1,
      matches: [id, { from: { header: 'Company' }, to: { field: 'name' }, blank: 'clear' }],
      constants: { is_tracked: false },
      duplicates: 'merge',
    };
    expect(resolveMapping(set, profileOf(columns))).toMatchObject({
      ok: true,
      value: { matches: [{}, { blank: 'clear' }], constants: { is_tracked: false }, duplicates: 'merge' },
    });
  });

  it.each<[what: string, matches: Match[]]>([
    ['nothing matched', []],
    ['no match to the internal ID', [{ from: { header: 'Company' }, to: { field: 'name' } }]],
  ])('with %s is refused, and says what to do', (_what, matches) => {
    const outcome = resolveMapping({ version: 1, matches }, profileOf(columns));
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'internal-id-not-matched' } });
    if (!outcome.ok) expect(outcome.error.message).toContain('Match the column that holds your customers’ IDs');
  });
});
