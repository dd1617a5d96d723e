import { describe, expect, it } from 'vitest';
import {
  changeDraft,
  type Draft,
  type DraftAction,
  draftOf,
  mappingOf,
} from '../../../src/renderer/steps/columns/draft.ts';
import { type Hindrance, hindranceOf } from '../../../src/renderer/steps/columns/hindrance.ts';
import { linesOf } from '../../../src/renderer/steps/columns/lines.ts';
import { problemsOf } from '../../../src/renderer/steps/columns/problems.ts';
import type { ShownSuggestion } from '../../../src/shared/inspection.ts';
import { column, guessOfContact, idAndContact } from './column.ts';

const columns = [column(0, 'ID'), column(1, 'Contact'), column(2, 'Status')];
const changed = (...actions: readonly DraftAction[]): Draft =>
  actions.reduce(changeDraft, draftOf(idAndContact, columns));
const standsInTheWay = (draft: Draft, suggestions: readonly ShownSuggestion[] = []): Hindrance | null =>
  hindranceOf(draft, linesOf(draft, problemsOf(draft), { suggestions: [...suggestions], columnOffers: [] }));

describe('the check of the rows', () => {
  it('may begin if nothing is open', () => {
    expect(standsInTheWay(changed())).toBeNull();
  });

  it('waits until a guess is confirmed, changed or left out, and leads to its line', () => {
    const waits = standsInTheWay(changed(), [guessOfContact]);
    expect(waits).toMatchObject({ kind: 'doubt', spot: { at: 'line', index: 1 } });
    expect(waits?.sentence).toBe('Please check 1 column first');
    expect(standsInTheWay(changed({ do: 'confirm', column: 1 }), [guessOfContact])).toBeNull();
    expect(standsInTheWay(changed({ do: 'retarget', id: 1, to: { field: 'urls' } }), [guessOfContact])).toBeNull();
    expect(standsInTheWay(changed({ do: 'retarget', id: 1, to: null }), [guessOfContact])).toBeNull();
    expect(standsInTheWay(changed({ do: 'load', mapping: idAndContact }), [guessOfContact])).toBeNull();
  });

  it('waits for the internal ID', () => {
    expect(standsInTheWay(changed({ do: 'retarget', id: 0, to: null }))).toMatchObject({ kind: 'id', spot: null });
  });

  it('counts a column once, however many of its fields are not whole', () => {
    const role = { field: 'role', roleId: 0 } as const;
    const draft = changed(
      { do: 'match', column: column(2, 'Status'), to: role },
      { do: 'match', column: column(2, 'Status'), to: { field: 'trait', key: '' } },
    );
    expect(standsInTheWay(draft)?.sentence).toBe('1 column needs your attention first.');
  });
});

describe('a value for all rows', () => {
  it.each<[string, DraftAction]>([
    ['Correct the success manager for all rows', { do: 'type', change: { csm: 'nobody' } }],
    ['Correct the tags for all rows', { do: 'type', change: { tags: ['12', 'abc'] } }],
  ])('that cannot be used keeps the check waiting, and is not taken away: %s', (sentence, action) => {
    const draft = changed(action);
    expect(standsInTheWay(draft)).toMatchObject({ kind: 'for-all-rows', spot: { at: 'for-all-rows' } });
    expect(standsInTheWay(draft)?.sentence).toBe(sentence);
    expect(draft.typed).toMatchObject(action.do === 'type' ? action.change : {});
  });

  it('that can be used is in the mapping, and one that was taken away is not', () => {
    const typed = changed({ do: 'type', change: { csm: ' jane@my-company.example ', tags: ['12'] } });
    expect(mappingOf(typed).constants).toEqual({ csm: 'jane@my-company.example', tags: [12] });
    expect(standsInTheWay(typed)).toBeNull();
    expect(mappingOf(changeDraft(typed, { do: 'type', change: { csm: '', tags: [] } })).constants).toEqual({});
  });

  it('leaves the other values for all rows as they are', () => {
    const tracked = changed({ do: 'rest', change: { constants: { is_tracked: false } } });
    const typed = changeDraft(tracked, { do: 'type', change: { tags: ['7'] } });
    expect(mappingOf(typed).constants).toEqual({ is_tracked: false, tags: [7] });
  });

  it('of a saved mapping stands in its field', () => {
    const saved = { ...idAndContact, constants: { csm: 'jane@my-company.example', tags: [3] } };
    expect(changed({ do: 'load', mapping: saved }).typed).toEqual({ csm: 'jane@my-company.example', tags: ['3'] });
  });
});
