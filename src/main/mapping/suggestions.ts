import { accountFields, type FieldKey, normaliseHeader } from '../../shared/account-fields.ts';
import { columnLetters, trimText } from '../../shared/cell.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import { isDate, isEmailAddress, isNumber, isTagIds, isWebAddress } from '../../shared/looks-like.ts';
import type { MappingTarget } from '../../shared/mapping.ts';

/**
 * Why a column is proposed for a field. `basis` tells how surely: `alias` is an exact known name, `preset` a header of
 * a known system's export, `values` is a guess from what the column holds, which a person should confirm.
 * `reason` is for users, without a full stop: “looks like e-mail addresses”.
 */
export interface Suggestion {
  readonly index: number;
  readonly header: string;
  readonly to: MappingTarget;
  readonly basis: 'alias' | 'preset' | 'values';
  readonly reason: string;
  /** The indexes of other columns that could be the same single-valued field. */
  readonly rivals: readonly number[];
}

/** Fields that one word names completely; a role or an attribute also needs an ID or a key. */
type NamedField = Exclude<FieldKey, 'role' | 'trait' | 'attribute'>;

interface NameEntry {
  readonly key: NamedField;
  readonly label: string;
  readonly repeatable: boolean;
  /** Place in the field's list of names: the lower, the surer. */
  readonly rank: number;
}

function nameEntries(): Map<string, NameEntry> {
  const entries = new Map<string, NameEntry>();
  for (const { key, label, repeatable, aliases } of accountFields) {
    if (key === 'role' || key === 'trait' || key === 'attribute') continue;
    for (const [rank, name] of [normaliseHeader(key), normaliseHeader(label), ...aliases].entries()) {
      if (!entries.has(name)) entries.set(name, { key, label, repeatable, rank });
    }
  }
  return entries;
}
const fieldsByName = nameEntries();

/** The samples with something in them. */
export const samplesOf = (column: ColumnProfile): string[] =>
  column.samples.map((sample) => trimText(sample)).filter((sample) => sample !== '');

type SampleCheck = (samples: readonly string[]) => boolean;
const notOnly =
  (...checks: readonly ((sample: string) => boolean)[]): SampleCheck =>
  (samples) =>
    samples.length === 0 || !samples.every((sample) => checks.some((check) => check(sample)));
const all =
  (check: (sample: string) => boolean): SampleCheck =>
  (samples) =>
    samples.length > 0 && samples.every(check);
const some =
  (check: (sample: string) => boolean): SampleCheck =>
  (samples) =>
    samples.some(check);
const mostAreDates: SampleCheck = (samples) => samples.filter(isDate).length * 2 > samples.length;
const isTrueOrFalse = (sample: string): boolean => /^(?:yes|no|true|false)$/i.test(sample);
const isAmount = (sample: string): boolean => isNumber(sample) && !/^[01]$/.test(sample);

/** A name alone does not settle it: “Churned” may hold dates, “CSM” names, “Tags” words, “Email” an opt-in. */
export const valuesAllow: Record<NamedField, SampleCheck> = {
  internal_id: () => true,
  name: notOnly(isNumber, isDate, isEmailAddress, isTrueOrFalse),
  is_tracked: notOnly(isDate, isAmount),
  is_churned: notOnly(isDate, isAmount),
  customer_start_date: mostAreDates,
  customer_end_date: mostAreDates,
  emails: some((sample) => sample.includes('@')),
  phones: some((sample) => /\d/.test(sample)),
  urls: some((sample) => sample.includes('.')),
  csm: all(isEmailAddress),
  tags: all(isTagIds),
};

interface Claim {
  readonly column: ColumnProfile;
  readonly entry: NameEntry;
}

const nameOf = (column: ColumnProfile): NameEntry | undefined => fieldsByName.get(normaliseHeader(column.header));

function claimsOf(columns: readonly ColumnProfile[]): Claim[] {
  return columns.flatMap((column) => {
    const entry = nameOf(column);
    return entry !== undefined && valuesAllow[entry.key](samplesOf(column)) ? [{ column, entry }] : [];
  });
}

/** Two columns of one header are told apart by their places. */
const rivalName = (own: string, { index, header }: ColumnProfile): string =>
  normaliseHeader(header) === normaliseHeader(own)
    ? `${header.trim()} (column ${columnLetters(index)})`
    : header.trim();

/** The key of a field and the name on the screen mean the same to a user only where they are the same. */
const whyName = (header: string, label: string): string =>
  normaliseHeader(header) === normaliseHeader(label)
    ? `same name as ‘${label}’`
    : `‘${header.trim()}’ is a usual name for ‘${label}’`;

function suggestionFrom({ column, entry }: Claim, losers: readonly Claim[]): Suggestion {
  const { index, header } = column;
  const why = whyName(header, entry.label);
  const others = losers.map((loser) => `‘${rivalName(header, loser.column)}’`);
  const rivals = losers.map((loser) => loser.column.index);
  const reason = others.length === 0 ? why : `${why}; ${others.join(', ')} could be it too`;
  return { index, header, to: { field: entry.key }, basis: 'alias', reason, rivals };
}

/** Columns whose header is exactly a known name. Of several for a single-valued field the surest name wins, then the first. */
export function suggestByName(columns: readonly ColumnProfile[]): Suggestion[] {
  const claims = claimsOf(columns);
  return claims.flatMap((claim) => {
    if (claim.entry.repeatable) return [suggestionFrom(claim, [])];
    // The sort is stable, so that columns of one name stay in their order.
    const rivals = claims
      .filter(({ entry }) => entry.key === claim.entry.key)
      .sort((a, b) => a.entry.rank - b.entry.rank);
    return rivals[0] === claim ? [suggestionFrom(claim, rivals.slice(1))] : [];
  });
}

/** Addresses under such headers belong to people of the user's own company, not to the account. */
const ownPeople = new Set('owner manager csm rep agent assignee user author by creator sales'.split(' '));

const namesOwnPeople = (header: string): boolean =>
  normaliseHeader(header)
    .split(' ')
    .some((word) => ownPeople.has(word));

const guess = ({ index, header }: ColumnProfile, field: 'emails' | 'urls', reason: string): Suggestion => ({
  index,
  header,
  to: { field },
  basis: 'values',
  reason,
  rivals: [],
});

/**
 * Columns without a known name whose samples are all e-mail or web addresses. A column with a known name is left
 * alone even where another took the field: its header says what it is.
 */
export function suggestByValues(columns: readonly ColumnProfile[]): Suggestion[] {
  return columns.flatMap((column): Suggestion[] => {
    if (nameOf(column) !== undefined || namesOwnPeople(column.header)) return [];
    const samples = samplesOf(column);
    if (all(isEmailAddress)(samples)) {
      return [guess(column, 'emails', 'looks like e-mail addresses')];
    }
    if (all(isWebAddress)(samples)) {
      return [guess(column, 'urls', 'looks like web addresses')];
    }
    return [];
  });
}
