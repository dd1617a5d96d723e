import { Table, Text, Title } from '@mantine/core';
import { number } from '../../text/numbers.ts';
import { reportText } from '../../text/report.ts';
import classes from './report.module.css';
import type { ReportPart } from './report-parts.ts';

interface SumProps {
  readonly parts: readonly ReportPart[];
  readonly total: number;
}

/** The counts, one under the other, and their sum: the rows of the file. */
export function Sum({ parts, total }: SumProps) {
  const filled = parts.filter(({ amount }) => amount > 0);
  return (
    <section aria-labelledby="report-sum" className={classes.sum}>
      <Title order={2} size="h5" mb={6} id="report-sum">
        {reportText.sumTitle}
      </Title>
      <Table aria-labelledby="report-sum" verticalSpacing={4} fz="sm">
        <Table.Tbody>
          {filled.map(({ kind, word, note, amount }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row" fw={500}>
                <span className={classes.key} data-kind={kind} aria-hidden />
                {word}
              </Table.Th>
              <Table.Td ta="right" fw={600}>
                {number(amount)}
              </Table.Td>
              <Table.Td c="dimmed" fz="xs">
                {note}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row">{reportText.sum}</Table.Th>
            <Table.Td ta="right" fw={700}>
              {number(total)}
            </Table.Td>
            <Table.Td />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
      <Text size="xs" c="dimmed" mt={4}>
        {reportText.sumLine(
          filled.map(({ amount }) => amount),
          total,
        )}
      </Text>
    </section>
  );
}
