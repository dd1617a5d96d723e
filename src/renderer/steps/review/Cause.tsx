import { Badge, Button, Group, Text, UnstyledButton } from '@mantine/core';
import { columnLetters } from '../../../shared/cell.ts';
import type { RepairKind, CauseRepairs as Repairs } from '../../../shared/change.ts';
import { isFixedInOptions, isWordIssue } from '../../../shared/issue-catalog.ts';
import type { ReviewGroup } from '../../../shared/review.ts';
import { SeverityIcon } from '../../components/SeverityIcon.tsx';
import { reviewText } from '../../text/review.ts';
import { severalRowsText } from '../../text/several-rows.ts';
import { severityText } from '../../text/status.ts';
import { CauseRepairs } from './CauseRepairs.tsx';
import { isOfSeveralRows } from './causes.ts';
import classes from './review.module.css';

interface CauseProps {
  readonly group: ReviewGroup;
  readonly offers: Repairs['offers'];
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onColumn: (column: number) => void;
  /** To what words mean; null where that cannot be said any more. */
  readonly onValues: (() => void) | null;
  readonly onRepair: (repair: RepairKind) => void;
  readonly onSeveralRows: () => void;
}

/** One cause: how bad, where, how often, an example; under it what could be done about it, and the way to the column's options. */
export function Cause({ group, offers, chosen, onChoose, onColumn, onValues, onRepair, onSeveralRows }: CauseProps) {
  const { code, severity, column, index, count, message, example } = group;
  return (
    <>
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
            <Text size="xs">
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
      {isOfSeveralRows(code) ? (
        <Button variant="light" size="compact-xs" h="auto" className={classes.repair} onClick={onSeveralRows}>
          {severalRowsText.open}
        </Button>
      ) : null}
      <CauseRepairs offers={offers} all={chosen} onRepair={onRepair} />
      {index === null || !isFixedInOptions(code) ? null : (
        <Button variant="light" size="compact-xs" h="auto" className={classes.repair} onClick={() => onColumn(index)}>
          {reviewText.chooseFor(column ?? reviewText.noHeader(columnLetters(index)))}
        </Button>
      )}
      {onValues === null || !isWordIssue(code) ? null : (
        <Button variant="light" size="compact-xs" h="auto" className={classes.repair} onClick={onValues}>
          {reviewText.sayWhatWordsMean}
        </Button>
      )}
    </>
  );
}
