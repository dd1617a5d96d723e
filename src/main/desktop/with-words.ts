import { failure, type Outcome } from '../../shared/app-error.ts';
import { type Mapping, type Match, matchSchema } from '../../shared/mapping.ts';
import { ok } from '../../shared/result.ts';
import { type ChosenWords, mappingValueOf, meaningOf, type WordMeaning, wordKindOf } from '../../shared/words.ts';

const stranger = () =>
  failure('wrong-usage', 'These words belong to other matches. Open the step “Values” again, and choose there.');

function withMeanings(match: Match, words: readonly WordMeaning[]): Outcome<Match> {
  const kind = wordKindOf(match.to);
  if (kind === null) return stranger();
  const values: [string, boolean | number | string][] = [];
  for (const { word, meaning } of words) {
    const read = meaningOf(kind, meaning);
    if (read === null) {
      return failure(
        'wrong-usage',
        `“${meaning}” cannot be what “${word}” means in the column “${match.from.header}”.`,
      );
    }
    values.push([word, mappingValueOf(kind, read)]);
  }
  const { values: _, ...to } = match.to as typeof match.to & { values?: unknown };
  return ok(
    matchSchema.parse({ ...match, to: values.length === 0 ? to : { ...to, values: Object.fromEntries(values) } }),
  );
}

/** The mapping with these meanings in the place of those that the matches had. */
export function withWords(mapping: Mapping, chosen: ChosenWords): Outcome<Mapping> {
  const matches = [...mapping.matches];
  for (const { match: at, words } of chosen) {
    const match = matches[at];
    if (match === undefined) return stranger();
    const changed = withMeanings(match, words);
    if (!changed.ok) return changed;
    matches[at] = changed.value;
  }
  return ok({ ...mapping, matches });
}
