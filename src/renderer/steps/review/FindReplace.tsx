import { Button, Checkbox, Group, ScrollArea, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { cellAddress, columnLetters } from '../../../shared/cell.ts';
import type { Command, Find, Found } from '../../../shared/change.ts';
import type { ReviewSummary } from '../../../shared/review.ts';
import { useAsk } from '../../bridge.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { changesText } from '../../text/changes.ts';
import { reviewText } from '../../text/review.ts';
import classes from './review.module.css';

const text = changesText.find;
const EVERYWHERE = 'all';

/** Between two keys of somebody who types; every column of a large file takes about a second to search. */
const TYPING_MS = 300;

interface FindReplaceProps {
  readonly plan: string;
  readonly columns: ReviewSummary['columns'];
  /** The column with the cursor. */
  readonly column: number | null;
  readonly onReplace: (command: Command) => void;
  readonly onClose: () => void;
}

/** Asks what to find and what to write there, and shows what would become of the cells before anything is done. */
export function FindReplace({ plan, columns, column, onReplace, onClose }: FindReplaceProps) {
  const [find, setFind] = useState<Find>({ text: '', index: column, matchCase: false, whole: false });
  const [replacement, setReplacement] = useState('');
  const [[asked, put]] = useDebouncedValue<readonly [Find, string]>([find, replacement], TYPING_MS);
  const isSettled = asked === find && put === replacement;
  const found = useAsk(
    'findCells',
    { plan, find: asked.text === '' ? { ...asked, text: ' ' } : asked, replacement: put },
    { enabled: asked.text !== '', keepPrevious: true },
  );
  const amount = find.text === '' || !isSettled ? 0 : (found.data?.cells ?? 0);
  const change = (changed: Partial<Find>): void => setFind({ ...find, ...changed });
  const headerOf = ({ header, index }: ReviewSummary['columns'][number]): string =>
    header.trim() === '' ? reviewText.noHeader(columnLetters(index)) : header;
  return (
    <Dialog opened wide onClose={onClose} title={text.title}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (amount > 0) onReplace({ kind: 'replace', find, replacement });
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={text.text}
            value={find.text}
            data-autofocus
            maxLength={1000}
            onChange={({ currentTarget }) => change({ text: currentTarget.value })}
          />
          <TextInput
            label={text.replacement}
            description={text.replacementHint}
            value={replacement}
            onChange={({ currentTarget }) => setReplacement(currentTarget.value)}
          />
          <Group align="flex-end">
            <Select
              label={text.where}
              data={[
                { value: EVERYWHERE, label: text.everywhere },
                ...columns.map((each) => ({ value: String(each.index), label: headerOf(each) })),
              ]}
              value={find.index === null ? EVERYWHERE : String(find.index)}
              allowDeselect={false}
              searchable
              onChange={(value) => change({ index: value === null || value === EVERYWHERE ? null : Number(value) })}
            />
            <Checkbox
              label={text.matchCase}
              checked={find.matchCase}
              onChange={({ currentTarget }) => change({ matchCase: currentTarget.checked })}
            />
            <Checkbox
              label={text.whole}
              checked={find.whole}
              onChange={({ currentTarget }) => change({ whole: currentTarget.checked })}
            />
          </Group>
          {found.error === null ? null : <Trouble error={found.error} />}
          <Preview found={find.text === '' ? null : (found.data ?? null)} isTyped={find.text !== ''} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text.cancel}
            </Button>
            <Button type="submit" disabled={amount === 0}>
              {text.replace(amount)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface PreviewProps {
  readonly found: Found | null;
  readonly isTyped: boolean;
}

/** The first cells as they are and as they would be. */
function Preview({ found, isTyped }: PreviewProps) {
  const words =
    found === null
      ? isTyped
        ? ''
        : text.typeFirst
      : found.cells === 0
        ? text.none
        : text.found(found.cells, found.rows);
  const orBlank = (cell: string): string => (cell === '' ? text.blank : cell);
  return (
    <section aria-label={text.preview} className={classes.findPreview}>
      <Text size="sm" role="status">
        {words}
      </Text>
      {found === null || found.cells === 0 ? null : (
        <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Table verticalSpacing={2} fz="xs" layout="fixed">
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={70}>{text.cell}</Table.Th>
                <Table.Th>{text.before}</Table.Th>
                <Table.Th>{text.after}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.first.map(({ row, index, text: before, after }) => (
                <Table.Tr key={`${row} ${index}`}>
                  <Table.Td>{cellAddress(index, row)}</Table.Td>
                  <Table.Td className={classes.cellText}>{orBlank(before)}</Table.Td>
                  <Table.Td className={classes.cellText}>{orBlank(after)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {found.cells > found.first.length ? (
            <Text size="xs" c="dimmed">
              {text.more(found.cells - found.first.length)}
            </Text>
          ) : null}
        </ScrollArea.Autosize>
      )}
    </section>
  );
}
