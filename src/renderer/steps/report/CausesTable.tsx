import { Table, Title } from '@mantine/core';
import type { Cause } from '../../../shared/import-views.ts';
import { number } from '../../text/numbers.ts';
import { reportText } from '../../text/report.ts';

const { causeColumns } = reportText;

/** What kept rows out of Akita, in the order in which main gives it: the largest first. */
export function CausesTable({ causes, practice }: { readonly causes: readonly Cause[]; readonly practice: boolean }) {
  return (
    <section aria-labelledby="report-causes">
      <Title order={2} size="h5" mb={6} id="report-causes">
        {reportText.causesTitle(practice)}
      </Title>
      <Table aria-labelledby="report-causes" verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={70} ta="right">
              {causeColumns.count}
            </Table.Th>
            <Table.Th>{causeColumns.what}</Table.Th>
            <Table.Th w={150}>{causeColumns.column}</Table.Th>
            <Table.Th w={150}>{causeColumns.kind}</Table.Th>
            <Table.Th w={200}>{causeColumns.example}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {causes.map(({ kind, column, message, count, example }) => (
            <Table.Tr key={`${kind} ${column} ${message}`}>
              <Table.Td ta="right" fw={600}>
                {number(count)}
              </Table.Td>
              <Table.Td>{message}</Table.Td>
              <Table.Td>{column ?? reportText.wholeRow}</Table.Td>
              <Table.Td>{reportText.cause[kind](practice)}</Table.Td>
              <Table.Td c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {reportText.example(example.row, example.value)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
