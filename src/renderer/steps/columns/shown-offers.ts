import type { ColumnProfile } from '../../../shared/file-profile.ts';
import type { MappingOffer, Work } from '../../../shared/overview.ts';
import { columnsText } from '../../text/columns.ts';

const text = columnsText.offer;

/** What is said of a saved mapping over the list. `use`: it can be used; else it is, and this is what it misses. */
export interface ShownOffer {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly use: 'first' | 'instead' | null;
}

/** The matches as they stand on the screen. `source`: where they came from. `inUse`: the name of the mapping that is used. */
export interface Present {
  readonly source: Work['source'];
  readonly inUse: string | undefined;
  /** The columns that are matched. */
  readonly matched: readonly ColumnProfile[];
}

/** The headers of the columns that are matched now, and would not be with this mapping. */
const leftOutBy = ({ fills }: MappingOffer, matched: readonly ColumnProfile[]): string[] =>
  matched.filter(({ index }) => !fills.some((fill) => fill.index === index)).map(({ header }) => header);

function differences(offer: MappingOffer, matched: readonly ColumnProfile[]): string {
  const { missing, added } = offer;
  const leftOut = leftOutBy(offer, matched);
  const sentences = [
    ...(missing.length === 0 ? [] : [text.missing(missing)]),
    ...(added.length === 0 ? [] : [text.added(added)]),
    ...(missing.length + added.length === 0 ? [text.exact] : []),
    ...(leftOut.length === 0 ? [] : [text.leavesOut(leftOut)]),
  ];
  return sentences.join(' ');
}

/** The matches of this very file are better than a mapping of others: beside them only one that fits wholly is offered. */
function besideEarlier(offer: MappingOffer, matched: readonly ColumnProfile[]): ShownOffer[] {
  if (offer.missing.length > 0) return [];
  const { id, name } = offer;
  const body = `${text.earlier} ${differences(offer, matched)}`;
  return [{ id, name, title: text.fitsToo(name), body, use: 'instead' }];
}

/** What the mapping in use misses stays in sight. */
function ofTheOneInUse({ id, name, missing }: MappingOffer, source: Work['source']): ShownOffer[] {
  if (source !== 'given' || missing.length === 0) return [];
  return [{ id, name, title: text.usedInPart(name), body: text.missing(missing), use: null }];
}

/** The saved mappings whose columns came back, as they are told. */
export function shownOffers(
  offers: readonly MappingOffer[],
  { source, inUse, matched }: Present,
): readonly ShownOffer[] {
  return offers.flatMap((offer): ShownOffer[] => {
    if (offer.name === inUse) return ofTheOneInUse(offer, source);
    if (source === 'earlier-import') return besideEarlier(offer, matched);
    const { id, name, missing } = offer;
    const title = missing.length === 0 ? text.fits(name) : text.fitsInPart(name);
    return [{ id, name, title, body: differences(offer, matched), use: 'first' }];
  });
}
