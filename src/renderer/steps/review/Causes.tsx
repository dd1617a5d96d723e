import { Button, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Command } from '../../../shared/change.ts';
import type { ReviewGroup, RowFilter } from '../../../shared/review.ts';
import { useAsk } from '../../bridge.ts';
import { reviewText } from '../../text/review.ts';
import { Cause } from './Cause.tsx';
import { causeOf, causesInOrder, filterOf, isCause, repairsOf } from './causes.ts';
import classes from './review.module.css';

/** More than anybody reads at once; the rest is a click away. */
const FIRST_CAUSES = 20;

interface CausesProps {
  readonly plan: string;
  readonly groups: readonly ReviewGroup[];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
  readonly onColumn: (column: number) => void;
  readonly onValues: (() => void) | null;
  readonly onRepair: (command: Command) => void;
  readonly onSeveralRows: () => void;
  /** To the rows, past every cause. */
  readonly onSkip: () => void;
}

/** What was found, by cause: errors first, the largest first. A click shows the rows of a cause. */
export function Causes({
  plan,
  groups,
  filter,
  onFilter,
  onColumn,
  onValues,
  onRepair,
  onSeveralRows,
  onSkip,
}: CausesProps) {
  const [all, setAll] = useState(false);
  const repairs = useAsk('repairs', { plan }, { keepPrevious: true });
  const causes = causesInOrder(groups);
  const shown = all ? causes : causes.slice(0, FIRST_CAUSES);
  return (
    <section className={classes.causes} aria-labelledby="causes-title">
      <div className={classes.fill}>
        <Title order={2} size="h5" id="causes-title">
          {reviewText.causesTitle}
        </Title>
        {causes.length === 0 ? null : (
          <Button className={classes.skip} size="compact-sm" variant="default" onClick={onSkip}>
            {reviewText.skipCauses}
          </Button>
        )}
        {filter.kind === 'issue' ? (
          <Button size="compact-sm" variant="light" onClick={() => onFilter({ kind: 'all' })}>
            {reviewText.showAll}
          </Button>
        ) : null}
        {causes.length === 0 ? <Text size="sm">{reviewText.noCauses}</Text> : null}
        <ScrollArea className={classes.causeList} type="auto" viewportProps={{ tabIndex: -1 }}>
          <Stack component="ul" gap={4} className={classes.plainList}>
            {shown.map((group) => (
              <li key={`${group.code} ${group.severity} ${group.index}`}>
                <Cause
                  group={group}
                  chosen={isCause(filter, group)}
                  onChoose={() => onFilter(filterOf(group))}
                  offers={repairsOf(repairs.data ?? [], group)}
                  onColumn={onColumn}
                  onValues={onValues}
                  onSeveralRows={onSeveralRows}
                  onRepair={(repair) => onRepair({ kind: 'repair', repair, cause: causeOf(group) })}
                />
              </li>
            ))}
          </Stack>
          {causes.length > FIRST_CAUSES ? (
            <Button size="compact-sm" variant="subtle" mt={4} onClick={() => setAll(!all)}>
              {all ? reviewText.fewer : reviewText.more(causes.length - FIRST_CAUSES)}
            </Button>
          ) : null}
        </ScrollArea>
      </div>
    </section>
  );
}
