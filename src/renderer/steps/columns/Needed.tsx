import { Badge } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck } from '@tabler/icons-react';
import type { Ref } from 'react';
import { accountFields } from '../../../shared/account-fields.ts';
import { Strip } from '../../components/Strip.tsx';
import { columnsText } from '../../text/columns.ts';
import type { Hindrance } from './hindrance.ts';
import { isLeftOut, type Line } from './lines.ts';

const text = columnsText.needed;

/** How many columns feed each field, in the order of the catalogue. */
function countsOf(lines: readonly Line[]): readonly { readonly label: string; readonly columns: number }[] {
  const fields = lines.flatMap(({ matches }) => matches.map(({ match }) => match.to.field));
  return accountFields.flatMap(({ key, label }) => {
    const columns = fields.filter((field) => field === key).length;
    return columns === 0 ? [] : [{ label, columns }];
  });
}

interface NeededProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly lines: readonly Line[];
  readonly hindrance: Hindrance | null;
}

/** What is still needed, what is matched so far, and what asks for a look. Green only if nothing is left to do. */
export function Needed({ ref, lines, hindrance }: NeededProps) {
  const leftOut = lines.filter(isLeftOut).length;
  const noId = hindrance?.kind === 'id';
  const Icon = hindrance === null ? IconCircleCheck : IconAlertCircle;
  return (
    <Strip
      ref={ref}
      color={hindrance === null ? 'teal' : 'yellow'}
      icon={<Icon size={18} aria-hidden />}
      title={noId ? text.missing : (hindrance?.sentence ?? text.complete)}
      body={noId ? `${text.missingHelp} ${columnsText.idAdvice} ${columnsText.idConsequence}` : null}
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
