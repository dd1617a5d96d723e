import { Badge, Card, Stack, Table, Text, Title } from '@mantine/core';
import { accountFields } from '../../../shared/account-fields.ts';
import { fileText } from '../../text/file.ts';
import classes from './KnownFields.module.css';
import { TemplateButton } from './TemplateButton.tsx';

const text = fileText.fields;

/** What can be imported at all, with an example each, from the field catalogue. */
export function KnownFields() {
  return (
    <Card withBorder padding="md">
      <Stack gap="xs">
        <Title order={2}>{text.title}</Title>
        <Text size="sm" c="dimmed">
          {text.intro}
        </Text>
        <TemplateButton />
        <Table layout="fixed" verticalSpacing={4} horizontalSpacing={4} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="55%">{text.field}</Table.Th>
              <Table.Th>{text.example}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accountFields.map(({ key, label, example, required }) => (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={500}>
                  {label}{' '}
                  {required ? (
                    <Badge size="xs" variant="light">
                      {text.needed}
                    </Badge>
                  ) : null}
                </Table.Th>
                <Table.Td c="dimmed" fz="xs" className={classes.example}>
                  {example}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Card>
  );
}
