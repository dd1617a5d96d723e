import { useTell } from '../../bridge.ts';
import { focusHeading } from '../../components/focus-heading.ts';
import { WorkCard } from '../../components/WorkCard.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { type Place, placeOfWork } from '../../place.ts';
import { fileText } from '../../text/file.ts';
import { lostWith } from './lost.ts';

const text = fileText.inHand;

/** The file that is open, when the user came back to this step. */
export function InHandCard({ go }: { readonly go: (place: Place) => void }) {
  const { work } = useOverview();
  const patch = usePatchOverview();
  const close = useTell('closeFile');
  if (work === null) return null;
  const { file, profile, edits, touched } = work;
  const { name } = file;
  return (
    <WorkCard
      title={text.title(name)}
      body={text.body(profile.rows, edits)}
      go={fileText.goOn}
      goName={fileText.goOnWith(name)}
      busy={close.isPending}
      onGo={() => go(placeOfWork({ work, run: null }))}
      discard={touched ? fileText.discard : text.close}
      discardName={touched ? fileText.discardWork(name) : text.close}
      onDiscard={() =>
        close.mutate(
          {},
          {
            onSuccess: () => {
              patch({ work: null });
              focusHeading();
            },
          },
        )
      }
      question={touched ? lostWith({ fileName: name, edits }) : null}
      error={close.error}
    />
  );
}
