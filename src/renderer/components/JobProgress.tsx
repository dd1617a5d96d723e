import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTell } from '../bridge.ts';
import { appText } from '../text/app.ts';
import { roughTime } from '../text/numbers.ts';
import { useJobStep } from './use-job-step.ts';

/** Reading or checking that goes on: what, how far, how long still, and the way to end it. */
export function JobProgress({ title }: { readonly title: string }) {
  const job = useJobStep();
  const cancel = useTell('cancelJob');
  const percent = job?.percent ?? 0;
  return (
    <Stack gap={6} w="100%">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600} role="status" truncate>
          {title}
        </Text>
        <Text size="sm" c="dimmed" flex="none">
          {appText.job.progress(percent)}
          {job === null || job.remainingSeconds === null
            ? ''
            : `, ${appText.job.left(roughTime(job.remainingSeconds))}`}
        </Text>
      </Group>
      <Group wrap="nowrap">
        <Progress.Root flex={1} size="lg">
          <Progress.Section value={percent} aria-label={title} />
        </Progress.Root>
        <Button size="xs" variant="default" onClick={() => cancel.mutate({})} loading={cancel.isPending}>
          {appText.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
