import { describe, expect, it } from 'vitest';
import { shownOffers } from '../../../src/renderer/steps/columns/shown-offers.ts';
import type { MappingOffer, Work } from '../../../src/shared/overview.ts';
import { column } from './column.ts';

const fills = [
  { index: 0, field: 'internal_id' },
  { index: 1, field: null },
];
const whole: MappingOffer = { id: '1', name: 'Weekly export', missing: [], added: [], fills };
const part: MappingOffer = { id: '2', name: 'Old CRM', missing: ['Status', 'MRR'], added: ['Region'], fills };

const told = (
  offers: readonly MappingOffer[],
  source: Work['source'],
  inUse: string | undefined,
  matched = [column(0, 'ID'), column(1, 'Phone type')],
) => shownOffers(offers, { source, inUse, matched }).map(({ title, body, use }) => ({ title, body, use }));

describe('a saved mapping whose columns came back', () => {
  it('fits, or fits in part with what is missing and what is new', () => {
    expect(told([whole, part], 'suggested', undefined)).toEqual([
      { title: 'Your mapping “Weekly export” fits', body: 'The columns are the same.', use: 'first' },
      {
        title: 'Your mapping “Old CRM” fits in part',
        body: 'Since last time “Status”, “MRR” are gone. Since last time “Region” is new.',
        use: 'first',
      },
    ]);
  });

  it('says which columns that are matched now it leaves out', () => {
    const withTags = [column(0, 'ID'), column(2, 'Tags')];
    expect(told([whole], 'suggested', undefined, withTags)[0]?.body).toBe(
      'The columns are the same. It leaves out “Tags”, which is matched now.',
    );
    expect(told([part], 'suggested', undefined, [...withTags, column(3, 'Region')])[0]?.body).toBe(
      'Since last time “Status”, “MRR” are gone. Since last time “Region” is new. It leaves out “Tags”, “Region”, which are matched now.',
    );
    expect(told([whole], 'earlier-import', undefined, withTags)[0]?.body).toContain('It leaves out “Tags”');
  });

  it('is offered no more once it is used, but what it misses stays in sight', () => {
    expect(told([whole], 'given', 'Weekly export')).toEqual([]);
    expect(told([part], 'given', 'Old CRM')).toEqual([
      {
        title: 'Your mapping “Old CRM” is used as far as it fits',
        body: 'Since last time “Status”, “MRR” are gone.',
        use: null,
      },
    ]);
  });

  it('does not stand over the matches of the earlier import of the file', () => {
    expect(told([whole, part], 'earlier-import', undefined)).toEqual([
      {
        title: 'Your mapping “Weekly export” fits too',
        body: 'The matches of the earlier import of this file are in use. The columns are the same.',
        use: 'instead',
      },
    ]);
    expect(told([whole], 'earlier-import', 'Weekly export')).toEqual([]);
  });
});
