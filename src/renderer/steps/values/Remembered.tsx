import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { WordTable } from '../../../shared/words.ts';
import { useTell } from '../../bridge.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { valuesText } from '../../text/values.ts';
import { type AllAnswers, answersFor, rememberedFor, withRemembered } from './answers.ts';

interface RememberedProps {
  readonly tables: readonly WordTable[];
  readonly all: AllAnswers;
  /** How many words are remembered, of whatever file. */
  readonly count: number;
  readonly onTake: (change: (before: AllAnswers) => AllAnswers) => void;
}

/** What words meant in earlier files: it is offered, and can be forgotten. */
export function Remembered({ tables, all, count, onTake }: RememberedProps) {
  const client = useQueryClient();
  const forget = useTell('forgetWords');
  const fitting = tables.reduce((sum, table) => sum + rememberedFor(table, answersFor(table, all)).length, 0);
  const forgetNow = (): void =>
    forget.mutate({}, { onSuccess: () => void client.invalidateQueries({ queryKey: ['columnWords'] }) });
  return (
    <>
      {forget.error === null ? null : <Trouble error={forget.error} />}
      {forget.isSuccess ? (
        <Text size="sm" role="status">
          {valuesText.forgotten}
        </Text>
      ) : null}
      {count === 0 ? null : (
        <Group gap="sm">
          {fitting === 0 ? null : (
            <Button variant="light" onClick={() => onTake((before) => withRemembered(tables, before))}>
              {valuesText.takeRemembered(fitting)}
            </Button>
          )}
          <Button variant="subtle" size="compact-sm" loading={forget.isPending} onClick={forgetNow}>
            {valuesText.forget(count)}
          </Button>
        </Group>
      )}
    </>
  );
}
