import { CloseButton, Group, Select, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { trimText } from '../../../../shared/cell.ts';
import { optionsText } from '../../../text/column-options.ts';
import type { WordRow } from './words.ts';

const text = optionsText.words;

interface WordLineProps {
  readonly row: WordRow;
  readonly meaning: string;
  readonly yesNo: boolean;
  readonly error: string | undefined;
  /** Added just now: it takes the focus. */
  readonly isNew: boolean;
  readonly onChange: (row: WordRow) => void;
  /** `button`: it goes with the line. */
  readonly onRemove: (button: HTMLElement) => void;
}

/** A word of the file and what it means. */
export function WordLine({ row, meaning, yesNo, error, isNew, onChange, onRemove }: WordLineProps) {
  const lacksWord = trimText(row.word) === '' && trimText(row.meaning) !== '';
  const lacksMeaning = trimText(row.word) !== '' && trimText(row.meaning) === '';
  const word = useRef<HTMLInputElement>(null);
  const means = useRef<HTMLInputElement>(null);
  // Once, when the line comes: not each time that what is typed is drawn.
  useEffect(() => {
    if (isNew) (word.current?.value === '' ? word : means).current?.focus();
  }, [isNew]);
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      <TextInput
        ref={word}
        size="xs"
        w={180}
        aria-label={text.word}
        placeholder={text.word}
        data-unfinished={lacksWord || undefined}
        value={row.word}
        onChange={({ currentTarget }) => onChange({ ...row, word: currentTarget.value })}
      />
      {yesNo ? (
        <Select
          ref={means}
          openOnFocus={false}
          size="xs"
          w={220}
          aria-label={meaning}
          placeholder={meaning}
          data-unfinished={lacksMeaning || undefined}
          error={error}
          data={[
            { value: 'yes', label: text.yes },
            { value: 'no', label: text.no },
          ]}
          value={row.meaning === '' ? null : row.meaning}
          onChange={(chosen) => onChange({ ...row, meaning: chosen ?? '' })}
        />
      ) : (
        <TextInput
          ref={means}
          size="xs"
          w={220}
          aria-label={meaning}
          placeholder={meaning}
          data-unfinished={lacksMeaning || undefined}
          error={error}
          value={row.meaning}
          onChange={({ currentTarget }) => onChange({ ...row, meaning: currentTarget.value })}
        />
      )}
      <CloseButton
        size="sm"
        mt={4}
        aria-label={text.remove(row.word)}
        onClick={({ currentTarget }) => onRemove(currentTarget)}
      />
    </Group>
  );
}
