import { Button, Text } from '@mantine/core';
import type { RepairKind, RepairOffer, CauseRepairs as Repairs } from '../../../shared/change.ts';
import { changesText } from '../../text/changes.ts';
import classes from './review.module.css';

interface CauseRepairsProps {
  readonly offers: Repairs['offers'];
  /** Only then every repair is shown; before, the one that puts the cells right without losing what is in them. */
  readonly all: boolean;
  readonly onRepair: (repair: RepairKind) => void;
}

const loses: readonly RepairKind[] = ['leave-out', 'empty'];

/** Under a cause, what could be done about it with one click. */
export function CauseRepairs({ offers, all, onRepair }: CauseRepairsProps) {
  const shown = all ? offers : offers.filter(({ repair }) => !loses.includes(repair));
  return shown.map((offer) => <Repair key={offer.repair} offer={offer} onRepair={onRepair} />);
}

interface RepairProps {
  readonly offer: RepairOffer;
  readonly onRepair: CauseRepairsProps['onRepair'];
}

function Repair({ offer, onRepair }: RepairProps) {
  const { repair, example } = offer;
  return (
    <Button variant="light" size="compact-xs" h="auto" className={classes.repair} onClick={() => onRepair(repair)}>
      <span>
        {changesText.repair(offer)}
        {example === null ? null : (
          <Text span size="xs" display="block" c="dimmed" className={classes.repairExample}>
            {changesText.example(example.before, example.after)}
          </Text>
        )}
      </span>
    </Button>
  );
}
