import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../src/renderer/steps/columns/draft.ts';
import { problemsOf, wholePart } from '../../../src/renderer/steps/columns/problems.ts';
import { type Mapping, type Match, mappingSchema } from '../../../src/shared/mapping.ts';
import { column } from './column.ts';

const columns = [column(0, 'ID'), column(1, 'Company'), column(2, 'Customer')];
const id: Match = { from: { header: 'ID' }, to: { field: 'internal_id' } };
const mappingWith = (...matches: readonly Match[]): Mapping => ({ version: 1, matches: [id, ...matches] });
const problemsWith = (...matches: readonly Match[]) => [...problemsOf(draftOf(mappingWith(...matches), columns))];

describe('a match', () => {
  it('has no problem when it is whole and alone', () => {
    expect(problemsWith({ from: { header: 'Company' }, to: { field: 'name' } })).toEqual([]);
  });

  it('for a field that takes one column is marked with every other column that is matched to it', () => {
    const company: Match = { from: { header: 'Company' }, to: { field: 'name' } };
    const customer: Match = { from: { header: 'Customer' }, to: { field: 'name' } };
    expect(problemsWith(company, customer)).toEqual([
      [1, [{ kind: 'taken-twice', others: ['Customer'] }]],
      [2, [{ kind: 'taken-twice', others: ['Company'] }]],
    ]);
  });

  it('to the Customer Success Manager and to role 6 are the same field twice', () => {
    const csm: Match = { from: { header: 'Company' }, to: { field: 'csm' } };
    const role: Match = { from: { header: 'Customer' }, to: { field: 'role', roleId: 6 } };
    expect(problemsWith(csm, role)).toHaveLength(2);
  });

  it('to custom attributes of different names are two fields', () => {
    const one: Match = { from: { header: 'Company' }, to: { field: 'trait', key: 'a' } };
    const other: Match = { from: { header: 'Customer' }, to: { field: 'trait', key: 'b' } };
    expect(problemsWith(one, other)).toEqual([]);
  });

  it('to list fields takes any number of columns', () => {
    const one: Match = { from: { header: 'Company' }, to: { field: 'emails' } };
    const other: Match = { from: { header: 'Customer' }, to: { field: 'emails' } };
    expect(problemsWith(one, other)).toEqual([]);
  });

  it('to a custom attribute without a name asks for one', () => {
    const unnamed: Match = { from: { header: 'Company' }, to: { field: 'trait', key: ' ' } };
    expect(problemsWith(unnamed)).toEqual([[1, [{ kind: 'attribute-name', why: null }]]]);
  });

  it('to an attribute under the name of a known field says what to do instead', () => {
    const known: Match = { from: { header: 'Company' }, to: { field: 'attribute', key: 'name' } };
    expect(problemsWith(known)).toEqual([
      [1, [{ kind: 'attribute-name', why: expect.stringContaining('match the column to that field') }]],
    ]);
  });

  it('to a role without its ID asks for it', () => {
    expect(problemsWith({ from: { header: 'Company' }, to: { field: 'role', roleId: 0 } })).toEqual([
      [1, [{ kind: 'role-id' }]],
    ]);
  });

  it('that is not whole yet is left out of what is kept meanwhile, and nothing else is', () => {
    const half: Match = { from: { header: 'Company' }, to: { field: 'role', roleId: 0 } };
    const whole: Match = { from: { header: 'Customer' }, to: { field: 'name' } };
    const kept = wholePart({ ...mappingWith(half, whole), duplicates: 'last' });
    expect(kept).toEqual({ version: 1, matches: [id, whole], duplicates: 'last' });
    expect(mappingSchema.safeParse(kept).success).toBe(true);
  });
});
