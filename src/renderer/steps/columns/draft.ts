import { columnOfRef, refToColumn } from '../../../shared/column-ref.ts';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import { type Mapping, type MappingTarget, type Match, targetIdentity } from '../../../shared/mapping.ts';
import type { MappingOffer } from '../../../shared/overview.ts';
import { type TypedConstants, typedOf, withTyped } from './typed-constants.ts';

/** A match on the screen. It may be incomplete, such as a custom attribute without a name yet. */
export interface DraftMatch {
  readonly id: number;
  /** The column of this file, null where the file has not got it. */
  readonly index: number | null;
  /** `loaded` came with the file, `saved` from a saved mapping, `chosen` was set by the user here. */
  readonly origin: 'loaded' | 'saved' | 'chosen';
  readonly match: Match;
}

/** The mapping as it stands on the screen. */
export interface Draft {
  readonly columns: readonly ColumnProfile[];
  readonly matches: readonly DraftMatch[];
  readonly rest: Omit<Mapping, 'matches'>;
  readonly nextId: number;
  /** The values for all rows as they were typed, unusable ones too. */
  readonly typed: TypedConstants;
  /** The columns of which the user said that their suggested match is right. */
  readonly confirmed: readonly number[];
}

export type DraftAction =
  | { readonly do: 'load'; readonly mapping: Mapping }
  | { readonly do: 'match'; readonly column: ColumnProfile; readonly to: MappingTarget }
  /** Another field for a match, or none: then the match goes. */
  | { readonly do: 'retarget'; readonly id: number; readonly to: MappingTarget | null }
  | { readonly do: 'change'; readonly id: number; readonly match: Match }
  /** Of several columns for one single-valued field, this one. */
  | { readonly do: 'prefer'; readonly id: number }
  | { readonly do: 'rest'; readonly change: Partial<Omit<Mapping, 'matches'>> }
  | { readonly do: 'confirm'; readonly column: number }
  | { readonly do: 'type'; readonly change: Partial<TypedConstants> };

/** `firstId`: IDs are never used again, so that nothing on the screen is taken for another match. */
export function draftOf(
  mapping: Mapping,
  columns: readonly ColumnProfile[],
  origin: 'loaded' | 'saved' = 'loaded',
  firstId = 0,
): Draft {
  const { matches, ...rest } = mapping;
  return {
    columns,
    rest,
    matches: matches.map((match, position) => ({
      id: firstId + position,
      index: columnOfRef(match.from, columns)?.index ?? null,
      origin,
      match,
    })),
    nextId: firstId + matches.length,
    typed: typedOf(rest.constants ?? {}),
    confirmed: [],
  };
}

/** What came with the file is a saved mapping, which fills these columns: what differs from it the user chose. */
export const withOriginsOf = (draft: Draft, { fills }: MappingOffer): Draft => ({
  ...draft,
  matches: draft.matches.map((one) => {
    const isSaved = fills.some(({ index, field }) => index === one.index && field === one.match.to.field);
    return { ...one, origin: isSaved ? 'saved' : 'chosen' };
  }),
});

/** What is kept and sent: list fields take their columns in the order of the file. */
export const mappingOf = ({ rest, matches }: Draft): Mapping => ({
  ...rest,
  matches: matches.map(({ match }) => match),
});

function withMatch(draft: Draft, column: ColumnProfile, to: MappingTarget): Draft {
  const match: Match = { from: refToColumn(column, draft.columns), to };
  const added: DraftMatch = { id: draft.nextId, index: column.index, origin: 'chosen', match };
  const before = draft.matches.filter(({ index }) => index !== null && index <= column.index);
  const after = draft.matches.filter(({ index }) => index === null || index > column.index);
  return { ...draft, matches: [...before, added, ...after], nextId: draft.nextId + 1 };
}

function withoutRivals(draft: Draft, id: number): Draft {
  const kept = draft.matches.find((one) => one.id === id);
  if (kept === undefined) return draft;
  const identity = targetIdentity(kept.match.to);
  if (identity === null) return draft;
  return {
    ...draft,
    matches: draft.matches.filter((one) => one.id === id || targetIdentity(one.match.to) !== identity),
  };
}

function changed(draft: Draft, id: number, change: (one: DraftMatch) => DraftMatch): Draft {
  return { ...draft, matches: draft.matches.map((one) => (one.id === id ? change(one) : one)) };
}

/** Everything that the user can do to a mapping. */
export function changeDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.do) {
    case 'load':
      return draftOf(action.mapping, draft.columns, 'saved', draft.nextId);
    case 'match':
      return withMatch(draft, action.column, action.to);
    case 'retarget': {
      const { id, to } = action;
      if (to === null) return { ...draft, matches: draft.matches.filter((one) => one.id !== id) };
      return changed(draft, id, ({ index, match: { from } }) => ({ id, index, origin: 'chosen', match: { from, to } }));
    }
    case 'change':
      return changed(draft, action.id, (one) => ({ ...one, match: action.match }));
    case 'prefer':
      return withoutRivals(draft, action.id);
    case 'rest':
      return { ...draft, rest: { ...draft.rest, ...action.change } };
    case 'confirm':
      return { ...draft, confirmed: [...draft.confirmed, action.column] };
    case 'type': {
      const typed = { ...draft.typed, ...action.change };
      return { ...draft, typed, rest: { ...draft.rest, constants: withTyped(draft.rest.constants ?? {}, typed) } };
    }
  }
}
