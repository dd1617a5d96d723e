import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Dispatch, useState } from 'react';
import type { ColumnProfile } from '../../../../shared/file-profile.ts';
import { columnsText } from '../../../text/columns.ts';
import type { DraftAction } from '../draft.ts';
import { FieldSelect } from '../FieldSelect.tsx';
import type { Line } from '../lines.ts';
import { fieldLabel, newTarget } from '../targets.ts';
import classes from './LineOptions.module.css';
import { MatchOptions } from './MatchOptions.tsx';

const text = columnsText.list;

interface LineOptionsProps {
  readonly line: Line;
  readonly columns: readonly ColumnProfile[];
  readonly change: Dispatch<DraftAction>;
}

/** What can be set for each field that a column feeds, and a further field for it. */
export function LineOptions({ line, columns, change }: LineOptionsProps) {
  const { column, matches, problems } = line;
  const [adds, setAdds] = useState(false);
  return (
    <Stack gap="sm" className={classes.panel}>
      {matches.map(({ id, match }, position) => (
        <fieldset key={id} className={classes.match} aria-label={fieldLabel(match.to.field)}>
          {matches.length > 1 ? (
            <Text size="xs" fw={600} mb={4}>
              {fieldLabel(match.to.field)}
            </Text>
          ) : null}
          <MatchOptions
            column={column}
            columns={columns}
            match={match}
            problems={problems[position] ?? []}
            onChange={(changed) => change({ do: 'change', id, match: changed })}
          />
        </fieldset>
      ))}
      {adds ? (
        <Group gap="xs">
          <FieldSelect
            column={column}
            field={null}
            label={text.alsoFor(column.header)}
            onChange={(field) => {
              setAdds(false);
              if (field !== null) change({ do: 'match', column, to: newTarget(field, column) });
            }}
          />
        </Group>
      ) : (
        <div>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdds(true)}
          >
            {text.alsoTo}
          </Button>
        </div>
      )}
    </Stack>
  );
}
