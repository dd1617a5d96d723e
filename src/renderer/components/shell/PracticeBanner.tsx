import { Button, Group, Text } from '@mantine/core';
import { IconFlask } from '@tabler/icons-react';
import type { Place } from '../../place.ts';
import { appText } from '../../text/app.ts';
import classes from './PracticeBanner.module.css';
import { usePractice } from './use-practice.ts';

/** Says on every screen that nothing goes to Akita. */
export function PracticeBanner({ go }: { readonly go: (place: Place) => void }) {
  const practice = usePractice(go);
  return (
    <Group component="aside" aria-label={appText.practice.label} className={classes.banner} wrap="nowrap">
      <IconFlask size={18} aria-hidden />
      <Text size="sm" flex={1} truncate>
        {appText.practice.banner}
      </Text>
      <Button size="compact-xs" variant="default" onClick={() => practice.set(false)} disabled={practice.busy}>
        {appText.practice.turnOff}
      </Button>
    </Group>
  );
}
