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

function differences({ missing, added }: MappingOffer): string {
  const sentences = [
    ...(missing.length === 0 ? [] : [text.missing(missing)]),
    ...(added.length === 0 ? [] : [text.added(added)]),
  ];
  return sentences.length === 0 ? text.exact : sentences.join(' ');
}

/** The matches of this very file are better than a mapping of others: beside them only one that fits wholly is offered. */
function besideEarlier(offer: MappingOffer): ShownOffer[] {
  if (offer.missing.length > 0) return [];
  const { id, name } = offer;
  return [{ id, name, title: text.fitsToo(name), body: `${text.earlier} ${differences(offer)}`, use: 'instead' }];
}

/** What the mapping in use misses stays in sight. */
function ofTheOneInUse({ id, name, missing }: MappingOffer, source: Work['source']): ShownOffer[] {
  if (source !== 'given' || missing.length === 0) return [];
  return [{ id, name, title: text.usedInPart(name), body: text.missing(missing), use: null }];
}

/** The saved mappings whose columns came back, as they are told. `inUse`: the name of the one in use. */
export function shownOffers(
  offers: readonly MappingOffer[],
  source: Work['source'],
  inUse: string | undefined,
): readonly ShownOffer[] {
  return offers.flatMap((offer): ShownOffer[] => {
    if (offer.name === inUse) return ofTheOneInUse(offer, source);
    if (source === 'earlier-import') return besideEarlier(offer);
    const { id, name, missing } = offer;
    const title = missing.length === 0 ? text.fits(name) : text.fitsInPart(name);
    return [{ id, name, title, body: differences(offer), use: 'first' }];
  });
}
