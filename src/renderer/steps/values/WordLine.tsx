import { NativeSelect, Table, Text, TextInput } from '@mantine/core';
import type { ColumnWord, WordTable } from '../../../shared/words.ts';
import { number } from '../../text/numbers.ts';
import { valuesText, yesNoWords } from '../../text/values.ts';
import { isWrong } from './answers.ts';

interface WordLineProps {
  readonly table: WordTable;
  readonly word: ColumnWord;
  readonly typed: string;
  readonly inWords: (meaning: string) => string;
  readonly onType: (typed: string) => void;
}

/** One word, in how many rows it stands, and what it means. */
export function WordLine({ table, word, typed, inWords, onType }: WordLineProps) {
  const { kind, header, to } = table;
  const error = isWrong(table, typed) ? valuesText.wrong[kind] : undefined;
  const shared = {
    size: 'xs',
    w: 210,
    'data-meaning': true,
    'aria-label': valuesText.means(header, word.word),
    error,
  } as const;
  const byItself = word.reads === null ? valuesText.notSaid : inWords(word.reads);
  const words = yesNoWords(to);
  return (
    <Table.Tr>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>{word.word}</Table.Td>
      <Table.Td ta="right">{number(word.rows)}</Table.Td>
      <Table.Td>
        <div style={{ display: 'flex', gap: 8, alignItems: 'center' }}>
          {kind === 'yes-no' ? (
            <NativeSelect
              {...shared}
              value={typed}
              onChange={({ currentTarget }) => onType(currentTarget.value)}
              data={[
                { value: '', label: `(${byItself})` },
                { value: 'yes', label: words.yes },
                { value: 'no', label: words.no },
              ]}
            />
          ) : (
            <TextInput
              {...shared}
              value={typed}
              placeholder={word.reads === null ? valuesText.placeholder[kind] : word.reads}
              onChange={({ currentTarget }) => onType(currentTarget.value)}
            />
          )}
          <Text size="xs" c="dimmed">
            {word.remembered !== null && typed === ''
              ? valuesText.used(inWords(word.remembered))
              : word.reads !== null && typed === ''
                ? valuesText.reads
                : ''}
          </Text>
        </div>
      </Table.Td>
    </Table.Tr>
  );
}
