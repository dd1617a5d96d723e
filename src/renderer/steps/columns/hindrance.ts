import { columnsText } from '../../text/columns.ts';
import { forAllRowsText } from '../../text/for-all-rows.ts';
import type { Draft } from './draft.ts';
import type { Line } from './lines.ts';
import { unusableIn } from './typed-constants.ts';

const text = columnsText.check;

/** A place on the screen that asks for something: the line of a column, or “For all rows”. */
export type Spot = { readonly at: 'line'; readonly index: number } | { readonly at: 'for-all-rows' };

/** Why the rows cannot be checked yet, and where that is put right. */
export interface Hindrance {
  readonly kind: 'missing-columns' | 'problems' | 'id' | 'for-all-rows' | 'doubt';
  readonly sentence: string;
  readonly spot: Spot | null;
}

const lineOf = (line: Line | undefined): Spot | null =>
  line === undefined ? null : { at: 'line', index: line.column.index };

const inLines = (kind: Hindrance['kind'], lines: readonly Line[], say: (columns: number) => string): Hindrance[] =>
  lines.length === 0 ? [] : [{ kind, sentence: say(lines.length), spot: lineOf(lines[0]) }];

/** Everything that has to be settled before the rows are checked, the first thing first. */
function hindrancesOf(draft: Draft, lines: readonly Line[]): readonly Hindrance[] {
  const wrong = lines.filter(({ problems }) => problems.some((list) => list.length > 0));
  const doubtful = lines.filter((line) => line.doubtful);
  const unusable = unusableIn(draft.typed).map((field) => forAllRowsText.short[field]);
  const hasId = draft.matches.some(({ index, match }) => index !== null && match.to.field === 'internal_id');
  const isMissing = draft.matches.some(({ index }) => index === null);
  return [
    ...(isMissing ? [{ kind: 'missing-columns', sentence: text.missingFirst, spot: null } as const] : []),
    ...inLines('problems', wrong, text.fixFirst),
    ...(hasId ? [] : [{ kind: 'id', sentence: text.idFirst, spot: null } as const]),
    ...(unusable.length === 0
      ? []
      : [{ kind: 'for-all-rows', sentence: text.unusableFirst(unusable), spot: { at: 'for-all-rows' } } as const]),
    ...inLines('doubt', doubtful, text.lookFirst),
  ];
}

/** What stands in the way of the check first; null if nothing does. */
export const hindranceOf = (draft: Draft, lines: readonly Line[]): Hindrance | null =>
  hindrancesOf(draft, lines)[0] ?? null;
