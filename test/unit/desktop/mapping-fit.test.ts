import { describe, expect, it } from 'vitest';
import { fitsWholly, fitTo, offersFor, rememberedOffers } from '../../../src/main/desktop/mapping-fit.ts';
import type { ColumnProfile } from '../../../src/shared/file-profile.ts';
import type { Mapping } from '../../../src/shared/mapping.ts';
import type { SavedMapping } from '../../../src/shared/overview.ts';

const columns = (...headers: string[]): ColumnProfile[] =>
  headers.map((header, index) => ({ index, header, samples: [], filled: 1 }));

const mapping: Mapping = {
  version: 1,
  matches: [
    { from: { header: 'Customer ID' }, to: { field: 'internal_id' } },
    { from: { header: 'Company' }, to: { field: 'name' } },
    { from: { header: 'Billing' }, to: { field: 'emails', label: 'Billing' } },
    { from: { header: 'Phone' }, to: { field: 'phones', labelFrom: { header: 'Phone Type' } } },
    { from: { header: 'Start' }, to: { field: 'customer_start_date', dateOrder: 'dmy' } },
  ],
  duplicates: 'merge',
};

const saved = (name: string, more: Partial<SavedMapping> = {}): SavedMapping => ({
  id: name,
  name,
  savedAt: '2026-01-01T00:00:00.000Z',
  columns: ['Customer ID', 'Company', 'Billing', 'Phone', 'Phone Type', 'Start'],
  mapping,
  earlier: [],
  ...more,
});

describe('a mapping in another file', () => {
  it('is the same where all its columns are there, wherever they stand', () => {
    const moved = columns('Start', 'Phone', 'Phone Type', 'Company', 'Customer ID', 'Billing');
    expect(fitTo(moved, mapping)).toEqual(mapping);
  });

  it('finds columns without regard to case and outer spaces, and names them as the file does', () => {
    const { matches } = fitTo(columns('CUSTOMER ID ', 'company'), mapping);
    expect(matches.map(({ from }) => from)).toEqual([{ header: 'CUSTOMER ID ' }, { header: 'company' }]);
  });

  it('leaves out what is missing, and keeps the rest and its rules', () => {
    const fitted = fitTo(columns('Customer ID', 'Phone'), mapping);
    expect(fitted.matches).toEqual([
      { from: { header: 'Customer ID' }, to: { field: 'internal_id' } },
      { from: { header: 'Phone' }, to: { field: 'phones' } },
    ]);
    expect(fitted.duplicates).toBe('merge');
  });

  it('leaves out a column that would have to be guessed', () => {
    const { matches } = fitTo(columns('Customer ID', 'Company', 'Company'), mapping);
    expect(matches.map(({ to }) => to.field)).toEqual(['internal_id']);
  });

  it('takes a repeated header by its place', () => {
    const second: Mapping = {
      version: 1,
      matches: [{ from: { header: 'Email', index: 2 }, to: { field: 'emails' } }],
    };
    expect(fitTo(columns('ID', 'Email', 'Email'), second).matches[0]?.from).toEqual({ header: 'Email', index: 2 });
    expect(fitTo(columns('ID', 'Name', 'Email', 'Email'), second).matches[0]?.from).toEqual({
      header: 'Email',
      index: 2,
    });
    expect(fitTo(columns('ID', 'Email', 'Name', 'Email'), second).matches).toEqual([]);
  });

  it('takes a header that is alone now, though it repeated before', () => {
    const second: Mapping = { version: 1, matches: [{ from: { header: 'Email', index: 2 }, to: { field: 'emails' } }] };
    expect(fitTo(columns('Email', 'ID'), second).matches[0]?.from).toEqual({ header: 'Email' });
  });

  it('belongs to the file if each of its columns is there', () => {
    expect(fitsWholly(columns('Customer ID', 'Company', 'Billing', 'Phone', 'Start'), mapping)).toBe(true);
    expect(fitsWholly(columns('Customer ID', 'Company'), mapping)).toBe(false);
  });
});

describe('saved mappings are offered', () => {
  const file = columns('Customer ID', 'Company', 'Billing', 'Start', 'Notes');

  it('with the columns that are missing, and those that are new', () => {
    expect(offersFor(file, [saved('Our CRM')])).toEqual([
      {
        id: 'Our CRM',
        name: 'Our CRM',
        missing: ['Phone'],
        added: ['Notes'],
        fills: [
          { index: 0, field: 'internal_id' },
          { index: 1, field: 'name' },
          { index: 2, field: 'emails' },
          { index: 3, field: 'customer_start_date' },
        ],
      },
    ]);
  });

  it('with what each column of the file becomes, columns of labels too', () => {
    const [offer] = offersFor(columns('Phone Type', 'Phone', 'Customer ID', 'Company'), [saved('Our CRM')]);
    expect(offer?.fills).toEqual([
      { index: 2, field: 'internal_id' },
      { index: 3, field: 'name' },
      { index: 1, field: 'phones' },
      { index: 0, field: null },
    ]);
  });

  it('only if the internal ID is there', () => {
    expect(offersFor(columns('Company', 'Billing', 'Phone', 'Phone Type', 'Start'), [saved('a')])).toEqual([]);
  });

  it('only if most of their columns are there', () => {
    expect(offersFor(columns('Customer ID', 'Company', 'Billing'), [saved('a')])).toHaveLength(1);
    expect(offersFor(columns('Customer ID', 'Company'), [saved('a')])).toEqual([]);
  });

  it('the one that fits best first, then the one with fewer new columns, then the newest', () => {
    const small: Mapping = { version: 1, matches: mapping.matches.slice(0, 2) };
    const all = [
      saved('misses one'),
      saved('older', { mapping: small, columns: file.map(({ header }) => header) }),
      saved('newer', {
        mapping: small,
        columns: file.map(({ header }) => header),
        savedAt: '2026-02-01T00:00:00.000Z',
      }),
      saved('knows less', { mapping: small, columns: ['Customer ID', 'Company'] }),
    ];
    expect(offersFor(file, all).map(({ name }) => name)).toEqual(['newer', 'older', 'knows less', 'misses one']);
  });
});

it('offers are looked for again only when the file or the saved mappings are others', () => {
  let searches = 0;
  const find = rememberedOffers((file, all) => {
    searches += 1;
    return offersFor(file, all);
  });
  const file = columns('Customer ID', 'Company', 'Billing');
  const all = [saved('a')];
  expect(find(file, all)).toEqual(find(file, all));
  expect(searches).toBe(1);
  expect(find(file, [...all])).toHaveLength(1);
  expect(find(columns('Other'), all)).toEqual([]);
  expect(searches).toBe(3);
});
