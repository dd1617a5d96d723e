import { Group, Text } from '@mantine/core';
import type { Place } from '../../place.ts';
import { appText } from '../../text/app.ts';
import { PracticeSwitch } from './PracticeSwitch.tsx';
import { RunPill } from './RunPill.tsx';
import { StepBar } from './StepBar.tsx';

interface TopBarProps {
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** The name, the steps, and what is true wherever the user is: a run that goes on, practice mode. */
export function TopBar({ place, go }: TopBarProps) {
  return (
    <Group justify="space-between" wrap="nowrap" w="100%" gap="xs">
      <Text fw={650} size="sm" visibleFrom="lg">
        {appText.name}
      </Text>
      <StepBar place={place} go={go} />
      <Group gap="sm" wrap="nowrap">
        <RunPill place={place} go={go} />
        <PracticeSwitch />
      </Group>
    </Group>
  );
}
