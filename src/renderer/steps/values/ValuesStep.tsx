import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import type { ColumnWords, Strangers, WordTable } from '../../../shared/words.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOverview } from '../../overview.tsx';
import { guardText, valuesText } from '../../text/values.ts';
import { type AllAnswers, answersFor, anyWrong, doubtfulIn, openRows } from './answers.ts';
import { type Doubtful, doubtfulRows, Guard } from './Guard.tsx';
import { Remembered } from './Remembered.tsx';
import { useAnswers } from './use-answers.ts';
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
  const strangers = useAsk('strangers', { plan });
  // What was counted when the step was here before is old: rows may have been changed, and words been given meanings.
  if (words.data !== undefined && words.isFetchedAfterMount) {
    return (
      <Tables plan={plan} words={words.data} strangers={strangers.data ?? []} onBack={onBack} onReview={onReview} />
    );
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
  readonly strangers: readonly Strangers[];
}

function Tables({ plan, words: { tables, remembered }, strangers, onBack, onReview }: TablesProps) {
  const { work } = useOverview();
  const { all, setAll, changed, unkept, keepError } = useAnswers(plan, tables);
  const use = useTell('useWords');
  const untold = doubtfulRows(strangers.filter(({ told }) => !told));
  const goOn = (): void => {
    if (changed) use.mutate({ plan, chosen: unkept() }, { onSuccess: (checked) => onReview(checked.plan) });
    else onReview(plan);
  };
  return (
    <StepFrame
      title={valuesText.title}
      intro={valuesText.intro}
      actions={
        use.isPending ? (
          <JobProgress title={valuesText.checking(work?.profile.rows ?? 0)} />
        ) : (
          <>
            <Back onBack={onBack} />
            <GoOn wrong={anyWrong(tables, all)} open={openRows(tables, all)} changed={changed} onGoOn={goOn} />
          </>
        )
      }
    >
      <Stack gap="md">
        {use.error === null ? null : <Trouble error={use.error} />}
        {keepError === null ? null : <Trouble error={keepError} />}
        <Guard
          found={[...doubtfulWords(tables, all), ...untold]}
          advice={untold.length === 0 ? null : guardText.untold}
          button={guardText.toColumns}
          onButton={untold.length === 0 ? null : onBack}
        />
        {tables.length === 0 ? <Text size="sm">{valuesText.none}</Text> : null}
        <Remembered tables={tables} all={all} count={remembered} onTake={setAll} />
        {tables.map((table) => (
          <WordTableView
            key={table.match}
            table={table}
            answers={answersFor(table, all)}
            onAnswers={(change) =>
              setAll((before) => new Map(before).set(table.match, change(answersFor(table, before))))
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

interface GoOnProps {
  readonly wrong: boolean;
  readonly open: number;
  readonly changed: boolean;
  readonly onGoOn: () => void;
}

function GoOn({ wrong, open, changed, onGoOn }: GoOnProps) {
  return (
    <Group gap="sm">
      {wrong ? (
        <Text size="sm" c="dimmed" role="status">
          {valuesText.fixFirst}
        </Text>
      ) : null}
      <Button disabled={wrong} rightSection={<IconArrowRight size={16} aria-hidden />} onClick={onGoOn}>
        {changed ? valuesText.use : open > 0 ? valuesText.goOnWith(open) : valuesText.goOn}
      </Button>
    </Group>
  );
}

/** By what is said of the words at this moment. */
const doubtfulWords = (tables: readonly WordTable[], all: AllAnswers): Doubtful[] =>
  tables.flatMap((table) => {
    const would = table.to.field === 'is_churned' ? 'be-no-churned' : 'be-tracked';
    const words = doubtfulIn(table, answersFor(table, all));
    return words.map(({ word, rows }) => ({ header: table.header, word, rows, would }));
  });
