import { type Mapping, mappingSchema, targetIdentity } from '../../../shared/mapping.ts';
import type { Draft, DraftMatch } from './draft.ts';

/** What keeps a match from being used, in the terms of the screen; the words are in text/columns.ts. */
export type Problem =
  | { readonly kind: 'taken-twice'; readonly others: readonly string[] }
  /** `why` is the sentence of the rule that the name breaks. */
  | { readonly kind: 'attribute-name'; readonly why: string | null }
  | { readonly kind: 'role-id' }
  | { readonly kind: 'incomplete' };

/** Whether the options of the column are the place to put it right. */
export const isInOptions = ({ kind }: Problem): boolean => kind !== 'taken-twice';

const matchSchema = mappingSchema.shape.matches.element;

function incompleteness({ match }: DraftMatch): Problem[] {
  const checked = matchSchema.safeParse(match);
  if (checked.success) return [];
  return checked.error.issues.slice(0, 1).map((issue): Problem => {
    const option = issue.path.at(-1);
    if (option === 'key') return { kind: 'attribute-name', why: issue.code === 'custom' ? issue.message : null };
    return option === 'roleId' ? { kind: 'role-id' } : { kind: 'incomplete' };
  });
}

/** Which matches share a field that takes one column only. */
function rivals(matches: readonly DraftMatch[]): Map<string, DraftMatch[]> {
  const byIdentity = new Map<string, DraftMatch[]>();
  for (const one of matches) {
    const identity = targetIdentity(one.match.to);
    if (identity === null) continue;
    byIdentity.set(identity, [...(byIdentity.get(identity) ?? []), one]);
  }
  return byIdentity;
}

/** The problems of each match by its ID; matches without one are not in it. */
export function problemsOf(draft: Draft): ReadonlyMap<number, readonly Problem[]> {
  const problems = new Map<number, readonly Problem[]>();
  const byIdentity = rivals(draft.matches);
  for (const one of draft.matches) {
    const found = incompleteness(one);
    const same = byIdentity.get(targetIdentity(one.match.to) ?? '') ?? [];
    if (same.length > 1 && found.length === 0) {
      const others = same.filter((other) => other !== one).map((other) => other.match.from.header);
      found.push({ kind: 'taken-twice', others });
    }
    if (found.length > 0) problems.set(one.id, found);
  }
  return problems;
}

/** The part of a mapping that is whole already: what is kept while the user still types the rest. */
export const wholePart = (mapping: Mapping): Mapping => ({
  ...mapping,
  matches: mapping.matches.filter((match) => matchSchema.safeParse(match).success),
});
