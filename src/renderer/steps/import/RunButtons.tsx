import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunView } from '../../../shared/import-views.ts';
import { Question } from '../../components/Question.tsx';
import type { Once } from '../../components/use-once.ts';
import { importText } from '../../text/import.ts';

const { during, stopDialog } = importText;

interface RunButtonsProps {
  readonly run: RunView;
  readonly pause: Once<'pauseImport'>;
  readonly stop: Once<'stopImport'>;
}

/** Pause at once; stop after a question. Both wait for the answers that are on the way. */
export function RunButtons({ run, pause, stop }: RunButtonsProps) {
  const [asked, setAsked] = useState(false);
  return (
    <Group ml="auto">
      <Text size="sm" c="dimmed">
        {run.state === 'running' ? null : run.state === 'pausing' ? during.pausing : during.stopping}
      </Text>
      <Button
        variant="default"
        leftSection={<IconPlayerStop size={16} aria-hidden />}
        disabled={run.state === 'stopping'}
        loading={stop.busy}
        onClick={() => setAsked(true)}
      >
        {during.stop}
      </Button>
      <Button
        leftSection={<IconPlayerPause size={16} aria-hidden />}
        disabled={run.state !== 'running'}
        loading={pause.busy}
        onClick={() => pause.tell({})}
      >
        {during.pause}
      </Button>
      <Question
        opened={asked && run.state !== 'stopping'}
        title={stopDialog.title}
        body={stopDialog.words(run.toSend - run.done, run.practice)}
        confirm={stopDialog.yes}
        keep={stopDialog.no}
        onConfirm={() => {
          setAsked(false);
          stop.tell({});
        }}
        onClose={() => setAsked(false)}
      />
    </Group>
  );
}
