import { Alert, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { StepFrame } from '../../components/StepFrame.tsx';
import { useOverview } from '../../overview.tsx';
import type { Place } from '../../place.ts';
import { settingsText as text } from '../../text/settings.ts';
import { KeySection } from './KeySection.tsx';
import { PracticeSection } from './PracticeSection.tsx';
import { RateSection } from './RateSection.tsx';
import { ServerSection } from './ServerSection.tsx';

interface SettingsPageProps {
  /** Why the user was led here. */
  readonly because: 'key-needed' | undefined;
  readonly go: (place: Place) => void;
}

/** Key, speed, practice mode, and where the accounts go. */
export function SettingsPage({ because, go }: SettingsPageProps) {
  const { version, key } = useOverview();
  return (
    <StepFrame title={text.title}>
      <Stack gap="lg" maw={680}>
        {because === 'key-needed' && !key.set ? (
          <Alert icon={<IconInfoCircle aria-hidden />} role="status">
            {text.keyNeeded}
          </Alert>
        ) : null}
        <KeySection />
        <RateSection />
        <PracticeSection go={go} />
        <ServerSection />
        <Text size="xs" c="dimmed">
          {text.about(version)}
        </Text>
      </Stack>
    </StepFrame>
  );
}
