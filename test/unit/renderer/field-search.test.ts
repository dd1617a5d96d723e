import type { ComboboxParsedItem } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { byAnyName } from '../../../src/renderer/steps/columns/field-search.ts';

const options: ComboboxParsedItem[] = [
  { value: 'leave-out', label: 'Leave out' },
  {
    group: 'Identity',
    items: [
      { value: 'internal_id', label: 'Internal ID' },
      { value: 'name', label: 'Name' },
    ],
  },
  { group: 'Status', items: [{ value: 'customer_start_date', label: 'Customer start date' }] },
  { group: 'Own', items: [{ value: 'attribute', label: 'Custom attribute' }] },
];
const labels = (search: string): string[] =>
  byAnyName({ options, search, limit: Number.POSITIVE_INFINITY }).map((option) =>
    String('group' in option ? option.group : option.label),
  );

describe('what is typed into the list of fields', () => {
  test('finds the fields first whose name begins with it, then those that have it, then those by other names', () => {
    expect(labels('Custom').slice(0, 2)).toEqual(['Custom attribute', 'Customer start date']);
    expect(labels('Custom')).toContain('Internal ID');
    expect(labels('Custom a')[0]).toBe('Custom attribute');
    expect(labels('attribute')[0]).toBe('Custom attribute');
    expect(labels('Cust')[0]).toBe('Customer start date');
    expect(labels('ID')[0]).toBe('Internal ID');
  });

  test('finds nothing that has no such name, and says so', () => {
    expect(labels('zebra')).toEqual(['No such field']);
  });

  test('leaves the list in its groups where nothing is typed', () => {
    expect(labels(' ')).toEqual(['Leave out', 'Identity', 'Status', 'Own']);
  });
});
