import { ActionIcon } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconChevronUp } from '@tabler/icons-react';
import { type Dispatch, memo, useId, useState } from 'react';
import { columnLetters } from '../../../shared/cell.ts';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import type { Work } from '../../../shared/overview.ts';
import { columnsText } from '../../text/columns.ts';
import classes from './ColumnLine.module.css';
import type { DraftAction } from './draft.ts';
import { FieldCell } from './FieldCell.tsx';
import { isLeftOut, type Line, sameLine } from './lines.ts';
import { LineOptions } from './options/LineOptions.tsx';
import { isInOptions } from './problems.ts';

const text = columnsText.list;

interface ColumnLineProps {
  readonly line: Line;
  readonly columns: readonly ColumnProfile[];
  readonly rows: number;
  readonly source: Work['source'];
  readonly change: Dispatch<DraftAction>;
  /** Whether its options are open at first, because the user came for them. */
  readonly opened: boolean;
  /** The user is led to what is to be put right here. */
  readonly wanted: boolean;
}

function Samples({ samples }: { readonly samples: readonly string[] }) {
  if (samples.length === 0) return <span className={classes.nothing}>{text.noSamples}</span>;
  return samples.map((sample) => (
    <span key={sample} className={classes.sample} title={sample}>
      {sample}
    </span>
  ));
}

/** Opened at the end of the screen, options would stay under the buttons of the step. */
const bringInSight = (options: HTMLElement | null): void => options?.scrollIntoView({ block: 'nearest' });

/** One column of the file: its header, what is in it, the field it becomes, and its options when they are opened. */
function LineOfColumn({ line, columns, rows, source, change, opened, wanted }: ColumnLineProps) {
  const [open, setOpen] = useState(opened);
  const panel = useId();
  const { column, matches } = line;
  const hasOptions = matches.length > 0;
  const inOptions = line.problems.some((list) => list.some(isInOptions));
  if (wanted && inOptions && !open) setOpen(true);
  return (
    <tbody className={classes.line} data-column={column.index} data-left-out={isLeftOut(line) || undefined}>
      <tr>
        <th scope="row" className={classes.column}>
          <span className={classes.header} title={column.header}>
            {column.header.trim() === '' ? text.noHeader : column.header}
          </span>
          <span className={classes.place}>{text.place(columnLetters(column.index), column.filled, rows)}</span>
        </th>
        <td>
          <Samples samples={column.samples} />
        </td>
        <td>
          <FieldCell line={line} source={source} change={change} />
        </td>
        <td className={classes.toggle}>
          {hasOptions ? (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={text.optionsFor(column.header)}
              aria-expanded={open}
              data-repair={inOptions || opened || undefined}
              aria-controls={open ? panel : undefined}
              onClick={() => setOpen(!open)}
            >
              {open ? <IconChevronUp size={18} aria-hidden /> : <IconAdjustmentsHorizontal size={18} aria-hidden />}
            </ActionIcon>
          ) : null}
        </td>
      </tr>
      {open && hasOptions ? (
        <tr>
          <td colSpan={4} id={panel} ref={bringInSight} className={classes.panel}>
            <LineOptions line={line} columns={columns} change={change} />
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

export const ColumnLine = memo(
  LineOfColumn,
  (before, after) =>
    before.rows === after.rows &&
    before.source === after.source &&
    before.wanted === after.wanted &&
    sameLine(before.line, after.line),
);
