import { Button, Group, Input, Slider, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MOST_PER_MINUTE } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';
import { Section } from './Section.tsx';

const text = settingsText.rate;

/** Digits alone: what else is typed or pasted stays as it is and is refused, because no part of it was meant. */
const isRate = (typed: string): boolean =>
  /^\s*\d+\s*$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_PER_MINUTE;

interface ShareProps {
  readonly typed: string;
  readonly limit: number;
  readonly onChange: (typed: string) => void;
}

/** How much of what the key allows imports use: the rest is for other integrations. */
function Share({ typed, limit, onChange }: ShareProps) {
  if (!isRate(typed)) return null;
  const used = Number(typed);
  const most = Math.max(limit, used);
  return (
    <div>
      <Text size="sm" mt="sm" mb={4}>
        {text.share(used, most)}
      </Text>
      <Slider
        min={1}
        max={most}
        value={used}
        label={null}
        thumbLabel={text.shareTitle}
        thumbProps={{ 'aria-valuetext': text.share(used, most) }}
        onChange={(value) => onChange(String(value))}
      />
    </div>
  );
}

/** How many requests a minute are sent at most. */
export function RateSection() {
  const { settings } = useOverview();
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const [typed, setTyped] = useState(String(settings.perMinute));
  const save = useTell('saveSettings');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isRate(typed)) return;
    save.mutate(
      { ...settings, perMinute: Number(typed) },
      {
        onSuccess: (saved) => {
          patch({ settings: saved });
          announce(settingsText.saved);
        },
      },
    );
  };
  return (
    <Section title={text.title}>
      <form onSubmit={submit}>
        <Input.Wrapper
          id="speed"
          label={text.label}
          description={text.help(MOST_PER_MINUTE)}
          error={isRate(typed) ? undefined : text.wrong(MOST_PER_MINUTE)}
        >
          <Group gap="sm" mt={6}>
            <Input
              id="speed"
              flex={1}
              my={0}
              inputMode="numeric"
              error={!isRate(typed)}
              value={typed}
              onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              loading={save.isPending}
              disabled={!isRate(typed) || Number(typed) === settings.perMinute}
            >
              {text.save}
            </Button>
          </Group>
        </Input.Wrapper>
        <Share typed={typed} limit={settings.keyLimit} onChange={setTyped} />
        {save.error === null ? null : <Trouble error={save.error} />}
      </form>
    </Section>
  );
}
