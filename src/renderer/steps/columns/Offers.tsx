import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import type { MappingOffer, Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { usePatchOverview } from '../../overview.tsx';
import { columnsText } from '../../text/columns.ts';
import { Strip } from './Strip.tsx';

const text = columnsText.offer;

interface OffersProps {
  readonly offers: readonly MappingOffer[];
  /** Where the present matches came from. */
  readonly source: Work['source'];
  /** The name of the mapping that is used already. */
  readonly inUse: string | undefined;
  readonly onUsed: (work: Work) => void;
}

function differences({ missing, added }: MappingOffer): string {
  const sentences = [
    ...(missing.length === 0 ? [] : [text.missing(missing)]),
    ...(added.length === 0 ? [] : [text.added(added)]),
  ];
  return sentences.length === 0 ? text.exact : sentences.join(' ');
}

/** The matches of this very file are better than a mapping of others: beside them only one that fits wholly is offered. */
function wordsOf(
  offer: MappingOffer,
  source: Work['source'],
): { readonly title: string; readonly body: string } | null {
  const isWhole = offer.missing.length === 0;
  if (source !== 'earlier-import') {
    return { title: isWhole ? text.fits(offer.name) : text.fitsInPart(offer.name), body: differences(offer) };
  }
  return isWhole ? { title: text.fitsToo(offer.name), body: `${text.earlier} ${differences(offer)}` } : null;
}

const icon = <IconBookmark size={18} aria-hidden />;

/** Saved mappings whose columns came back, and of the one in use, what this file has not got. */
export function Offers({ offers, source, inUse, onUsed }: OffersProps) {
  const patch = usePatchOverview();
  const choose = useTell('useSavedMapping');
  const take = (id: string): void =>
    choose.mutate(
      { id },
      {
        onSuccess: (work) => {
          patch({ work });
          onUsed(work);
        },
      },
    );
  return (
    <>
      {offers.map((offer) => {
        if (offer.name === inUse) {
          return source !== 'given' || offer.missing.length === 0 ? null : (
            <Strip
              key={offer.id}
              color="yellow"
              icon={icon}
              title={text.usedInPart(offer.name)}
              body={text.missing(offer.missing)}
            />
          );
        }
        const words = wordsOf(offer, source);
        return words === null ? null : (
          <Strip
            key={offer.id}
            color="indigo"
            icon={icon}
            title={words.title}
            body={words.body}
            action={
              <Button
                size="xs"
                variant={source === 'earlier-import' ? 'default' : 'filled'}
                aria-label={text.take(offer.name)}
                loading={choose.isPending && choose.variables.id === offer.id}
                onClick={() => take(offer.id)}
              >
                {text.use}
              </Button>
            }
          />
        );
      })}
      {choose.error === null ? null : <Trouble error={choose.error} />}
    </>
  );
}
