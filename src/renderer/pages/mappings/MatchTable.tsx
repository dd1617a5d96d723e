import { Table } from '@mantine/core';
import type { Mapping } from '../../../shared/mapping.ts';
import { summaryOf } from '../../steps/columns/summary.ts';
import { fieldLabel } from '../../steps/columns/targets.ts';
import { mappingsText } from '../../text/mappings.ts';

const text = mappingsText.table;

/** Which column becomes which field, and with which options. */
export function MatchTable({ mapping }: { readonly mapping: Mapping }) {
  return (
    <Table fz="sm" verticalSpacing={4} mt="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{text.column}</Table.Th>
          <Table.Th>{text.field}</Table.Th>
          <Table.Th>{text.options}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {mapping.matches.map((match) => (
          <Table.Tr key={JSON.stringify(match)}>
            <Table.Td>{match.from.header}</Table.Td>
            <Table.Td>{fieldLabel(match.to.field)}</Table.Td>
            <Table.Td c="dimmed">{summaryOf(match).join(', ')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
