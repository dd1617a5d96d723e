import { Button } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportOffer } from '../../../shared/import-views.ts';
import { Question } from '../../components/Question.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { importText } from '../../text/import.ts';
import { sentBefore } from './run-sums.ts';

const { startOver } = importText;

/** The other way to go on with an import that was begun: all of it once more. Nothing is sent by this button. */
export function StartOver({ offer: { plan, counts, practice } }: { readonly offer: ImportOffer }) {
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const { tell, busy, error } = useOnce('startOver', () => void client.invalidateQueries());
  const all = sentBefore(counts) + counts.remaining;
  return (
    <>
      {error === null ? null : <Trouble error={error} />}
      <Button
        variant="default"
        leftSection={<IconRotate size={16} aria-hidden />}
        loading={busy}
        onClick={() => setAsked(true)}
      >
        {startOver.button}
      </Button>
      <Question
        opened={asked}
        title={startOver.title}
        body={startOver.words(all, sentBefore(counts), practice)}
        confirm={startOver.yes(all)}
        keep={startOver.no}
        onConfirm={() => {
          setAsked(false);
          tell({ plan });
        }}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
