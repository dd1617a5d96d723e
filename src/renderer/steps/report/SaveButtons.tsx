import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceFloppy, IconFileCheck, IconFileText, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { reportText } from '../../text/report.ts';

interface SaveButtonsProps {
  readonly plan: string;
  /** Rows that need fixing, whether we or Akita found it. */
  readonly problems: number;
}

/** The files to take away; what needs fixing comes first where there is any. */
export function SaveButtons({ plan, problems }: SaveButtonsProps) {
  const [saved, setSaved] = useState<string | null>(null);
  const save = useOnce('saveReport', setSaved);
  const show = useOnce('showSavedReport');
  const error = save.error ?? show.error;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        {problems === 0 ? null : (
          <Button
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            aria-describedby="save-problems-hint"
            disabled={save.busy}
            onClick={() => save.tell({ plan, which: 'problems' })}
          >
            {reportText.saveProblems(problems)}
          </Button>
        )}
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          disabled={save.busy}
          onClick={() => save.tell({ plan, which: 'all' })}
        >
          {reportText.saveAll}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileText size={16} aria-hidden />}
          disabled={save.busy}
          onClick={() => save.tell({ plan, which: 'summary' })}
        >
          {reportText.saveSummary}
        </Button>
      </Group>
      {problems === 0 ? null : (
        <Text size="xs" c="dimmed" id="save-problems-hint">
          {reportText.saveProblemsHint}
        </Text>
      )}
      {error === null ? null : <Trouble error={error} />}
      {saved === null || save.error !== null ? null : (
        <Alert icon={<IconFileCheck aria-hidden />} color="indigo" role="status">
          <Group gap="sm">
            <Text size="sm">{reportText.saved(saved)}</Text>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconFolderOpen size={14} aria-hidden />}
              onClick={() => show.tell({})}
            >
              {reportText.showInFolder}
            </Button>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}
