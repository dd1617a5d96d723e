import { Button } from '@mantine/core';
import type { WordMeaning, WordTable } from '../../../shared/words.ts';
import { useTell } from '../../bridge.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { valuesText } from '../../text/values.ts';
import type { Answers } from './answers.ts';

interface WordFileProps {
  readonly table: WordTable;
  readonly answers: Answers;
  readonly onLoaded: (lines: readonly WordMeaning[]) => void;
  readonly onSaved: (name: string) => void;
}

/** Every word that is listed, with its meaning where it has one. */
const linesOf = ({ words }: WordTable, answers: Answers): WordMeaning[] =>
  words.map(({ word, reads }) => ({ word, meaning: answers.get(word) || (reads ?? '') }));

/** The words of a table as a list in a file of its own. */
export function WordFile({ table, answers, onLoaded, onSaved }: WordFileProps) {
  const save = useTell('saveWords');
  const load = useTell('loadWords');
  const error = save.error ?? load.error;
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        loading={load.isPending}
        onClick={() => {
          save.reset();
          load.mutate({}, { onSuccess: (list) => (list === null ? undefined : onLoaded(list.lines)) });
        }}
      >
        {valuesText.load}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        loading={save.isPending}
        onClick={() => {
          load.reset();
          save.mutate(
            { column: table.header, words: linesOf(table, answers) },
            { onSuccess: (name) => (name === null ? undefined : onSaved(name)) },
          );
        }}
      >
        {valuesText.save}
      </Button>
      {error === null ? null : <Trouble error={error} />}
    </>
  );
}
