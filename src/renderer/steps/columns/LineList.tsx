import { Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Dispatch, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import type { Work } from '../../../shared/overview.ts';
import { columnsText } from '../../text/columns.ts';
import { number } from '../../text/numbers.ts';
import { ColumnLine } from './ColumnLine.tsx';
import type { DraftAction } from './draft.ts';
import classes from './LineList.module.css';
import { leadTo } from './lead-to.ts';
import { type Line, type LineFilter, lineFilters, passes } from './lines.ts';

const text = columnsText.list;

/** As many lines as are seen at first; the others are drawn after them, in slices between which the window answers. */
const LINES_AT_ONCE = 25;

/** Where a line asks for something: an option that is wrong, a button that puts it right, else its field. */
const placesToPutRight = ['[aria-invalid="true"]', '[data-repair]', '[role="combobox"]'] as const;

interface LineListProps {
  readonly lines: readonly Line[];
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  readonly source: Work['source'];
  readonly change: Dispatch<DraftAction>;
  /** The column whose options are open at first. */
  readonly opened: number | undefined;
  /** The column to whose line the user is led. */
  readonly wanted: number | null;
  readonly onThere: () => void;
}

/** Which columns are shown. It is settled when it is chosen, so that a line that is changed does not vanish at once. */
function useShown(lines: readonly Line[]) {
  const [filter, setFilter] = useState<LineFilter>('all');
  const [search, setSearch] = useState('');
  const [passing, setPassing] = useState<ReadonlySet<number> | null>(null);
  const choose = (chosen: LineFilter): void => {
    setFilter(chosen);
    const found = lines.filter((line) => passes(line, chosen));
    setPassing(chosen === 'all' ? null : new Set(found.map(({ column }) => column.index)));
  };
  const wanted = search.trim().toLowerCase();
  const shown = lines.filter(
    ({ column }) =>
      (passing === null || passing.has(column.index)) &&
      (wanted === '' || column.header.toLowerCase().includes(wanted)),
  );
  return { filter, choose, search, setSearch, shown };
}

/** The columns of the file, one a line. */
export function LineList({ lines, columns, rows, source, change, opened, wanted, onThere }: LineListProps) {
  const { filter, choose, search, setSearch, shown } = useShown(lines);
  const drawn = useDeferredValue(shown.length, LINES_AT_ONCE);
  const table = useRef<HTMLTableElement>(null);
  // After each drawing, because the line may be filtered out at first, or not drawn yet.
  useEffect(() => {
    if (wanted === null) return;
    const line = table.current?.querySelector(`[data-column="${wanted}"]`) ?? null;
    if (line === null) {
      choose('all');
      setSearch('');
      return;
    }
    const asked = placesToPutRight.map((place) => line.querySelector<HTMLElement>(place));
    leadTo(asked.find((control) => control !== null) ?? null);
    onThere();
  });
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={text.filter}
          value={filter}
          onChange={choose}
          data={lineFilters.map((value) => ({
            value,
            label: `${text.filters[value]} (${number(lines.filter((line) => passes(line, value)).length)})`,
          }))}
        />
        <TextInput
          size="xs"
          w={200}
          aria-label={text.search}
          placeholder={text.search}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </Group>
      <table ref={table} className={classes.table}>
        <caption className={classes.caption}>{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.samples}</th>
            <th scope="col" className={classes.wide}>
              {text.field}
            </th>
            <th scope="col" className={classes.narrow}>
              {text.options}
            </th>
          </tr>
        </thead>
        {shown.slice(0, drawn).map((line) => (
          <ColumnLine
            key={line.column.index}
            line={line}
            columns={columns}
            rows={rows}
            source={source}
            change={change}
            opened={line.column.index === opened}
            wanted={line.column.index === wanted}
          />
        ))}
      </table>
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed" p="sm">
          {text.nothing}
        </Text>
      ) : null}
    </div>
  );
}
