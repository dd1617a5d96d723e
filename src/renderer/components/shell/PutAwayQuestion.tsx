import { useOverview } from '../../overview.tsx';
import { appText } from '../../text/app.ts';
import { Question } from '../Question.tsx';
import type { FileOpening } from './use-file-opening.ts';

/** Main keeps one file aside: where another lies there already, that one would be lost, so it is asked first. */
export function PutAwayQuestion({ opening }: { readonly opening: FileOpening }) {
  const { work, draft } = useOverview();
  const earlier = draft?.fileName ?? '';
  return (
    <Question
      opened={opening.question !== null}
      title={appText.putAway.title(earlier)}
      body={appText.putAway.body(work?.file.name ?? '', earlier)}
      confirm={appText.putAway.confirm(earlier)}
      keep={appText.putAway.keep}
      onConfirm={opening.confirm}
      onClose={opening.refuse}
    />
  );
}
