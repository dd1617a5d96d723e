import { Switch, Text } from '@mantine/core';
import { usePractice } from '../../components/shell/use-practice.ts';
import { useOverview } from '../../overview.tsx';
import { appText } from '../../text/app.ts';
import { settingsText } from '../../text/settings.ts';
import { Section } from './Section.tsx';

const text = settingsText.practice;

/** The switch between practice and Akita, with what it does as it stands. */
export function PracticeSection() {
  const practice = usePractice();
  const { server } = useOverview();
  return (
    <Section title={text.title}>
      <Switch
        label={text.label}
        description={practice.on ? text.helpOn : text.helpOff(server)}
        checked={practice.on}
        disabled={practice.busy || practice.locked}
        onChange={({ currentTarget }) => practice.set(currentTarget.checked)}
      />
      {practice.locked ? <Text size="sm">{appText.practice.locked}</Text> : null}
      <Text size="sm" c="dimmed">
        {text.memory}
      </Text>
    </Section>
  );
}
