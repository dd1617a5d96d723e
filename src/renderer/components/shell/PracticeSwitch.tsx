import { Box, Popover, Switch } from '@mantine/core';
import type { Place } from '../../place.ts';
import { appText } from '../../text/app.ts';
import { Trouble } from '../Trouble.tsx';
import { usePractice } from './use-practice.ts';

/** The visible switch between practice and Akita. */
export function PracticeSwitch({ go }: { readonly go: (place: Place) => void }) {
  const practice = usePractice(go);
  return (
    <Popover opened={practice.error !== null} onClose={practice.forget} width={320} position="bottom-end" withArrow>
      <Popover.Target>
        <Box>
          <Switch
            size="sm"
            label={appText.practice.label}
            styles={{ label: { whiteSpace: 'nowrap' } }}
            checked={practice.on}
            disabled={practice.busy}
            onChange={(event) => practice.set(event.currentTarget.checked)}
          />
        </Box>
      </Popover.Target>
      <Popover.Dropdown p={0}>{practice.error === null ? null : <Trouble error={practice.error} />}</Popover.Dropdown>
    </Popover>
  );
}
