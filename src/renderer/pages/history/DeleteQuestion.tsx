import type { HistoryEntry } from '../../../shared/import-views.ts';
import { Question } from '../../components/Question.tsx';
import { historyText } from '../../text/history.ts';

const { dialog } = historyText;

interface DeleteQuestionProps {
  /** Null: nothing is asked. */
  readonly entry: HistoryEntry | null;
  readonly onDelete: (plan: string) => void;
  readonly onClose: () => void;
}

/** Says what goes and what stays before an import is deleted. */
export function DeleteQuestion({ entry, onDelete, onClose }: DeleteQuestionProps) {
  const words = entry === null ? '' : dialog.words(entry.fileName, entry.counts.rows, entry.practice);
  return (
    <Question
      opened={entry !== null}
      title={dialog.title}
      body={entry?.state === 'unfinished' ? `${words} ${dialog.unfinished}` : words}
      confirm={dialog.yes}
      keep={dialog.no}
      onConfirm={() => {
        if (entry !== null) onDelete(entry.plan);
      }}
      onClose={onClose}
    />
  );
}
