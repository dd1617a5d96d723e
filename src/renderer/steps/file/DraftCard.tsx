import { useTell } from '../../bridge.ts';
import { WorkCard } from '../../components/WorkCard.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { type Place, placeOfWork } from '../../place.ts';
import { fileText } from '../../text/file.ts';
import { dateAndClock } from '../../text/format.ts';

const text = fileText.draft;

/** Work of an earlier session that was closed in the middle. */
export function DraftCard({ go }: { readonly go: (place: Place) => void }) {
  const { draft } = useOverview();
  const patch = usePatchOverview();
  const take = useTell('continueDraft');
  const discard = useTell('discardDraft');
  if (draft === null) return null;
  const { fileName, changedAt, checked } = draft;
  const open = (): void =>
    take.mutate(
      {},
      {
        onSuccess: (work) => {
          patch({ work, draft: null });
          go(placeOfWork({ work, run: null }));
        },
      },
    );
  return (
    <WorkCard
      title={text.title(fileName)}
      body={text.body(dateAndClock(changedAt), checked)}
      go={text.go(fileName)}
      busy={take.isPending || discard.isPending}
      onGo={open}
      discard={text.discard}
      onDiscard={() => discard.mutate({}, { onSuccess: () => patch({ draft: null }) })}
      question={{ title: text.question(fileName), body: text.consequence, confirm: text.confirm, keep: text.keep }}
      error={take.error ?? discard.error}
    />
  );
}
