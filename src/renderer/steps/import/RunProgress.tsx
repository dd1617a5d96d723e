import { Group, Progress, Text } from '@mantine/core';
import type { RunView } from '../../../shared/import-views.ts';
import { wholePercent } from '../../text/format.ts';
import { importText } from '../../text/import.ts';
import classes from './import.module.css';
import { RunWaiting } from './RunWaiting.tsx';

const { during } = importText;

/** How far it is, how long it still takes, how fast it goes; and why it waits where it waits. */
export function RunProgress({ run }: { readonly run: RunView }) {
  const percent = wholePercent(run.done, run.toSend);
  return (
    <div className={classes.progress}>
      <Group justify="space-between" align="baseline">
        <Text fz={28} fw={650} lh={1.1}>
          {during.percent(percent)}
        </Text>
        <Text>{during.progress(run.done, run.toSend)}</Text>
      </Group>
      <Progress.Root size="lg">
        <Progress.Section
          value={percent}
          aria-label={during.progressLabel}
          aria-valuetext={during.announce(run.done, run.toSend, percent, null)}
          color={run.waiting === null ? 'indigo.6' : 'yellow.6'}
        />
      </Progress.Root>
      {run.waiting === null ? <Pace run={run} /> : <RunWaiting waiting={run.waiting} practice={run.practice} />}
      {run.pace === null ? null : <Text size="sm">{during.pace(run.pace.perMinute, run.pace.why, run.practice)}</Text>}
      {run.slept === null ? null : <Text size="sm">{during.slept(run.slept.forMs, run.slept.at)}</Text>}
    </div>
  );
}

function Pace({ run: { remainingMs, awaiting, perMinute, done } }: { readonly run: RunView }) {
  if (awaiting !== null) return <Text size="sm">{during.awaiting(awaiting)}</Text>;
  return (
    <Group justify="space-between">
      <Text size="sm">
        {remainingMs === null ? during.remainingUnknown : during.remaining(remainingMs, new Date())}
      </Text>
      <Text size="sm" c="dimmed">
        {perMinute === null ? during.rateUnknown(done) : during.rate(perMinute)}
      </Text>
    </Group>
  );
}
