import { useTell } from '../../bridge.ts';
import { WorkCard } from '../../components/WorkCard.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { type Place, placeOfWork } from '../../place.ts';
import { fileText } from '../../text/file.ts';

const text = fileText.inHand;

/** The file that is open, when the user came back to this step. */
export function InHandCard({ go }: { readonly go: (place: Place) => void }) {
  const { work } = useOverview();
  const patch = usePatchOverview();
  const close = useTell('closeFile');
  if (work === null) return null;
  const { name } = work.file;
  return (
    <WorkCard
      title={text.title(name)}
      body={text.body(work.profile.rows)}
      go={text.go(name)}
      busy={close.isPending}
      onGo={() => go(placeOfWork({ work, run: null }))}
      discard={text.close}
      onDiscard={() => close.mutate({}, { onSuccess: () => patch({ work: null }) })}
      question={{ title: text.question(name), body: text.consequence, confirm: text.confirm, keep: text.keep }}
      error={close.error}
    />
  );
}
