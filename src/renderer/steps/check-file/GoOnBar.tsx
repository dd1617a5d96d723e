import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Work } from '../../../shared/overview.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { appText } from '../../text/app.ts';
import { checkFileText as text } from '../../text/check-file.ts';
import { openQuestions } from './questions.ts';

/** Most files are read sooner; what comes and goes within less is seen as a flicker. */
const SHOWN_AFTER_MS = 300;

function useLongBusy(busy: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return setLong(false);
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [busy]);
  return isLong;
}

interface GoOnBarProps {
  readonly work: Work;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onColumns: () => void;
}

/** The end of the step: on to the columns once every question is answered. While the file is read, how far that is. */
export function GoOnBar({ work, busy, onBack, onColumns }: GoOnBarProps) {
  const isLong = useLongBusy(busy);
  if (isLong) return <JobProgress title={text.reading(work.file.name)} />;
  const questions = openQuestions(work).length;
  return (
    <>
      <Button variant="default" onClick={onBack}>
        {appText.back}
      </Button>
      <Group gap="sm">
        {questions === 0 ? null : (
          <Text size="sm" c="dimmed" role="status">
            {text.answerFirst(questions)}
          </Text>
        )}
        <Button onClick={onColumns} disabled={questions > 0 || busy}>
          {text.goOn}
        </Button>
      </Group>
    </>
  );
}
