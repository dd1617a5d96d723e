import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { trimText } from '../../../../shared/cell.ts';
import { optionsText } from '../../../text/column-options.ts';
import { WordLine } from './WordLine.tsx';
import { isTwice, type WordRow } from './words.ts';

const text = optionsText.words;

interface WordListProps<T> {
  readonly words: { readonly title: string; readonly help: string; readonly meaning: string };
  readonly samples: readonly string[];
  readonly values: Readonly<Record<string, T>> | undefined;
  /** The lines as they were typed so far, unfinished ones too; without them, those of the values. */
  readonly typed: readonly WordRow[] | undefined;
  readonly onChange: (values: Record<string, T> | undefined, typed: readonly WordRow[]) => void;
  readonly read: (meaning: string) => T | null;
  readonly write: (value: T) => string;
  /** What to say of a meaning that cannot be read. */
  readonly wrong?: string;
  /** The meaning is chosen from yes and no. */
  readonly yesNo?: boolean;
}

/** The whole lines of the list; a line that is still being typed is not in it. */
function readRows<T>(rows: readonly WordRow[], read: (meaning: string) => T | null): Record<string, T> | undefined {
  const pairs = new Map<string, T>();
  for (const { word, meaning } of rows) {
    const key = trimText(word);
    const value = read(trimText(meaning));
    if (key !== '' && value !== null && !pairs.has(key)) pairs.set(key, value);
  }
  return pairs.size === 0 ? undefined : Object.fromEntries(pairs);
}

/** Two columns: a word of the file, and what it means. */
export function WordList<T>({
  words,
  samples,
  values,
  typed,
  onChange,
  read,
  write,
  wrong,
  yesNo = false,
}: WordListProps<T>) {
  const rows = typed ?? Object.entries(values ?? {}).map(([word, value], id) => ({ id, word, meaning: write(value) }));
  const set = (changed: readonly WordRow[]): void => onChange(readRows(changed, read), changed);
  // The button of a sample is gone once it is pressed: the focus goes where something is to be typed now.
  const [added, setAdded] = useState<number | null>(null);
  const add = (word: string): void => {
    const id = Math.max(-1, ...rows.map((row) => row.id)) + 1;
    setAdded(id);
    set([...rows, { id, word, meaning: '' }]);
  };
  const errorOf = ({ meaning }: WordRow, position: number): string | undefined => {
    if (isTwice(rows, position)) return text.twice;
    return trimText(meaning) !== '' && read(trimText(meaning)) === null ? wrong : undefined;
  };
  const known = new Set(rows.map(({ word }) => trimText(word)));
  const offered = samples.filter(
    (sample) => !known.has(trimText(sample)) && read(trimText(sample).toLowerCase()) === null,
  );
  return (
    <Stack gap={6} role="group" aria-label={words.title}>
      <Text size="xs" fw={600}>
        {words.title}{' '}
        <Text span size="xs" c="dimmed" fw={400}>
          {words.help}
        </Text>
      </Text>
      {rows.map((row, position) => (
        <WordLine
          key={row.id}
          row={row}
          meaning={words.meaning}
          yesNo={yesNo}
          error={errorOf(row, position)}
          isNew={row.id === added}
          onChange={(changed) => set(rows.map((one) => (one.id === row.id ? changed : one)))}
          onRemove={(button) => {
            button.closest('[role="group"]')?.querySelector<HTMLElement>('[data-add]')?.focus();
            set(rows.filter((one) => one.id !== row.id));
          }}
        />
      ))}
      <Group gap={6}>
        <Button
          size="compact-xs"
          variant="default"
          data-add
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => add('')}
        >
          {text.add}
        </Button>
        {offered.length === 0 ? null : (
          <Text size="xs" c="dimmed">
            {text.fromSamples}
          </Text>
        )}
        {offered.map((sample) => (
          <Button
            key={sample}
            size="compact-xs"
            variant="light"
            maw={160}
            aria-label={text.take(sample)}
            onClick={() => add(trimText(sample))}
          >
            {sample}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
