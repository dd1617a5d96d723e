import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconKey, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyState } from '../../../shared/overview.ts';
import { usePractice } from '../../components/shell/use-practice.ts';
import { useOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';
import { KeyForm } from './KeyForm.tsx';
import { KeyUse } from './KeyUse.tsx';
import { Section } from './Section.tsx';

const text = settingsText.key;

function howKept({ kept }: KeyState): string | null {
  if (kept === null) return null;
  return kept === 'encrypted' ? text.encrypted : text.session;
}

/** Whether a key is set and how it is kept; a new one; a test; away with it. The key itself never comes back here. */
export function KeySection() {
  const { key, run } = useOverview();
  const { locked } = usePractice();
  const [isTyped, setIsTyped] = useState(false);
  const kept = howKept(key);
  const KeptIcon = key.kept === 'encrypted' ? IconLock : IconAlertTriangle;
  return (
    <Section title={text.title}>
      <Text size="sm" c="dimmed">
        {text.intro}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <IconKey size={18} aria-hidden />
        <Text size="sm" fw={600}>
          {key.set ? text.isSet(key.last4) : text.none}
        </Text>
      </Group>
      {kept === null && key.why === null ? null : (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <KeptIcon size={18} aria-hidden style={{ flexShrink: 0 }} />
          <Text size="sm">
            {kept} {key.why}
          </Text>
        </Group>
      )}
      {locked && run?.practice === false ? <Text size="sm">{text.inUse}</Text> : null}
      {key.set ? <KeyUse last4={key.last4} isAnotherTyped={isTyped} /> : null}
      <KeyForm replaces={key.set} isTyped={isTyped} onTyped={setIsTyped} />
    </Section>
  );
}
