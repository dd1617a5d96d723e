import { Switch } from '@mantine/core';
import { usePractice } from '../../components/shell/use-practice.ts';
import type { Place } from '../../place.ts';
import { settingsText } from '../../text/settings.ts';
import { Section } from './Section.tsx';

const text = settingsText.practice;

/** The switch between practice and Akita, with what it does. */
export function PracticeSection({ go }: { readonly go: (place: Place) => void }) {
  const practice = usePractice(go);
  return (
    <Section title={text.title}>
      <Switch
        label={text.label}
        description={text.help}
        checked={practice.on}
        disabled={practice.busy}
        onChange={({ currentTarget }) => practice.set(currentTarget.checked)}
      />
    </Section>
  );
}
