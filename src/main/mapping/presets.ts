import { normaliseHeader } from '../../shared/account-fields.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import { type Preset, type PresetColumn, presetSchema, type RecognitionRule } from './preset-schema.ts';
import churnzero from './presets/churnzero.json' with { type: 'json' };
import close from './presets/close.json' with { type: 'json' };
import copper from './presets/copper.json' with { type: 'json' };
import dynamics from './presets/dynamics.json' with { type: 'json' };
import freshsales from './presets/freshsales.json' with { type: 'json' };
import gainsight from './presets/gainsight.json' with { type: 'json' };
import hubspot from './presets/hubspot.json' with { type: 'json' };
import intercom from './presets/intercom.json' with { type: 'json' };
import pipedrive from './presets/pipedrive.json' with { type: 'json' };
import salesforce from './presets/salesforce.json' with { type: 'json' };
import totango from './presets/totango.json' with { type: 'json' };
import vitally from './presets/vitally.json' with { type: 'json' };
import zendesk from './presets/zendesk.json' with { type: 'json' };
import zoho from './presets/zoho.json' with { type: 'json' };

/** Every system whose export is known by its headers. */
export const presets: readonly Preset[] = [
  salesforce,
  hubspot,
  pipedrive,
  zoho,
  intercom,
  churnzero,
  totango,
  gainsight,
  vitally,
  freshsales,
  zendesk,
  dynamics,
  close,
  copper,
].map((preset) => presetSchema.parse(preset));

/** A preset that a file's headers fit; `by` are the headers of the file that told. */
export interface Recognised {
  readonly preset: Preset;
  readonly by: readonly string[];
}

type HeaderTest = (header: string) => boolean;

const named =
  (name: string): HeaderTest =>
  (header) =>
    normaliseHeader(header) === normaliseHeader(name);

function testsOf({ headers = [], exact = [], prefix, pattern }: RecognitionRule): HeaderTest[] {
  const tests: HeaderTest[] = [
    ...headers.map(named),
    ...exact.map((name) => (header: string) => header.trim() === name),
  ];
  if (prefix !== undefined) tests.push((header) => header.trim().toLowerCase().startsWith(prefix.toLowerCase()));
  if (pattern !== undefined) tests.push((header) => new RegExp(pattern, 'iu').test(header.trim()));
  return tests;
}

/** The headers by which a rule holds; null where it does not. */
function heldBy(rule: RecognitionRule, headers: readonly string[]): string[] | null {
  const excluded = (rule.without ?? []).map(named);
  if (headers.some((header) => excluded.some((test) => test(header)))) return null;
  const found = testsOf(rule).map((test) => headers.find(test));
  return found.every((header) => header !== undefined) ? found : null;
}

const patternOf = (name: string): string => normaliseHeader(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A column of a preset that a header is, and what fills its `#` or `{name}`. */
export interface PresetHit {
  readonly number: string;
  readonly name: string;
}

/** A header of a preset with a `#` in it, as a pattern of normalised headers. */
function numberedPattern(before: string, after: string): RegExp {
  const rest = patternOf(after);
  return new RegExp(`^${patternOf(before)}(?: (?<number>\\d+))?${rest === '' ? '' : ` ${rest}`}$`, 'u');
}

function hitOfHeader(wanted: string, header: string): PresetHit | null {
  const [before = '', after] = wanted.split('#');
  if (after === undefined) return named(wanted)(header) ? { number: '', name: '' } : null;
  const found = numberedPattern(before, after).exec(normaliseHeader(header));
  return found === null ? null : { number: found.groups?.number ?? '', name: '' };
}

/** Whether a header of a file is this column of a preset. */
export function hitOf({ header: wanted, pattern }: PresetColumn, header: string): PresetHit | null {
  if (wanted !== undefined) return hitOfHeader(wanted, header);
  const found = new RegExp(pattern ?? '$^', 'iu').exec(header.trim());
  return found === null ? null : { number: '', name: found.groups?.name ?? '' };
}

const knownColumns = (preset: Preset, headers: readonly string[]): number =>
  headers.filter((header) => preset.columns.some((column) => hitOf(column, header) !== null)).length;

/** The preset that fits a file's headers; of several the one that knows most of them. Missing, added and re-ordered columns do not matter. */
export function recognise(columns: readonly Pick<ColumnProfile, 'header'>[]): Recognised | null {
  const headers = columns.map(({ header }) => header);
  const fitting = presets.flatMap((preset) => {
    for (const rule of preset.recognise) {
      const by = heldBy(rule, headers);
      if (by !== null) return [{ preset, by, known: knownColumns(preset, headers) }];
    }
    return [];
  });
  const [best] = fitting.sort((a, b) => b.known - a.known);
  return best === undefined ? null : { preset: best.preset, by: best.by };
}
