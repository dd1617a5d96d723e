import { Badge } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import { accountFields } from '../../../shared/account-fields.ts';
import { columnsText } from '../../text/columns.ts';
import type { Line } from './lines.ts';
import { Strip } from './Strip.tsx';

const text = columnsText.needed;

/** How many columns feed each field, in the order of the catalogue. */
function countsOf(lines: readonly Line[]): readonly { readonly label: string; readonly columns: number }[] {
  const fields = lines.flatMap(({ matches }) => matches.map(({ match }) => match.to.field));
  return accountFields.flatMap(({ key, label }) => {
    const columns = fields.filter((field) => field === key).length;
    return columns === 0 ? [] : [{ label, columns }];
  });
}

function titleOf(hasId: boolean, wrong: number, toCheck: number): string {
  if (!hasId) return text.missing;
  if (wrong > 0) return columnsText.check.fixFirst(wrong);
  return toCheck > 0 ? columnsText.check.lookFirst(toCheck) : text.complete;
}

interface NeededProps {
  readonly lines: readonly Line[];
  /** How many columns have something to put right. */
  readonly wrong: number;
}

/** What is still needed, what is matched so far, and what asks for a look. */
export function Needed({ lines, wrong }: NeededProps) {
  const hasId = lines.some(({ matches }) => matches.some(({ match }) => match.to.field === 'internal_id'));
  const leftOut = lines.filter(({ matches }) => matches.length === 0).length;
  const toCheck = lines.filter(({ doubtful }) => doubtful).length;
  const complete = hasId && toCheck === 0 && wrong === 0;
  const title = titleOf(hasId, wrong, toCheck);
  return (
    <Strip
      color={complete ? 'teal' : 'yellow'}
      icon={complete ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertCircle size={18} aria-hidden />}
      title={title}
      body={hasId ? null : `${text.missingHelp} ${columnsText.idAdvice} ${columnsText.idConsequence}`}
    >
      {countsOf(lines).map(({ label, columns }) => (
        <Badge key={label} variant="default" tt="none" fw={500}>
          {text.columnsOf(label, columns)}
        </Badge>
      ))}
      {leftOut === 0 ? null : <span>{text.leftOut(leftOut)}</span>}
    </Strip>
  );
}
