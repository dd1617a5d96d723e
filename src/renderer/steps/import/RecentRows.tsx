import { Table, Text, Title } from '@mantine/core';
import type { SentRow } from '../../../shared/import-views.ts';
import { StatusWord } from '../../components/StatusWord.tsx';
import { importText } from '../../text/import.ts';
import classes from './import.module.css';

const { during } = importText;

/** What came of the last rows, the newest first. */
export function RecentRows({ recent }: { readonly recent: readonly SentRow[] }) {
  return (
    <section aria-labelledby="run-recent" className={classes.recent}>
      <Title order={2} size="h5" mb={6} id="run-recent">
        {during.recent}
      </Title>
      {recent.length === 0 ? (
        <Text size="sm" c="dimmed">
          {during.noRecent}
        </Text>
      ) : (
        <Table aria-labelledby="run-recent" fz="sm" verticalSpacing={4} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={64} ta="right">
                {during.recentColumns.row}
              </Table.Th>
              <Table.Th w="26%">{during.recentColumns.id}</Table.Th>
              <Table.Th>{during.recentColumns.name}</Table.Th>
              <Table.Th w={120}>{during.recentColumns.status}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {recent.map((row) => (
              <RecentRow key={row.row} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function RecentRow({ row: { row, internalId, name, status, message } }: { readonly row: SentRow }) {
  return (
    <Table.Tr>
      <Table.Td ta="right">{row}</Table.Td>
      <Table.Td className={classes.cut}>{internalId}</Table.Td>
      <Table.Td className={message === null ? classes.cut : undefined}>
        {name}
        {message === null ? null : (
          <Text size="xs" c="dimmed">
            {message}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <StatusWord status={status} />
      </Table.Td>
    </Table.Tr>
  );
}
