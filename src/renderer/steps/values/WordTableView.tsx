import { Button, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { accountFields } from '../../../shared/account-fields.ts';
import { takeLines, type WordMeaning, type WordTable } from '../../../shared/words.ts';
import { valuesText, yesNoWords } from '../../text/values.ts';
import { blockOf } from '../review/grid-clipboard.ts';
import { type Answers, filledDown, isOpen, sharesOf, withAnswers } from './answers.ts';
import { WordFile } from './WordFile.tsx';
import { WordLine } from './WordLine.tsx';

/** As many as fit a few screens; the rest is a click away. */
const FIRST_SHOWN = 100;

interface WordTableViewProps {
  readonly table: WordTable;
  readonly answers: Answers;
  readonly onAnswers: (change: (before: Answers) => Answers) => void;
}

const fieldOf = ({ to }: WordTable): string =>
  'key' in to ? to.key : (accountFields.find(({ key }) => key === to.field)?.label ?? to.field);

const meaningInWords = (table: WordTable, meaning: string): string =>
  table.kind === 'yes-no' ? yesNoWords(table.to)[meaning === 'yes' ? 'yes' : 'no'] : meaning;

/** What was done to many words at once, and how they were before. */
interface Done {
  readonly sentence: string;
  readonly before: Answers | null;
}

/** The words of one column with what they mean. */
export function WordTableView({ table, answers, onAnswers }: WordTableViewProps) {
  const [showAll, setShowAll] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const title = `words-${table.match}`;
  const shown = showAll ? table.words : table.words.slice(0, FIRST_SHOWN);

  const answer = (word: string, meaning: string): void => onAnswers((before) => withAnswers(before, [[word, meaning]]));
  const tell = (sentence: string): void => setDone({ sentence, before: null });
  const take = (lines: readonly WordMeaning[]): void => {
    const { taken, unknown, unread } = takeLines(table, lines);
    onAnswers((before) => withAnswers(before, taken));
    const parts = [
      valuesText.taken(taken.size, taken.size + unknown.length + unread.length),
      ...(unknown.length === 0 ? [] : [valuesText.unknown(unknown)]),
      ...(unread.length === 0 ? [] : [valuesText.unread(unread, table.kind)]),
    ];
    setDone({ sentence: parts.join(' '), before: taken.size === 0 ? null : answers });
  };
  const fillDown = (): void => {
    const filled = filledDown(shown, answers);
    const amount = shown.filter(({ word }) => filled.get(word) !== answers.get(word)).length;
    if (amount > 0) onAnswers(() => filled);
    setDone({ sentence: valuesText.filled(amount), before: amount === 0 ? null : answers });
  };
  const takeBack = ({ before }: Done): void => {
    // A word that had no answer has a blank one now, so that main forgets what it was told.
    if (before !== null) onAnswers((now) => withAnswers(new Map([...now.keys()].map((word) => [word, ''])), before));
    tell(valuesText.takenBack);
  };

  /** Two columns that were copied elsewhere; one text goes into its field as usual. */
  const paste = (event: ClipboardEvent): void => {
    const block = blockOf(event.clipboardData.getData('text/plain'));
    if (block === null || (block[0]?.length ?? 0) < 2) return;
    event.preventDefault();
    take(block.map(([word = '', meaning = '']) => ({ word, meaning })));
  };
  const press = (event: KeyboardEvent): void => {
    const fields = [...(body.current?.querySelectorAll<HTMLElement>('[data-meaning]') ?? [])];
    const at = fields.indexOf(event.target as HTMLElement);
    if (at === -1) return;
    const step = stepOf(event);
    if (step !== 0) {
      event.preventDefault();
      fields[at + step]?.focus();
      return;
    }
    if (event.key.toLowerCase() !== 'd' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const [above, here] = [shown[at - 1], shown[at]];
    if (above !== undefined && here !== undefined) answer(here.word, answers.get(above.word) || (above.reads ?? ''));
  };

  return (
    <Paper withBorder p="sm" component="section" aria-labelledby={title}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5" id={title}>
            {valuesText.tableTitle(table.header, fieldOf(table))}
          </Title>
          <Group gap={6}>
            <Button size="compact-xs" variant="default" title={valuesText.fillDownTitle} onClick={fillDown}>
              {valuesText.fillDown}
            </Button>
            <WordFile
              table={table}
              answers={answers}
              onLoaded={take}
              onSaved={(name) => tell(valuesText.saved(name))}
            />
          </Group>
        </Group>
        <div>
          <Group gap="xs">
            <Text size="sm" role="status">
              {done?.sentence}
            </Text>
            {done === null || done.before === null ? null : (
              <Button size="compact-xs" variant="default" onClick={() => takeBack(done)}>
                {valuesText.takeBack}
              </Button>
            )}
          </Group>
          <Sums table={table} answers={answers} />
        </div>
        <Table verticalSpacing={3} fz="sm" maw={760} onPaste={paste} onKeyDown={press} aria-labelledby={title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{valuesText.word}</Table.Th>
              <Table.Th ta="right" w={80}>
                {valuesText.rows}
              </Table.Th>
              <Table.Th w={360}>{valuesText.meansTitle(table.kind)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={body}>
            {shown.map((word) => (
              <WordLine
                key={word.word}
                table={table}
                word={word}
                typed={answers.get(word.word) ?? ''}
                inWords={(meaning) => meaningInWords(table, meaning)}
                onType={(typed) => answer(word.word, typed)}
              />
            ))}
          </Table.Tbody>
        </Table>
        {shown.length < table.words.length ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setShowAll(true)}>
            {valuesText.showAll(table.words.length)}
          </Button>
        ) : null}
        {table.more === 0 ? null : <Text size="sm">{valuesText.more(table.more)}</Text>}
        {table.blank === 0 ? null : (
          <Text size="xs" c="dimmed">
            {valuesText.blank(table.blank)}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}

/** A choice among two opens and moves with the arrow keys by itself. */
function stepOf({ key, target }: KeyboardEvent): number {
  if (key === 'Enter') return 1;
  if (target instanceof HTMLSelectElement) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/** What the words come to: rows by yes and no, or how many words say nothing yet. */
function Sums({ table, answers }: Pick<WordTableViewProps, 'table' | 'answers'>) {
  if (table.kind !== 'yes-no') {
    const open = table.words.filter((word) => isOpen(word, answers)).length;
    return <Text size="sm">{valuesText.openWords(open, table.words.length)}</Text>;
  }
  const { yes, no, open } = sharesOf(table, answers);
  const words = yesNoWords(table.to);
  const parts = [
    { word: words.yes, amount: yes },
    { word: words.no, amount: no },
    ...(open === 0 ? [] : [{ word: valuesText.open, amount: open }]),
  ];
  return <Text size="sm">{valuesText.shares(parts)}</Text>;
}
