import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { importText } from '../../text/import.ts';

const { first } = importText;

interface FirstImportProps {
  /** Accounts were sent there all the same, by imports that the history no longer has. */
  readonly known: boolean;
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** Said and confirmed before the first import to a server. */
export function FirstImport({ known, confirmed, onConfirm }: FirstImportProps) {
  return (
    <Alert icon={<IconAlertTriangle aria-hidden />} color="yellow" title={known ? first.forgotten : first.title}>
      <Stack gap="sm">
        <Text size="sm">{first.lists}</Text>
        <Checkbox
          checked={confirmed}
          onChange={(event) => onConfirm(event.currentTarget.checked)}
          label={first.confirm}
        />
      </Stack>
    </Alert>
  );
}
