import { Table } from '@mantine/core';
import type { HistoryEntry, RunView } from '../../../shared/import-views.ts';
import { historyText } from '../../text/history.ts';
import { type EntryActions, HistoryRow } from './HistoryRow.tsx';

const { columns } = historyText;

interface HistoryTableProps extends EntryActions {
  readonly imports: readonly HistoryEntry[];
  /** The import that runs now. */
  readonly running: RunView | null;
}

interface Placed {
  readonly entry: HistoryEntry;
  readonly parent: HistoryEntry | null;
}

/** Under each import those of the files that were made from its report, in their order. */
function inFamilies(imports: readonly HistoryEntry[]): Placed[] {
  const parts = Map.groupBy(imports, ({ partOf }) => partOf);
  const roots = parts.get(null) ?? [];
  return roots.flatMap((root) => [
    { entry: root, parent: null },
    ...(parts.get(root.plan) ?? []).toReversed().map((entry) => ({ entry, parent: root })),
  ]);
}

/** The imports, one a line, the newest first. */
export function HistoryTable({ imports, running, ...actions }: HistoryTableProps) {
  return (
    <Table.ScrollContainer minWidth={700} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table aria-label={historyText.tableLabel} fz="sm" verticalSpacing={6} horizontalSpacing={7} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th miw={150}>{columns.file}</Table.Th>
            <Table.Th>{columns.state}</Table.Th>
            <Table.Th ta="right">{columns.rows}</Table.Th>
            <Table.Th ta="right">{columns.arrived}</Table.Th>
            <Table.Th ta="right">{columns.failed}</Table.Th>
            <Table.Th ta="right">{columns.invalid}</Table.Th>
            <Table.Th ta="right">{columns.remaining}</Table.Th>
            <Table.Th>{columns.actions}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inFamilies(imports).map(({ entry, parent }) => (
            <HistoryRow
              key={entry.plan}
              entry={entry}
              parent={parent?.fileName ?? null}
              run={running?.plan === entry.plan ? running : null}
              {...actions}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
