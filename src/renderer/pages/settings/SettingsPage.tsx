import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { StepFrame } from '../../components/StepFrame.tsx';
import { usePractice } from '../../components/shell/use-practice.ts';
import { useOverview } from '../../overview.tsx';
import { settingsText as text } from '../../text/settings.ts';
import { KeepSection } from './KeepSection.tsx';
import { KeySection } from './KeySection.tsx';
import { PracticeSection } from './PracticeSection.tsx';
import { RateSection } from './RateSection.tsx';
import { ServerSection } from './ServerSection.tsx';

interface SettingsPageProps {
  /** Why the user was led here. */
  readonly because: 'key-needed' | undefined;
}

/** Key, speed, practice mode, and where the accounts go. */
export function SettingsPage({ because }: SettingsPageProps) {
  const { version } = useOverview();
  return (
    <StepFrame title={text.title}>
      <Stack gap="lg" maw={680}>
        {because === 'key-needed' ? <KeyNeeded /> : null}
        <KeySection />
        <RateSection />
        <PracticeSection />
        <KeepSection />
        <ServerSection />
        <Text size="xs" c="dimmed">
          {text.about(version)}
        </Text>
      </Stack>
    </StepFrame>
  );
}

/** Who wanted to turn practice mode off needs a key first, and then the way on. */
function KeyNeeded() {
  const { key } = useOverview();
  const practice = usePractice();
  if (!practice.on) return null;
  return (
    <Alert icon={<IconInfoCircle aria-hidden />} role="status">
      {key.set ? (
        <Group justify="space-between" gap="sm">
          <Text size="sm">{text.keyIsThere}</Text>
          <Button size="xs" disabled={practice.busy || practice.locked} onClick={() => practice.set(false)}>
            {text.turnOff}
          </Button>
        </Group>
      ) : (
        text.keyNeeded
      )}
    </Alert>
  );
}
