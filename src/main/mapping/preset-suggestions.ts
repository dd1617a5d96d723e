import { normaliseHeader } from '../../shared/account-fields.ts';
import { refToColumn } from '../../shared/column-ref.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import { type MappingTarget, targetIdentity } from '../../shared/mapping.ts';
import type { PresetColumn } from './preset-schema.ts';
import { hitOf, type PresetHit, type Recognised } from './presets.ts';
import { type Suggestion, samplesOf, valuesAllow } from './suggestions.ts';

/** What a column may be, which a person decides; `reason` follows the name of the field: “Customer start date: …”. */
export interface Offer {
  readonly index: number;
  readonly header: string;
  readonly to: MappingTarget;
  readonly reason: string;
}

/** What a preset says of the columns of a file; it says nothing of those that are not `settled`. */
export interface PresetSuggestions {
  readonly suggestions: readonly Suggestion[];
  readonly offers: readonly Offer[];
  readonly settled: ReadonlySet<number>;
}

interface Hit extends PresetHit {
  readonly column: ColumnProfile;
  readonly entry: PresetColumn;
  /** Place in the preset: the lower, the surer. */
  readonly rank: number;
}

/** A hit that the preset matches to a field. */
interface Meant extends Hit {
  readonly to: MappingTarget;
}

function hitsOf({ preset }: Recognised, columns: readonly ColumnProfile[]): Hit[] {
  return columns.flatMap((column) => {
    for (const [rank, entry] of preset.columns.entries()) {
      const hit = hitOf(entry, column.header);
      if (hit !== null) return [{ ...hit, column, entry, rank }];
    }
    return [];
  });
}

/** The target with the number and the name of the column's header in it, and its column of labels if the file has that. */
function filledIn(to: MappingTarget, { number, name }: PresetHit, columns: readonly ColumnProfile[]): MappingTarget {
  if (to.field === 'trait' || to.field === 'attribute') return { ...to, key: to.key.replace('{name}', name) };
  if (!('labelFrom' in to) || to.labelFrom === undefined) return to;
  const { labelFrom, ...rest } = to;
  const wanted = normaliseHeader(labelFrom.header.replace('#', number));
  const source = columns.find(({ header }) => normaliseHeader(header) === wanted);
  return source === undefined ? rest : { ...rest, labelFrom: refToColumn(source, columns) };
}

/** Whether a column holds what the field takes, its words translated. */
function isReadable(to: MappingTarget, column: ColumnProfile): boolean {
  if (to.field === 'role' || to.field === 'trait' || to.field === 'attribute') return true;
  const samples = samplesOf(column);
  if ('values' in to && to.values !== undefined) {
    const known = new Set(Object.keys(to.values).map((word) => word.toLowerCase()));
    return samples.every((sample) => known.has(sample.toLowerCase()));
  }
  return valuesAllow[to.field](samples);
}

/** An ID that so many rows lack is not what the company tells its customers apart by. */
const LEAST_FILLED = 0.95;

/** Whether most rows have an ID here. `rows`: how many stand below the header. */
const isFull = ({ filled }: ColumnProfile, rows: number): boolean => filled >= rows * LEAST_FILLED;

/** Of several columns for a single-valued field the first of the preset; then the first of the file. */
function bestOf(hits: readonly Meant[], rows: number): Meant[] {
  const taken = new Set<string>();
  const isSparse = ({ to, column }: Meant) => Number(to.field === 'internal_id' && !isFull(column, rows));
  return [...hits]
    .sort((a, b) => isSparse(a) - isSparse(b) || a.rank - b.rank)
    .filter(({ to }) => {
      const identity = targetIdentity(to);
      if (identity === null) return true;
      const isFirst = !taken.has(identity);
      taken.add(identity);
      return isFirst;
    });
}

/** What the preset that was recognised says of each column. `columns` are those of the file that hold something, `rows` stand in it. */
export function suggestByPreset(
  recognised: Recognised,
  columns: readonly ColumnProfile[],
  rows: number,
): PresetSuggestions {
  const hits = hitsOf(recognised, columns);
  const reason = `from the ${recognised.preset.system} preset`;
  const told = ({ why }: PresetColumn) => (why === undefined ? reason : `${reason}: ${why}`);
  const meant = hits.flatMap((hit): Meant[] =>
    hit.entry.to === undefined ? [] : [{ ...hit, to: filledIn(hit.entry.to, hit, columns) }],
  );
  const readable = meant.filter(({ to, column }) => isReadable(to, column));
  const suggestions = bestOf(readable, rows).map(({ column: { index, header }, entry, to }): Suggestion => {
    const rivals = readable
      .filter((other) => to.field === 'internal_id' && other.to.field === to.field && other.column.index !== index)
      .map((other) => other.column.index);
    return { index, header, to, basis: 'preset', reason: told(entry), rivals };
  });
  const unreadable = meant.filter((one) => !readable.includes(one));
  const offered = hits.flatMap((hit): Meant[] =>
    hit.entry.offer === undefined ? [] : [{ ...hit, to: hit.entry.offer }],
  );
  const offers = [...offered, ...unreadable].map((hit): Offer => {
    const { index, header } = hit.column;
    return { index, header, to: filledIn(hit.to, hit, columns), reason: told(hit.entry) };
  });
  return { suggestions, offers, settled: new Set(hits.map(({ column }) => column.index)) };
}

/** Names of an ID that was given from outside a CRM: it is likelier the one that other integrations send than a CRM’s own record ID. */
const externalNames = new Set([
  'internal id',
  'akita internal id',
  'external id',
  'customer id',
  'client id',
  'account external id',
  'customer number',
]);

const alsoPossible = (suggestion: Suggestion, others: readonly number[]): Suggestion => ({
  ...suggestion,
  rivals: [...new Set([...suggestion.rivals, ...others])].filter((index) => index !== suggestion.index),
});

/**
 * The suggestions of a preset and those by name, one a single-valued field. The preset is right but for the internal ID,
 * where a full column with the name of an external ID outranks the record ID of the CRM; whichever loses stays its rival.
 */
export function withPreset(
  byPreset: readonly Suggestion[],
  byName: readonly Suggestion[],
  columns: readonly ColumnProfile[],
  rows: number,
): Suggestion[] {
  const taken = new Map(byPreset.map((suggestion) => [targetIdentity(suggestion.to), suggestion]));
  const added = byName.filter(({ to }) => targetIdentity(to) === null || !taken.has(targetIdentity(to)));
  const own = taken.get('internal_id');
  const other = byName.find(({ to }) => to.field === 'internal_id');
  if (own === undefined || other === undefined) return [...byPreset, ...added];
  const column = columns.find(({ index }) => index === other.index);
  const isExternal = externalNames.has(normaliseHeader(other.header)) && column !== undefined && isFull(column, rows);
  const [winner, loser] = isExternal ? [other, own] : [own, other];
  const identity = alsoPossible(winner, [loser.index, ...loser.rivals]);
  return [...byPreset.filter((suggestion) => suggestion !== own), ...added, identity];
}
