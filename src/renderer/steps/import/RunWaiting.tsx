import { Alert } from '@mantine/core';
import { IconClockPause, IconPlugConnectedX } from '@tabler/icons-react';
import type { RunView } from '../../../shared/import-views.ts';
import { importText } from '../../text/import.ts';

const looks = {
  'rate-limited': { Icon: IconClockPause, words: importText.during.rateLimited },
  unreachable: { Icon: IconPlugConnectedX, words: importText.during.unreachable },
};

interface RunWaitingProps {
  readonly waiting: NonNullable<RunView['waiting']>;
  readonly practice: boolean;
}

/** Why nothing moves, and until when, in place of a bar that seems frozen. */
export function RunWaiting({ waiting, practice }: RunWaitingProps) {
  const { Icon, words } = looks[waiting.reason];
  return (
    <Alert color="yellow" variant="light" icon={<Icon aria-hidden />} role="note">
      {words(waiting.until, practice)}
    </Alert>
  );
}
