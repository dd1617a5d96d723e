import { Badge, Group, Text, UnstyledButton } from '@mantine/core';
import type { ReviewGroup } from '../../../shared/review.ts';
import { SeverityIcon } from '../../components/SeverityIcon.tsx';
import { reviewText } from '../../text/review.ts';
import { severityText } from '../../text/status.ts';
import classes from './review.module.css';

interface CauseProps {
  readonly group: ReviewGroup;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

/** One cause: how bad, where, how often, an example. The message speaks of the example's value. */
export function Cause({ group, chosen, onChoose }: CauseProps) {
  const { severity, column, count, message, example } = group;
  return (
    <UnstyledButton className={classes.cause} aria-pressed={chosen} onClick={onChoose}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <SeverityIcon severity={severity} />
        <div className={classes.causeBody}>
          <Group justify="space-between" wrap="nowrap" gap={6}>
            <Text size="sm" fw={600} lineClamp={2}>
              {column ?? reviewText.wholeRow}
            </Text>
            <Badge variant="default" radius="sm" tt="none" className={classes.badge}>
              {reviewText.causeRows(count)}
            </Badge>
          </Group>
          <Text size="xs" lineClamp={chosen ? 8 : 3}>
            <Text span inherit fw={600}>
              {severityText[severity]}:
            </Text>{' '}
            {message}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {reviewText.example(example.row, example.value)}
          </Text>
        </div>
      </Group>
    </UnstyledButton>
  );
}
