import { Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import type { Dispatch } from 'react';
import { focusHeading } from '../../components/focus-heading.ts';
import { Strip } from '../../components/Strip.tsx';
import { columnsText } from '../../text/columns.ts';
import type { Draft, DraftAction } from './draft.ts';

const text = columnsText.missing;

interface MissingColumnsProps {
  readonly draft: Draft;
  readonly change: Dispatch<DraftAction>;
}

/** Matches of an earlier mapping whose columns this file has not got. */
export function MissingColumns({ draft, change }: MissingColumnsProps) {
  const missing = draft.matches.filter(({ index }) => index === null);
  if (missing.length === 0) return null;
  const takeOut = (): void => {
    focusHeading();
    for (const { id } of missing) change({ do: 'retarget', id, to: null });
  };
  return (
    <Strip
      color="yellow"
      icon={<IconAlertCircle size={18} aria-hidden />}
      title={text.title}
      body={text.body(missing.map(({ match }) => match.from.header))}
      action={
        <Button size="xs" variant="default" onClick={takeOut}>
          {text.remove}
        </Button>
      }
    />
  );
}
