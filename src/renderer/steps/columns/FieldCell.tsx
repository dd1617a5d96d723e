import { Stack } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { Dispatch } from 'react';
import type { Work } from '../../../shared/overview.ts';
import type { DraftAction } from './draft.ts';
import classes from './FieldCell.module.css';
import { FieldSelect } from './FieldSelect.tsx';
import { LineProblems } from './LineProblems.tsx';
import type { Line } from './lines.ts';
import { newTarget } from './targets.ts';
import { Why } from './Why.tsx';

interface FieldCellProps {
  readonly line: Line;
  readonly source: Work['source'];
  readonly change: Dispatch<DraftAction>;
  readonly onConfirm: (index: number) => void;
}

/** The arrow, and the field or fields that a column becomes, each with what is wrong with it. */
export function FieldCell({ line, source, change, onConfirm }: FieldCellProps) {
  const { column, matches, problems } = line;
  return (
    <div className={classes.cell}>
      <IconArrowRight size={16} aria-hidden className={classes.arrow} />
      <Stack gap={4} flex={1} miw={0}>
        {matches.length === 0 ? (
          <FieldSelect
            column={column}
            field={null}
            onChange={(field) => field !== null && change({ do: 'match', column, to: newTarget(field, column) })}
          />
        ) : null}
        {matches.map(({ id, match }, position) => (
          <div key={id}>
            <FieldSelect
              column={column}
              field={match.to.field}
              onChange={(field) => change({ do: 'retarget', id, to: field === null ? null : newTarget(field, column) })}
            />
            <LineProblems
              header={column.header}
              field={match.to.field}
              problems={problems[position] ?? []}
              onPrefer={() => change({ do: 'prefer', id })}
            />
          </div>
        ))}
        <Why line={line} source={source} onConfirm={() => onConfirm(column.index)} />
      </Stack>
    </div>
  );
}
