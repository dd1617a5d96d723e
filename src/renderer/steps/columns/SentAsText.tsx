import { Button } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Dispatch } from 'react';
import type { ColumnProfile } from '../../../shared/file-profile.ts';
import type { MappingTarget } from '../../../shared/mapping.ts';
import { columnsText } from '../../text/columns.ts';
import type { DraftAction, DraftMatch } from './draft.ts';
import classes from './FieldCell.module.css';
import { sentAsText } from './kinds.ts';
import { focusFieldBeside } from './lead-to.ts';

const text = columnsText.asText;

interface SentAsTextProps {
  readonly one: DraftMatch;
  readonly column: ColumnProfile;
  readonly change: Dispatch<DraftAction>;
}

const withType = (to: MappingTarget, type: 'number' | 'date'): MappingTarget =>
  to.field === 'trait' || to.field === 'attribute' ? { ...to, type } : to;

/** A note where a column of numbers or dates goes as text, with the repair. */
export function SentAsText({ one: { id, match }, column, change }: SentAsTextProps) {
  const kind = sentAsText(match.to, column);
  if (kind === null) return null;
  return (
    <div className={classes.note}>
      <IconInfoCircle size={14} aria-hidden />
      <span>
        {text[kind](column.samples[0] ?? '')}{' '}
        <Button
          size="compact-xs"
          variant="default"
          aria-label={text.repairFor(text.repair[kind], column.header)}
          onClick={({ currentTarget }) => {
            focusFieldBeside(currentTarget);
            change({ do: 'change', id, match: { ...match, to: withType(match.to, kind) } });
          }}
        >
          {text.repair[kind]}
        </Button>
      </span>
    </div>
  );
}
