import { Button } from '@mantine/core';
import { IconPlayerPause, IconSend } from '@tabler/icons-react';
import { useOverview } from '../../overview.tsx';
import type { Place } from '../../place.ts';
import { appText } from '../../text/app.ts';

/** The way back to an import that goes on, or waits, while the user is elsewhere. */
export function RunPill({ place, go }: { readonly place: Place; readonly go: (place: Place) => void }) {
  const { run } = useOverview();
  if (run === null || place.at === 'import' || run.state === 'finished' || run.state === 'stopped') return null;
  const words = run.state === 'paused' ? appText.run.paused : appText.run.progress;
  const Icon = run.state === 'paused' ? IconPlayerPause : IconSend;
  return (
    <Button
      size="compact-sm"
      variant="light"
      data-run
      leftSection={<Icon size={14} aria-hidden />}
      title={appText.run.show}
      onClick={() => go({ at: 'import', plan: run.plan })}
    >
      {words(run.done, run.toSend)}
    </Button>
  );
}
