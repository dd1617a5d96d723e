import { describe, expect, it } from 'vitest';
import { changeDraft, draftOf } from '../../../src/renderer/steps/columns/draft.ts';
import { agreedIn, type Line, linesOf, passes, sameLine } from '../../../src/renderer/steps/columns/lines.ts';
import { problemsOf } from '../../../src/renderer/steps/columns/problems.ts';
import type { ShownSuggestion } from '../../../src/shared/inspection.ts';
import { column, guessOfContact, idAndContact } from './column.ts';

const columns = [column(0, 'ID'), column(1, 'Contact'), column(2, 'Notes')];
const suggestions: ShownSuggestion[] = [
  { index: 0, header: 'ID', field: 'internal_id', basis: 'alias', reason: 'same name', rivals: [] },
  guessOfContact,
];
const start = draftOf(idAndContact, columns);
const linesFor = (draft = start, given = suggestions): readonly Line[] =>
  linesOf(draft, problemsOf(draft), { suggestions: given, columnOffers: [] });
const confirming = (column: number) => changeDraft(start, { do: 'confirm', column });
const headersOf = (lines: readonly Line[], filter: Parameters<typeof passes>[1]): string[] =>
  lines.filter((line) => passes(line, filter)).map((line) => line.column.header);

describe('the lines of the columns step', () => {
  it('are one a column, in the order of the file, those that are left out too', () => {
    expect(linesFor().map((line) => [line.column.header, line.matches.length])).toEqual([
      ['ID', 1],
      ['Contact', 1],
      ['Notes', 0],
    ]);
  });

  it('ask for a look where a match was guessed from values', () => {
    expect(headersOf(linesFor(), 'to-check')).toEqual(['Contact']);
  });

  it('ask for a look at the ID where other columns could be it too, and at no other field for that', () => {
    const [id, contact] = suggestions;
    if (id === undefined || contact === undefined) throw new Error('The suggestions are gone.');
    const several: ShownSuggestion[] = [
      { ...id, rivals: [2] },
      { ...contact, basis: 'alias', rivals: [2] },
    ];
    expect(headersOf(linesFor(start, several), 'to-check')).toEqual(['ID']);
    expect(headersOf(linesFor(confirming(0), several), 'to-check')).toEqual([]);
  });

  it('ask for no look at what a saved mapping matches', () => {
    expect(headersOf(linesFor(changeDraft(start, { do: 'load', mapping: idAndContact })), 'to-check')).toEqual([]);
  });

  it('ask no more once the user said that the guess is right', () => {
    expect(headersOf(linesFor(confirming(1)), 'to-check')).toEqual([]);
  });

  it('tell which suggestions are agreed: those that are no guess, and guesses that were confirmed or not taken', () => {
    expect(agreedIn(linesFor())).toEqual([0]);
    expect(agreedIn(linesFor(confirming(1)))).toEqual([0, 1]);
    const same = changeDraft(start, { do: 'retarget', id: 1, to: { field: guessOfContact.field as 'emails' } });
    expect(agreedIn(linesFor(same))).toEqual([0, 1]);
  });

  it('ask no more once the user chose another field', () => {
    const changed = changeDraft(start, { do: 'retarget', id: 1, to: { field: 'urls' } });
    expect(headersOf(linesFor(changed), 'to-check')).toEqual([]);
  });

  it('ask for a look where a match has a problem, whatever its reason', () => {
    const changed = changeDraft(start, { do: 'retarget', id: 0, to: { field: 'trait', key: '' } });
    expect(headersOf(linesFor(changed), 'to-check')).toEqual(['ID', 'Contact']);
  });

  it('say of a column that it could be the ID too', () => {
    const several = suggestions.map((one) => (one.field === 'internal_id' ? { ...one, rivals: [2] } : one));
    expect(linesFor(start, several).map(({ rivalOf }) => rivalOf)).toEqual([null, null, 'internal_id']);
  });

  it('are not left out where another column takes its labels from them', () => {
    const to = { field: 'emails', labelFrom: { header: 'Notes' } } as const;
    const lines = linesFor(changeDraft(start, { do: 'retarget', id: 1, to }));
    expect(headersOf(lines, 'left-out')).toEqual([]);
    expect(lines[2]).toMatchObject({ matches: [], labels: ['Contact'] });
  });

  it('are either matched or left out', () => {
    expect(headersOf(linesFor(), 'matched')).toEqual(['ID', 'Contact']);
    expect(headersOf(linesFor(), 'left-out')).toEqual(['Notes']);
    expect(headersOf(linesFor(), 'all')).toHaveLength(3);
  });

  it('are drawn again when they could no longer be a field that another one has', () => {
    const several = suggestions.map((one) => (one.field === 'internal_id' ? { ...one, rivals: [2] } : one));
    const [before, after] = [linesFor(start, several)[2], linesFor(start, [])[2]];
    if (before === undefined || after === undefined) throw new Error('The line is gone.');
    expect(sameLine(before, after)).toBe(false);
  });

  it('stay as they are when another column changes, so that they need not be drawn again', () => {
    const before = linesFor();
    const after = linesFor(changeDraft(start, { do: 'match', column: column(2, 'Notes'), to: { field: 'name' } }));
    expect(before.map((line, position) => sameLine(line, after[position] ?? line))).toEqual([true, true, false]);
  });
});
