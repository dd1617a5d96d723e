import { useOverview } from '../../overview.tsx';
import { appText } from '../../text/app.ts';
import { Question } from '../Question.tsx';
import type { FileOpening } from './use-file-opening.ts';

/** Another file would take the place of one with corrected cells: asked first. */
export function PutAwayQuestion({ opening }: { readonly opening: FileOpening }) {
  const { work } = useOverview();
  return (
    <Question
      opened={opening.question !== null}
      title={appText.putAway.title(work?.file.name ?? '')}
      body={appText.putAway.body(work?.edits ?? 0)}
      confirm={appText.putAway.confirm}
      keep={appText.putAway.keep}
      onConfirm={opening.confirm}
      onClose={opening.refuse}
    />
  );
}
