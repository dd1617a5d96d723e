import { failure, type Outcome } from '../../shared/app-error.ts';
import { type Mapping, type Match, matchSchema } from '../../shared/mapping.ts';
import { ok } from '../../shared/result.ts';
import {
  type ChosenWords,
  foldWord,
  mappingValueOf,
  meaningOf,
  type WordMeaning,
  wordKindOf,
} from '../../shared/words.ts';

const stranger = () =>
  failure('wrong-usage', 'These words belong to other matches. Open the step “Values” again, and choose there.');

const notReadable = ({ word, meaning }: WordMeaning, { from }: Match) =>
  failure('wrong-usage', `“${meaning}” cannot be what “${word}” means in the column “${from.header}”.`);

/** What the match knew of other words stays: another file, or a row further down, may have them. */
function withMeanings(match: Match, words: readonly WordMeaning[]): Outcome<Match> {
  const { values: before = {}, ...to } = match.to as typeof match.to & { values?: Record<string, unknown> };
  const kind = wordKindOf(match.to);
  if (kind === null) return stranger();
  const changed = new Set(words.map(({ word }) => foldWord(word)));
  const values = new Map(Object.entries(before).filter(([word]) => !changed.has(foldWord(word))));
  for (const one of words) {
    if (one.meaning === '') continue;
    const read = meaningOf(match.to, one.meaning);
    if (read === null) return notReadable(one, match);
    values.set(one.word, mappingValueOf(kind, read));
  }
  return ok(
    matchSchema.parse({ ...match, to: values.size === 0 ? to : { ...to, values: Object.fromEntries(values) } }),
  );
}

/** The mapping with these words meaning something else than before. */
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
