import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import type { MappingOffer, Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { Strip } from '../../components/Strip.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { usePatchOverview } from '../../overview.tsx';
import { columnsText } from '../../text/columns.ts';
import { type Present, shownOffers } from './shown-offers.ts';

const text = columnsText.offer;

interface OffersProps {
  readonly offers: readonly MappingOffer[];
  readonly present: Present;
  readonly onUsed: (work: Work) => void;
}

/** Saved mappings whose columns came back, and of the one in use, what this file has not got. */
export function Offers({ offers, present, onUsed }: OffersProps) {
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
      {shownOffers(offers, present).map(({ id, name, title, body, use }) => (
        <Strip
          key={id}
          color={use === null ? 'yellow' : 'indigo'}
          icon={<IconBookmark size={18} aria-hidden />}
          title={title}
          body={body}
          action={
            use === null ? null : (
              <Button
                size="xs"
                variant={use === 'first' ? 'filled' : 'default'}
                aria-label={text.take(name)}
                loading={choose.isPending && choose.variables.id === id}
                onClick={() => take(id)}
              >
                {text.use}
              </Button>
            )
          }
        />
      ))}
      {choose.error === null ? null : <Trouble error={choose.error} />}
    </>
  );
}
