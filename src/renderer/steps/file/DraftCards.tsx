import { Button, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import type { Draft } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { focusHeading } from '../../components/focus-heading.ts';
import { WorkCard } from '../../components/WorkCard.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { type Place, placeOfWork } from '../../place.ts';
import { fileText } from '../../text/file.ts';
import { lostWith } from './lost.ts';

const text = fileText.draft;

/** The others are one click away, so that the place for a new file stays in sight. */
const MOST_SHOWN = 3;

/** With the folder where another file has the same name. */
function bodyOf(draft: Draft, drafts: readonly Draft[]): string {
  const isAlone = drafts.every((one) => one === draft || one.fileName !== draft.fileName);
  return isAlone ? text.body(draft) : `${text.body(draft)} ${text.from(draft.folder)}`;
}

/** Files in work that lie aside: they stay until the user discards them. */
export function DraftCards({ go }: { readonly go: (place: Place) => void }) {
  const { drafts } = useOverview();
  const patch = usePatchOverview();
  const [showsAll, setShowsAll] = useState(false);
  const list = useId();
  // Here, because a card has gone when the answer comes.
  const take = useTell('continueDraft');
  const discard = useTell('discardDraft');
  const goOn = (draft: string): void =>
    take.mutate(
      { draft },
      {
        onSuccess: (work) => {
          patch({ work });
          go(placeOfWork({ work, run: null }));
        },
      },
    );
  const callsOf = (draft: string) => [take, discard].filter(({ variables }) => variables?.draft === draft);
  const shown = showsAll ? drafts : drafts.slice(0, MOST_SHOWN);
  if (drafts.length === 0) return null;
  return (
    <>
      <Stack id={list}>
        {shown.map((draft) => (
          <WorkCard
            key={draft.draft}
            title={text.title(draft.fileName, draft.sheet)}
            body={bodyOf(draft, drafts)}
            go={fileText.goOn}
            goName={fileText.goOnWith(draft.fileName)}
            busy={callsOf(draft.draft).some(({ isPending }) => isPending)}
            onGo={() => goOn(draft.draft)}
            discard={fileText.discard}
            discardName={fileText.discardWork(draft.fileName)}
            onDiscard={() => discard.mutate({ draft: draft.draft }, { onSuccess: focusHeading })}
            question={lostWith(draft)}
            error={callsOf(draft.draft).find(({ error }) => error !== null)?.error ?? null}
          />
        ))}
      </Stack>
      {drafts.length > MOST_SHOWN ? (
        <Button variant="subtle" aria-expanded={showsAll} aria-controls={list} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? text.fewer : text.more(drafts.length - MOST_SHOWN)}
        </Button>
      ) : null}
    </>
  );
}
