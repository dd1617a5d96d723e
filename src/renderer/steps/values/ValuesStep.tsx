import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ColumnWords } from '../../../shared/words.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { valuesText } from '../../text/values.ts';
import {
  type AllAnswers,
  answersOf,
  anyWrong,
  chosenWords,
  isChanged,
  openRows,
  rememberedFor,
  trackedStrangers,
  withRemembered,
} from './answers.ts';
import { WordTableView } from './WordTableView.tsx';

interface ValuesStepProps {
  readonly plan: string;
  readonly onBack: () => void;
  /** The plan may be another one by then: its rows were checked again. */
  readonly onReview: (plan: string) => void;
}

/** What the words of the file mean, where Akita needs something else than words. */
export function ValuesStep({ plan, onBack, onReview }: ValuesStepProps) {
  const words = useAsk('columnWords', { plan });
  if (words.data !== undefined) {
    return <Tables plan={plan} words={words.data} onBack={onBack} onReview={onReview} />;
  }
  return (
    <StepFrame title={valuesText.title} intro={valuesText.intro} actions={<Back onBack={onBack} />}>
      {words.error === null ? (
        <Loader size="sm" aria-label={valuesText.loading} />
      ) : (
        <Trouble error={words.error} onRetry={() => void words.refetch()} />
      )}
    </StepFrame>
  );
}

const Back = ({ onBack }: Pick<ValuesStepProps, 'onBack'>) => (
  <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
    {valuesText.back}
  </Button>
);

interface TablesProps extends ValuesStepProps {
  readonly words: ColumnWords;
}

function Tables({ plan, words, onBack, onReview }: TablesProps) {
  const { tables } = words;
  const [all, setAll] = useState<AllAnswers>(() => answersOf(tables));
  const use = useTell('useWords');
  const forget = useTell('forgetWords');
  const remembered = tables.reduce((sum, table) => sum + rememberedFor(table, all[table.match] ?? {}).length, 0);
  const changed = isChanged(tables, all);
  const wrong = anyWrong(tables, all);
  const open = openRows(tables, all);
  const rows = tables[0] === undefined ? 0 : tables[0].words.reduce((sum, word) => sum + word.rows, tables[0].blank);
  const goOn = (): void => {
    if (changed)
      use.mutate({ plan, chosen: chosenWords(tables, all) }, { onSuccess: (checked) => onReview(checked.plan) });
    else onReview(plan);
  };
  return (
    <StepFrame
      title={valuesText.title}
      intro={valuesText.intro}
      actions={
        use.isPending ? (
          <JobProgress title={valuesText.checking(rows)} />
        ) : (
          <>
            <Back onBack={onBack} />
            <Group gap="sm">
              {wrong ? (
                <Text size="sm" c="dimmed" role="status">
                  {valuesText.fixFirst}
                </Text>
              ) : null}
              <Button disabled={wrong} rightSection={<IconArrowRight size={16} aria-hidden />} onClick={goOn}>
                {changed ? valuesText.use : open > 0 ? valuesText.goOnWith(open) : valuesText.goOn}
              </Button>
            </Group>
          </>
        )
      }
    >
      <Stack gap="md">
        {use.error === null ? null : <Trouble error={use.error} />}
        <Guard words={words} all={all} onBack={onBack} />
        {tables.length === 0 ? <Text size="sm">{valuesText.none}</Text> : null}
        {remembered === 0 ? null : (
          <Group gap="sm">
            <Button variant="light" onClick={() => setAll(withRemembered(tables, all))}>
              {valuesText.takeRemembered(remembered)}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => forget.mutate({})} disabled={forget.isSuccess}>
              {forget.isSuccess ? valuesText.forgotten : valuesText.forget}
            </Button>
          </Group>
        )}
        {tables.map((table) => (
          <WordTableView
            key={table.match}
            table={table}
            answers={all[table.match] ?? {}}
            onAnswers={(change) =>
              setAll((before) => ({ ...before, [table.match]: change(before[table.match] ?? {}) }))
            }
          />
        ))}
        {tables.length === 0 ? null : (
          <Text size="xs" c="dimmed">
            {valuesText.keys}
          </Text>
        )}
      </Stack>
    </StepFrame>
  );
}

interface GuardProps {
  readonly words: ColumnWords;
  readonly all: AllAnswers;
  readonly onBack: () => void;
}

/** Rows that would be tracked and are hardly customers, in numbers, before anything is sent. */
function Guard({ words: { tables, notCustomers }, all, onBack }: GuardProps) {
  const strangers = tables.flatMap((table) =>
    trackedStrangers(table, all[table.match] ?? {}).map(({ word, rows }) => ({ header: table.header, word, rows })),
  );
  const untold = notCustomers.flatMap(({ header, words }) => words.map((one) => ({ header, ...one })));
  const found = [...strangers, ...untold];
  if (found.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle size={18} aria-hidden />}
      title={valuesText.guardTitle}
      role="status"
    >
      <Stack gap={4} align="flex-start">
        {found.slice(0, 8).map(({ header, word, rows }) => (
          <Text size="sm" key={`${header} ${word}`}>
            {valuesText.stranger(rows, header, word)}
          </Text>
        ))}
        {untold.length === 0 ? null : (
          <>
            <Text size="sm">{valuesText.notTold}</Text>
            <Button size="compact-sm" variant="default" onClick={onBack}>
              {valuesText.toColumns}
            </Button>
          </>
        )}
      </Stack>
    </Alert>
  );
}
