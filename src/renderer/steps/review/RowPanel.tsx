import { Anchor, CloseButton, Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { RowDetail } from '../../../shared/review.ts';
import { useAsk } from '../../bridge.ts';
import { StatusWord } from '../../components/StatusWord.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { reviewText } from '../../text/review.ts';
import { AccountView } from './AccountView.tsx';
import { ChangedCells } from './ChangedCells.tsx';
import type { GridHandle } from './grid-events.ts';
import { MarkLine } from './MarkLine.tsx';
import classes from './review.module.css';

interface RowPanelProps {
  readonly plan: string;
  readonly row: number;
  readonly onClose: () => void;
  readonly onChange: GridHandle['change'];
  readonly onGoTo: GridHandle['goTo'];
}

/** Rows that the cursor only passes are not asked for. */
const PASSING_MS = 120;

/** One row in full: what Akita will receive, what was found, what was changed here. */
export function RowPanel({ plan, row, onClose, onChange, onGoTo }: RowPanelProps) {
  const [settled] = useDebouncedValue(row, PASSING_MS);
  const detail = useAsk('reviewRow', { plan, row: settled }, { keepPrevious: true });
  const text = reviewText.panel;
  return (
    <section className={classes.panel} aria-labelledby="row-title">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Title order={2} size="h5" id="row-title" className={classes.rowTitle}>
          {text.title(detail.data?.row ?? row)}
        </Title>
        {detail.data === undefined ? null : (
          <StatusWord status={detail.data.status} skipReason={detail.data.skipReason} />
        )}
        <CloseButton aria-label={text.close} onClick={onClose} ml="auto" />
      </Group>
      {detail.error === null ? null : <Trouble error={detail.error} onRetry={() => void detail.refetch()} />}
      {detail.data === undefined ? null : <RowBody detail={detail.data} onChange={onChange} onGoTo={onGoTo} />}
    </section>
  );
}

interface RowBodyProps extends Pick<RowPanelProps, 'onChange' | 'onGoTo'> {
  readonly detail: RowDetail;
}

function RowBody({ detail, onChange, onGoTo }: RowBodyProps) {
  const { panel } = reviewText;
  return (
    <ScrollArea className={classes.panelBody} type="auto" offsetScrollbars="present" viewportProps={{ tabIndex: 0 }}>
      <Stack gap="md">
        <Stack component="section" gap={6} aria-labelledby="row-problems">
          <Title order={3} size="h6" id="row-problems">
            {panel.problems}
          </Title>
          {detail.issues.length === 0 ? <Text size="sm">{panel.noProblems}</Text> : null}
          {detail.issues.map((issue) => (
            <div key={`${issue.code} ${issue.cell} ${issue.message}`}>
              {issue.cell === null ? null : (
                <Anchor component="button" size="xs" ta="start" onClick={() => onGoTo(detail.row, issue.index)}>
                  {[issue.cell, issue.column].filter((part) => part !== null).join(' · ')}
                </Anchor>
              )}
              <MarkLine severity={issue.severity} message={issue.message} />
            </div>
          ))}
        </Stack>
        <ChangedCells detail={detail} onChange={onChange} />
        <AccountView detail={detail} />
      </Stack>
    </ScrollArea>
  );
}
