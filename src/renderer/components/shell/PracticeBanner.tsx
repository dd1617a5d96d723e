import { Button, Group, Text } from '@mantine/core';
import { IconFlask, IconWorldUpload } from '@tabler/icons-react';
import { useOverview } from '../../overview.tsx';
import { appText } from '../../text/app.ts';
import classes from './PracticeBanner.module.css';
import { usePractice } from './use-practice.ts';

const text = appText.practice;

/** For the switch, which is locked for this reason. */
export const LOCKED_ID = 'practice-locked';

/** Why the switch cannot be used now, where it is read. */
function Locked() {
  return (
    <Text size="xs" id={LOCKED_ID} className={classes.locked}>
      {text.lockedShort}
    </Text>
  );
}

/** Says on every screen where the accounts go: that nothing goes to Akita, or that it does. */
export function PracticeBanner() {
  const practice = usePractice();
  const { server } = useOverview();
  if (!practice.on) {
    return (
      <Group component="aside" aria-label={text.liveLabel} className={classes.live} wrap="nowrap">
        <IconWorldUpload size={18} aria-hidden />
        <Text size="sm" fw={600} flex={1} truncate>
          {text.live(server)}
        </Text>
        {practice.locked ? <Locked /> : null}
      </Group>
    );
  }
  return (
    <Group component="aside" aria-label={text.label} className={classes.banner} wrap="nowrap">
      <IconFlask size={18} aria-hidden />
      <Text size="sm" flex={1} truncate>
        {text.banner}
      </Text>
      {practice.locked ? (
        <Locked />
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => practice.set(false)} disabled={practice.busy}>
          {text.turnOff}
        </Button>
      )}
    </Group>
  );
}
