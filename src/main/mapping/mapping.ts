import { type AppError, failure, type Outcome } from '../../shared/app-error.ts';
import { trimText } from '../../shared/cell.ts';
import { refToColumn } from '../../shared/column-ref.ts';
import type { ColumnProfile, FileProfile } from '../../shared/file-profile.ts';
import {
  type Mapping,
  type Match,
  mappingSchema,
  type ResolvedMapping,
  type ResolvedMatch,
} from '../../shared/mapping.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { findColumn, listHeaders } from './find-column.ts';
import { describeFault, surveyJson } from './json-text.ts';
import { findMachineryNames, type Mistake, sentence, valueAt } from './places.ts';
import { mistakesOf } from './plain-words.ts';
import { type Offer, suggestByPreset, withPreset } from './preset-suggestions.ts';
import { type Recognised, recognise } from './presets.ts';
import { ruleMistakes } from './rules.ts';
import { type Suggestion, suggestByName, suggestByValues } from './suggestions.ts';
import { fieldLabel } from './target-labels.ts';

export { presets, type Recognised } from './presets.ts';
export type { Suggestion } from './suggestions.ts';
export { targetLabels } from './target-labels.ts';

/** How the columns of a file would be matched, and why; `offers` are not in the mapping. `preset`: the system whose export it is. */
export interface SuggestedMapping {
  readonly mapping: Mapping;
  readonly suggestions: Suggestion[];
  readonly offers: readonly Offer[];
  readonly preset: Recognised | null;
}

/**
 * Proposes a field for each column that a preset knows, that has an exact known name, or whose values leave no doubt what
 * they are; never by likeness. At most one column a single-valued field, blank columns none. In column order.
 */
export function suggestMapping(profile: FileProfile): SuggestedMapping {
  const { rows, columns } = profile;
  const filled = columns.filter((column) => column.filled > 0);
  const preset = recognise(columns);
  const known = preset === null ? null : suggestByPreset(preset, filled, rows);
  const others = filled.filter(({ index }) => !known?.settled.has(index));
  const byName = suggestByName(others);
  const settled = known === null ? byName : withPreset(known.suggestions, byName, filled, rows);
  const suggestions = [...settled, ...suggestByValues(others)].sort((a, b) => a.index - b.index);
  const matches = suggestions.map((suggestion) => ({
    from: refToColumn(suggestion, profile.columns),
    to: suggestion.to,
  }));
  return { mapping: { version: 1, matches }, suggestions, offers: known?.offers ?? [], preset };
}

/** The suggestions that a person should look at before anything is sent. */
export const columnsInDoubt = (suggestions: readonly Suggestion[]): Suggestion[] =>
  suggestions.filter(({ basis }) => basis === 'values');

/** A heading and this many mistakes fit on a screen; more would not be read at once. */
const MISTAKES_SHOWN = 8;
/** A mapping of ten thousand words has less than one MB; ten is surely another file. */
const LONGEST_TEXT = 10_000_000;

/** In the order of the file as far as it matters to a reader: the whole first, then match by match. */
const orderOf = ({ path }: Mistake): number =>
  path[0] === 'matches' && typeof path[1] === 'number' ? path[1] : path[0] === 'constants' ? Number.MAX_VALUE : -1;

function mistakesIn(root: unknown): readonly Mistake[] {
  const version = valueAt(root, ['version']);
  if (typeof version === 'number' && version > 1) {
    const text = `this mapping is of version ${version}, and this program knows version 1. Use a newer Akita Importer.`;
    return [{ path: [], text }];
  }
  const checked = mappingSchema.safeParse(root);
  const shape = checked.success ? [] : checked.error.issues.flatMap((issue) => mistakesOf(issue, root));
  return [...findMachineryNames(root), ...shape, ...ruleMistakes(root)];
}

/** `what` is the subject of the sentence, singular. */
function invalid(what: string, sentences: readonly string[]): { readonly ok: false; readonly error: AppError } {
  if (sentences.length === 1) return failure('mapping-invalid', `${what} cannot be used. ${sentences[0]}`);
  const lines = sentences.slice(0, MISTAKES_SHOWN).map((line) => `- ${line}`);
  const rest = sentences.length - lines.length;
  if (rest > 0) lines.push(`- … and ${rest} more.`);
  return failure('mapping-invalid', `${what} has ${sentences.length} mistakes:\n${lines.join('\n')}`);
}

/**
 * The text of a mapping file → a mapping, or `mapping-invalid` with every mistake in it by name and place.
 * `fileName` is for the message.
 */
export function parseMapping(text: string, fileName: string): Outcome<Mapping> {
  const file = `The mapping file “${fileName}”`;
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return invalid(file, ['It is empty.']);
  if (json.length > LONGEST_TEXT) return invalid(file, ['It is far too large for a mapping.']);
  const survey = surveyJson(json);
  if (!survey.ok) return invalid(file, [`It is not valid JSON: ${describeFault(json, survey.error)}`]);
  const root: unknown = JSON.parse(json);
  const repeated = survey.value.repeatedNames.map((path) => ({
    path: path.slice(0, -1),
    text: `the name ${JSON.stringify(path.at(-1))} stands there twice. Keep one of the two.`,
  }));
  const mistakes = [...repeated, ...mistakesIn(root)].sort((a, b) => orderOf(a) - orderOf(b));
  const sentences = [...new Set(mistakes.map((mistake) => sentence(mistake, root)))];
  if (sentences.length > 0) return invalid(file, sentences);
  const mapping = mappingSchema.safeParse(root);
  // No mistake was found above, so this holds; the words are for the case that a rule is added without its sentence.
  return mapping.success ? ok(mapping.data) : invalid(file, ['It is not a mapping of this program.']);
}

/** A mapping that came as a value: its shape is sound, the rules between its parts are judged here. */
export function checkMapping(mapping: Mapping): Outcome<Mapping> {
  const sentences = ruleMistakes(mapping).map((mistake) => sentence(mistake, mapping));
  return sentences.length > 0 ? invalid('The matching of the columns', sentences) : ok(mapping);
}

function resolveMatch(match: Match, columns: readonly ColumnProfile[]): Result<ResolvedMatch, string[]> {
  const { to } = match;
  const source = findColumn(match.from, columns);
  const labelFrom = 'labelFrom' in to && to.labelFrom !== undefined ? findColumn(to.labelFrom, columns) : ok(null);
  if (!source.ok || !labelFrom.ok) return err([source, labelFrom].flatMap((each) => (each.ok ? [] : [each.error])));
  const { index, header } = source.value;
  const given = 'label' in to ? to.label : undefined;
  const label = given ?? (trimText(header) || fieldLabel(to.field));
  return ok({ index, header, to, blank: match.blank ?? 'keep', label, labelIndex: labelFrom.value?.index ?? null });
}

/** Finds the columns of a mapping in a file. Every column that is missing or in doubt is named in the one error. */
export function resolveMapping(mapping: Mapping, profile: FileProfile): Outcome<ResolvedMapping> {
  const { columns } = profile;
  if (!mapping.matches.some((match) => match.to.field === 'internal_id')) {
    return failure(
      'internal-id-not-matched',
      `No column is matched to the internal ID, and Akita cannot tell accounts apart without it. Match the column that holds your customers’ IDs to the field internal_id. The columns are: ${listHeaders(columns)}.`,
    );
  }
  const results = mapping.matches.map((match) => resolveMatch(match, columns));
  const problems = [...new Set(results.flatMap((result) => (result.ok ? [] : result.error)))];
  if (problems.length > 0) {
    const list = `The columns are: ${listHeaders(columns)}. Correct the mapping, or choose the right file or sheet.`;
    return failure('mapping-column-missing', [...problems, list].join(' '));
  }
  return ok({
    matches: results.flatMap((result) => (result.ok ? [result.value] : [])),
    constants: mapping.constants ?? {},
    duplicates: mapping.duplicates ?? 'reject',
  });
}
