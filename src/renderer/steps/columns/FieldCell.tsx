import { Stack } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { Dispatch } from 'react';
import type { FieldKey } from '../../../shared/account-fields.ts';
import type { Work } from '../../../shared/overview.ts';
import { columnsText } from '../../text/columns.ts';
import type { DraftAction, DraftMatch } from './draft.ts';
import classes from './FieldCell.module.css';
import { FieldSelect } from './FieldSelect.tsx';
import { LineProblems } from './LineProblems.tsx';
import type { Line } from './lines.ts';
import { SentAsText } from './SentAsText.tsx';
import { newTarget } from './targets.ts';
import { Why } from './Why.tsx';

interface FieldCellProps {
  readonly line: Line;
  readonly source: Work['source'];
  readonly change: Dispatch<DraftAction>;
}

/** A column that is left out has one place too, the same one as its first field, so that the focus stays in it. */
const slotsOf = (
  matches: readonly DraftMatch[],
): readonly { readonly slot: number; readonly one: DraftMatch | null }[] =>
  matches.length === 0 ? [{ slot: 0, one: null }] : matches.map((one, slot) => ({ slot, one }));

/** The arrow, and the field or fields that a column becomes, each with what is wrong with it. */
export function FieldCell({ line, source, change }: FieldCellProps) {
  const { column, matches, problems } = line;
  const choose = (one: DraftMatch | null, field: FieldKey | null): void => {
    const to = field === null ? null : newTarget(field, column);
    if (one !== null) change({ do: 'retarget', id: one.id, to });
    else if (to !== null) change({ do: 'match', column, to });
  };
  return (
    <div className={classes.cell}>
      <IconArrowRight size={16} aria-hidden className={classes.arrow} />
      <Stack gap={4} flex={1} miw={0}>
        {slotsOf(matches).map(({ slot, one }) => (
          <div key={slot}>
            <FieldSelect
              column={column}
              field={one?.match.to.field ?? null}
              {...(line.labels.length > 0 && { noField: columnsText.labelOnly })}
              onChange={(field) => choose(one, field)}
            />
            {one === null ? null : (
              <>
                <LineProblems
                  header={column.header}
                  field={one.match.to.field}
                  problems={problems[slot] ?? []}
                  onPrefer={() => change({ do: 'prefer', id: one.id })}
                />
                <SentAsText one={one} column={column} change={change} />
              </>
            )}
          </div>
        ))}
        <Why
          line={line}
          source={source}
          onConfirm={() => change({ do: 'confirm', column: column.index })}
          onTake={(to) => change({ do: 'match', column, to })}
        />
      </Stack>
    </div>
  );
}
