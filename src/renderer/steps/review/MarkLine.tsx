import { Group, Text } from '@mantine/core';
import type { Severity } from '../../../shared/issue-catalog.ts';
import { SeverityIcon } from '../../components/SeverityIcon.tsx';
import { severityText } from '../../text/status.ts';

interface MarkLineProps {
  readonly severity: Severity;
  readonly message: string;
}

/** What is wrong and what to do, with the sign and the word for how bad it is. */
export function MarkLine({ severity, message }: MarkLineProps) {
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <SeverityIcon severity={severity} />
      <Text size="sm">
        <Text span fw={600} inherit>
          {severityText[severity]}:
        </Text>{' '}
        {message}
      </Text>
    </Group>
  );
}
