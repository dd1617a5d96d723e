import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { presets, suggestMapping } from '../../../src/main/mapping/mapping.ts';
import { presetTable } from '../../support/preset-table.ts';
import { type Column, profileOf } from './profiles.ts';

const root = path.join(import.meta.dirname, '../../..');
const phone = ['+1 303 555 0142', '020 7946 0018'];

const systemOf = (...columns: Column[]): string | null =>
  suggestMapping(profileOf(columns)).preset?.preset.system ?? null;

describe('the presets', () => {
  it('are one file each, and each is of a system of its own', () => {
    const files = readdirSync(path.join(root, 'src/main/mapping/presets')).sort();
    expect(presets.map(({ key }) => `${key}.json`).sort()).toEqual(files);
    expect(new Set(presets.map(({ system }) => system)).size).toBe(14);
  });

  it('match creation dates nowhere, and yes/no fields only with their words', () => {
    for (const { key, columns } of presets) {
      for (const { header = '', to } of columns) {
        if (to?.field === 'customer_start_date')
          expect([key, header]).not.toEqual([key, expect.stringMatching(/creat/i)]);
        if (to?.field === 'is_churned' || to?.field === 'is_tracked')
          expect([key, to.values]).not.toEqual([key, undefined]);
      }
    }
  });

  it('are in docs/presets.md as they are', () => {
    expect(readFileSync(path.join(root, 'docs/presets.md'), 'utf8')).toBe(presetTable(presets));
  });
});

describe('a file is recognised', () => {
  it.each([
    [
      'by some of its headers, in any order',
      'HubSpot',
      [
        ['company NAME', 'A'],
        ['Something else', 'b'],
        ['record id', '1'],
      ],
    ],
    ['by the beginning of one', 'Pipedrive', [['Organization - Foo', 'A']]],
    [
      'by a header that is spelled just so',
      'Vitally',
      [
        ['externalId', '1'],
        ['name', 'A'],
      ],
    ],
    [
      'not by one that another system spells so',
      'Zendesk',
      [
        ['external_id', '1'],
        ['name', 'A'],
        ['shared_tickets', 'true'],
      ],
    ],
    [
      'by the one of two presets that knows more of it',
      'ChurnZero',
      [
        ['accountExternalId', '1'],
        ['externalId', '1'],
        ['name', 'A'],
      ],
    ],
    [
      'not by headers of another language',
      null,
      [
        ['Firma', 'A'],
        ['Kundennummer', '1'],
      ],
    ],
    ['not by nothing', null, []],
  ] satisfies [string, string | null, Column[]][])('%s: %s', (_, system, columns) => {
    expect(systemOf(...columns)).toBe(system);
  });
});

it('numbered columns take the labels of the column with their number, and the preset’s own where there is none', () => {
  const columns: Column[] = [
    ['Owned By', 'Jane'],
    ['Contact Type', 'Lead'],
    ['Phone Number', ...phone],
    ['Phone Number Type', 'work'],
    ['Phone Number 2', ...phone],
    ['Phone Number 2 Type', 'home'],
    ['Phone Number 3', ...phone],
  ];
  const { mapping } = suggestMapping(profileOf(columns));
  expect(mapping.matches.filter(({ to }) => to.field === 'phones')).toEqual([
    {
      from: { header: 'Phone Number' },
      to: { field: 'phones', label: 'Phone', labelFrom: { header: 'Phone Number Type' } },
    },
    {
      from: { header: 'Phone Number 2' },
      to: { field: 'phones', label: 'Phone', labelFrom: { header: 'Phone Number 2 Type' } },
    },
    { from: { header: 'Phone Number 3' }, to: { field: 'phones', label: 'Phone' } },
  ]);
});

it('the one of two columns for a field that is spelled the same is told apart by its place', () => {
  const columns: Column[] = [
    ['Record ID', '1'],
    ['Company name', 'A'],
    ['Phone Number', ...phone],
    ['Phone Number', ...phone],
  ];
  const { mapping } = suggestMapping(profileOf(columns));
  expect(mapping.matches.filter(({ to }) => to.field === 'phones').map(({ from }) => from)).toEqual([
    { header: 'Phone Number', index: 2 },
    { header: 'Phone Number', index: 3 },
  ]);
});

it('the ID from outside is taken, the record ID stays its rival, and a column that most rows lack is neither', () => {
  const columns: Column[] = [
    ['Record ID', '1'],
    ['Customer ID', 'C1'],
    ['Company name', 'A'],
  ];
  const full = suggestMapping(profileOf(columns));
  expect(full.suggestions.find(({ to }) => to.field === 'internal_id')).toMatchObject({
    header: 'Customer ID',
    rivals: [0],
  });
  const profile = profileOf(columns);
  const sparse = {
    ...profile,
    columns: profile.columns.map((column) => (column.index === 1 ? { ...column, filled: 3 } : column)),
  };
  expect(suggestMapping(sparse).suggestions.find(({ to }) => to.field === 'internal_id')).toMatchObject({
    header: 'Record ID',
    rivals: [1],
  });
});
