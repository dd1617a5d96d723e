import { Text, UnstyledButton } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck, IconCircleMinus, IconList } from '@tabler/icons-react';
import type { ReviewSummary, RowFilter } from '../../../shared/review.ts';
import { number } from '../../text/numbers.ts';
import { reviewText } from '../../text/review.ts';
import classes from './review.module.css';

type TabKind = Exclude<RowFilter['kind'], 'issue'>;

const tabs = [
  { kind: 'all', Icon: IconList, amount: (counts) => counts.rows },
  { kind: 'ready', Icon: IconCircleCheck, amount: (counts) => counts.ready },
  // They are part of the ready ones, and stand joined to them.
  { kind: 'warnings', Icon: IconAlertTriangle, amount: (counts) => counts.warnings },
  { kind: 'needs-fixing', Icon: IconAlertCircle, amount: (counts) => counts.invalid },
  { kind: 'left-out', Icon: IconCircleMinus, amount: (counts) => counts.skipped },
] satisfies {
  readonly kind: TabKind;
  readonly Icon: typeof IconList;
  readonly amount: (counts: ReviewSummary['counts']) => number;
}[];

interface FilterTabsProps {
  readonly counts: ReviewSummary['counts'];
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}

/** The numbers first: each is a button that shows its rows. */
export function FilterTabs({ counts, filter, onFilter }: FilterTabsProps) {
  return (
    <fieldset className={classes.tabs} aria-label={reviewText.filters.label}>
      {tabs.map(({ kind, Icon, amount }) => (
        <UnstyledButton
          key={kind}
          className={classes.tab}
          data-kind={kind}
          aria-pressed={filter.kind === kind}
          onClick={() => onFilter({ kind })}
        >
          <span className={classes.amount}>{number(amount(counts))}</span>
          <Text span size="sm" className={classes.tabWord}>
            <Icon size={16} aria-hidden />
            {kind === 'warnings' ? reviewText.ofThese : reviewText.filters[kind]}
          </Text>
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
