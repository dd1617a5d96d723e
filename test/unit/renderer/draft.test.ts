import { describe, expect, it } from 'vitest';
import {
  changeDraft,
  type Draft,
  type DraftAction,
  draftOf,
  mappingOf,
  withOriginsOf,
} from '../../../src/renderer/steps/columns/draft.ts';
import { type Mapping, mappingSchema } from '../../../src/shared/mapping.ts';
import { column } from './column.ts';

const company = column(1, 'Company');
const mail = column(2, 'Mail');
const secondMail = column(3, 'Mail');
const phone = column(4, 'Phone');
const columns = [column(0, 'ID'), company, mail, secondMail, phone];

const mapping: Mapping = {
  version: 1,
  name: 'Ours',
  matches: [
    { from: { header: 'ID' }, to: { field: 'internal_id' } },
    { from: { header: 'phone ' }, to: { field: 'phones', label: 'Main' }, blank: 'clear' },
  ],
  constants: { is_tracked: false },
  duplicates: 'merge',
};

const changedBy = (...actions: readonly DraftAction[]): Draft => actions.reduce(changeDraft, draftOf(mapping, columns));
const fieldsOf = (draft: Draft): string[] => draft.matches.map(({ index, match }) => `${index} ${match.to.field}`);

describe('a saved mapping that is taken up again', () => {
  it('owns the matches that it has, and the user those that differ in the field, or that it has not', () => {
    const fills = [
      { index: 0, field: 'internal_id' },
      { index: 4, field: 'urls' },
    ];
    const offer = { id: '1', name: 'Ours', missing: [], added: [], fills };
    const draft = withOriginsOf(changedBy({ do: 'match', column: company, to: { field: 'name' } }), offer);
    expect(draft.matches.map(({ match, origin }) => `${match.to.field} ${origin}`)).toEqual([
      'internal_id saved',
      'name chosen',
      'phones chosen',
    ]);
  });
});

describe('the mapping on the screen', () => {
  it('gives back what it was given, as long as nothing is changed', () => {
    expect(mappingOf(draftOf(mapping, columns))).toEqual(mapping);
  });

  it('finds columns as the check does, without regard to case and outer spaces', () => {
    expect(fieldsOf(draftOf(mapping, columns))).toEqual(['0 internal_id', '4 phones']);
  });

  it('keeps a match whose column the file has not got, and says so', () => {
    const strange: Mapping = { version: 1, matches: [{ from: { header: 'Region' }, to: { field: 'name' } }] };
    expect(draftOf(strange, columns).matches).toMatchObject([{ index: null }]);
    expect(mappingOf(draftOf(strange, columns))).toEqual(strange);
  });

  it('takes a new match in the place that its column has in the file', () => {
    expect(fieldsOf(changedBy({ do: 'match', column: company, to: { field: 'name' } }))).toEqual([
      '0 internal_id',
      '1 name',
      '4 phones',
    ]);
  });

  it('tells columns with the same header apart', () => {
    const draft = changedBy(
      { do: 'match', column: secondMail, to: { field: 'emails' } },
      { do: 'match', column: mail, to: { field: 'emails' } },
    );
    expect(mappingOf(draft).matches.map(({ from }) => from)).toEqual([
      { header: 'ID' },
      { header: 'Mail', index: 2 },
      { header: 'Mail', index: 3 },
      { header: 'phone ' },
    ]);
  });

  it('lets one column feed several fields', () => {
    const draft = changedBy({ do: 'match', column: phone, to: { field: 'trait', key: 'phone' } });
    expect(fieldsOf(draft)).toEqual(['0 internal_id', '4 phones', '4 trait']);
  });

  it('drops the options of the field before when another field is chosen', () => {
    const draft = changedBy({ do: 'retarget', id: 1, to: { field: 'urls' } });
    expect(mappingOf(draft).matches[1]).toEqual({ from: { header: 'phone ' }, to: { field: 'urls' } });
  });

  it('takes a match away when its column is left out', () => {
    expect(fieldsOf(changedBy({ do: 'retarget', id: 1, to: null }))).toEqual(['0 internal_id']);
  });

  it('keeps one of several columns for a field that takes one, and every other match', () => {
    const draft = changedBy({ do: 'match', column: company, to: { field: 'internal_id' } }, { do: 'prefer', id: 2 });
    expect(fieldsOf(draft)).toEqual(['1 internal_id', '4 phones']);
  });

  it('keeps all columns of a field that takes any number', () => {
    const draft = changedBy({ do: 'match', column: mail, to: { field: 'phones' } }, { do: 'prefer', id: 2 });
    expect(fieldsOf(draft)).toEqual(['0 internal_id', '2 phones', '4 phones']);
  });

  it('changes what is for all rows and keeps the rest', () => {
    const draft = changedBy({ do: 'rest', change: { duplicates: 'last' } });
    expect(mappingOf(draft)).toEqual({ ...mapping, duplicates: 'last' });
  });

  it('never gives an ID of a match to another one, even after another mapping is loaded', () => {
    const loaded = changeDraft(draftOf(mapping, columns), { do: 'load', mapping });
    expect(loaded.matches.map((one) => one.id)).toEqual([2, 3]);
  });

  it('stays a mapping that main takes through all of these', () => {
    const draft = changedBy(
      { do: 'match', column: mail, to: { field: 'emails', label: 'Billing' } },
      { do: 'change', id: 0, match: { from: { header: 'ID' }, to: { field: 'internal_id' } } },
      { do: 'rest', change: { constants: { csm: 'jane@my-company.example' } } },
    );
    expect(mappingSchema.safeParse(mappingOf(draft)).success).toBe(true);
  });
});
