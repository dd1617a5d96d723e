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

/** Saved mappings whose columns came back. */
export function Offers({ offers, inUse, onUsed }: OffersProps) {
  const patch = usePatchOverview();
  const choose = useTell('useSavedMapping');
  const open = offers.filter(({ name }) => name !== inUse);
  if (open.length === 0) return null;
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
      {open.map((offer) => (
        <Strip
          key={offer.id}
          color="indigo"
          icon={<IconBookmark size={18} aria-hidden />}
          title={offer.missing.length === 0 ? text.fits(offer.name) : text.fitsInPart(offer.name)}
          body={differences(offer)}
          action={
            <Button
              size="xs"
              aria-label={text.take(offer.name)}
              loading={choose.isPending && choose.variables.id === offer.id}
              onClick={() => take(offer.id)}
            >
              {text.use}
            </Button>
          }
        />
      ))}
      {choose.error === null ? null : <Trouble error={choose.error} />}
    </>
  );
}
