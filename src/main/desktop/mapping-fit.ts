import { columnOfRef, columnsNamed, refToColumn, sameHeader } from '../../shared/column-ref.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import type { ColumnRef, Mapping, Match } from '../../shared/mapping.ts';
import type { MappingOffer, SavedMapping } from '../../shared/overview.ts';

/** A mapping that finds fewer of its columns than this is more likely another file's. */
const SHARE_NEEDED = 0.6;

/** The reference of the column that is meant in this file; null where it is missing or in doubt. */
function refIn(columns: readonly ColumnProfile[], ref: ColumnRef): ColumnRef | null {
  const named = columnsNamed(ref.header, columns);
  // A header that was alone when the mapping was saved means the one column, wherever it stands now.
  const column = named.length === 1 ? named[0] : columnOfRef(ref, columns);
  return column === undefined || column === null ? null : refToColumn(column, columns);
}

function matchIn(columns: readonly ColumnProfile[], match: Match): Match[] {
  const from = refIn(columns, match.from);
  if (from === null) return [];
  const { to } = match;
  if (!('labelFrom' in to) || to.labelFrom === undefined) return [{ ...match, from }];
  const { labelFrom, ...rest } = to;
  const found = refIn(columns, labelFrom);
  return [{ ...match, from, to: found === null ? rest : { ...rest, labelFrom: found } }];
}

/** A mapping as far as the file has its columns; what is left is the same. */
export function fitTo(columns: readonly ColumnProfile[], mapping: Mapping): Mapping {
  return { ...mapping, matches: mapping.matches.flatMap((match) => matchIn(columns, match)) };
}

/** Whether every column that the mapping speaks of is one of the file's. */
export const fitsWholly = (columns: readonly ColumnProfile[], mapping: Mapping): boolean =>
  mapping.matches.every(({ from }) => columnsNamed(from.header, columns).length > 0);

const headersOf = (mapping: Mapping): string[] => [...new Set(mapping.matches.map(({ from }) => from.header))];

const without = (headers: readonly string[], known: readonly string[]): string[] =>
  headers.filter((header) => header.trim() !== '' && !known.some((one) => sameHeader(one, header)));

/** What each column that the mapping uses becomes. */
function fillsOf(columns: readonly ColumnProfile[], { matches }: Mapping): MappingOffer['fills'] {
  const filled = (ref: ColumnRef | undefined, field: string | null): MappingOffer['fills'] => {
    const column = ref === undefined ? null : columnOfRef(ref, columns);
    return column === null ? [] : [{ index: column.index, field }];
  };
  return matches.flatMap(({ from, to }) => [
    ...filled(from, to.field),
    ...filled('labelFrom' in to ? to.labelFrom : undefined, null),
  ]);
}

interface RankedOffer extends MappingOffer {
  readonly share: number;
  readonly savedAt: string;
}

function offerOf(columns: readonly ColumnProfile[], saved: SavedMapping): RankedOffer[] {
  // First, because it spares looking for the other columns of all mappings that are for other files.
  const id = saved.mapping.matches.find(({ to }) => to.field === 'internal_id');
  if (id === undefined || refIn(columns, id.from) === null) return [];
  const fitted = fitTo(columns, saved.mapping);
  const share = fitted.matches.length / saved.mapping.matches.length;
  if (share < SHARE_NEEDED) return [];
  return [
    {
      id: saved.id,
      name: saved.name,
      missing: without(headersOf(saved.mapping), headersOf(fitted)),
      added: without(
        columns.map(({ header }) => header),
        saved.columns,
      ),
      fills: fillsOf(columns, fitted),
      share,
      savedAt: saved.savedAt,
    },
  ];
}

const bestFirst = (a: RankedOffer, b: RankedOffer): number =>
  b.share - a.share || a.added.length - b.added.length || b.savedAt.localeCompare(a.savedAt);

/** The saved mappings that fit a file: its internal ID and most of its columns come back. The best first. */
export function offersFor(columns: readonly ColumnProfile[], all: readonly SavedMapping[]): MappingOffer[] {
  return all
    .flatMap((saved) => offerOf(columns, saved))
    .sort(bestFirst)
    .map(({ share: _, savedAt: __, ...offer }) => offer);
}

type Find = (columns: readonly ColumnProfile[], all: readonly SavedMapping[]) => MappingOffer[];

/** Finds again only what may have changed: the overview asks after every call, and a file may have hundreds of columns. */
export function rememberedOffers(find: Find = offersFor): Find {
  let last: { columns: readonly ColumnProfile[]; all: readonly SavedMapping[]; offers: MappingOffer[] } | null = null;
  return (columns, all) => {
    if (last?.columns !== columns || last.all !== all) last = { columns, all, offers: find(columns, all) };
    return last.offers;
  };
}
