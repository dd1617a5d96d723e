import { columnOfRef } from '../../../shared/column-ref.ts';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import { type ColumnOffer, isGuess, type ShownSuggestion } from '../../../shared/inspection.ts';
import type { Work } from '../../../shared/overview.ts';
import type { Draft, DraftMatch } from './draft.ts';
import type { Problem } from './problems.ts';

/** One line of the screen: a column, the fields it feeds, and why. */
export interface Line {
  readonly column: ColumnProfile;
  readonly matches: readonly DraftMatch[];
  readonly suggestion: ShownSuggestion | null;
  /** The suggestion is a guess from the column's values, or one of several that could be the ID, and nobody has confirmed it. */
  readonly doubtful: boolean;
  readonly problems: readonly (readonly Problem[])[];
  /** The field that the column could be as well as the one that is suggested for it. */
  readonly rivalOf: string | null;
  /** The headers of the columns that take their labels from this one. */
  readonly labels: readonly string[];
  /** What the column may be, which only the user can tell. */
  readonly offer: ColumnOffer | null;
}

/** Nothing of the column goes to Akita. */
export const isLeftOut = ({ matches, labels }: Line): boolean => matches.length === 0 && labels.length === 0;

const none: readonly Problem[] = [];
const noLabels: readonly string[] = [];

/** A guess that the user has not changed. */
const isDoubtful = (suggestion: ShownSuggestion | null, matches: readonly DraftMatch[]): boolean =>
  suggestion !== null &&
  isGuess(suggestion) &&
  matches.some(({ origin, match }) => origin === 'loaded' && match.to.field === suggestion.field);

/** The columns whose suggestion the user said to be right, or did not take; those of which that goes without saying, too. */
export const agreedIn = (lines: readonly Line[]): number[] =>
  lines.filter(({ suggestion, doubtful }) => suggestion !== null && !doubtful).map(({ column }) => column.index);

/** By column, the headers of those that take their labels from it. */
function labelled({ matches, columns }: Draft): ReadonlyMap<number, readonly string[]> {
  const byColumn = new Map<number, string[]>();
  for (const { match } of matches) {
    const from = 'labelFrom' in match.to ? match.to.labelFrom : undefined;
    const column = from === undefined ? null : columnOfRef(from, columns);
    if (column !== null) byColumn.set(column.index, [...(byColumn.get(column.index) ?? []), match.from.header]);
  }
  return byColumn;
}

/** The columns of the file in their order, each with what it is matched to. */
export function linesOf(
  draft: Draft,
  problems: ReadonlyMap<number, readonly Problem[]>,
  { suggestions, columnOffers }: Pick<Work, 'suggestions' | 'columnOffers'>,
): readonly Line[] {
  const byColumn = new Map<number, DraftMatch[]>();
  for (const one of draft.matches) {
    if (one.index !== null) byColumn.set(one.index, [...(byColumn.get(one.index) ?? []), one]);
  }
  const labels = labelled(draft);
  const rivals = new Map(suggestions.flatMap(({ field, rivals: all }) => all.map((index) => [index, field])));
  const suggested = new Map(suggestions.map((one) => [one.index, one]));
  const offered = new Map(columnOffers.map((one) => [one.index, one]));
  return draft.columns.map((column) => {
    const matches = byColumn.get(column.index) ?? [];
    const suggestion = suggested.get(column.index) ?? null;
    return {
      column,
      matches,
      suggestion,
      doubtful: isDoubtful(suggestion, matches) && !draft.confirmed.includes(column.index),
      problems: matches.map(({ id }) => problems.get(id) ?? none),
      rivalOf: rivals.get(column.index) ?? null,
      labels: labels.get(column.index) ?? noLabels,
      offer: offered.get(column.index) ?? null,
    };
  });
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, position) => item === b[position]);

const sameProblems = (a: Line['problems'], b: Line['problems']): boolean =>
  a.length === b.length &&
  a.every((list, position) => list === b[position] || JSON.stringify(list) === JSON.stringify(b[position]));

/** Whether a line would look the same, so that of 200 columns only the changed ones are drawn again. */
export const sameLine = (a: Line, b: Line): boolean =>
  a.column === b.column &&
  a.suggestion === b.suggestion &&
  a.offer === b.offer &&
  a.doubtful === b.doubtful &&
  a.rivalOf === b.rivalOf &&
  sameItems(a.matches, b.matches) &&
  sameItems(a.labels, b.labels) &&
  sameProblems(a.problems, b.problems);

export const lineFilters = ['all', 'matched', 'left-out', 'to-check'] as const;
export type LineFilter = (typeof lineFilters)[number];

const asksForALook = (line: Line): boolean => line.doubtful || line.problems.some((list) => list.length > 0);

export function passes(line: Line, filter: LineFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'matched':
      return !isLeftOut(line);
    case 'left-out':
      return isLeftOut(line);
    case 'to-check':
      return asksForALook(line);
  }
}
