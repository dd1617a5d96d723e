import { Button, Group, NumberInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { MOST_PER_MINUTE } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';
import { Section } from './Section.tsx';

const text = settingsText.rate;

const isRate = (typed: string | number): boolean =>
  Number.isInteger(Number(typed)) && Number(typed) >= 1 && Number(typed) <= MOST_PER_MINUTE && typed !== '';

/** How many requests a minute are sent at most. */
export function RateSection() {
  const { settings } = useOverview();
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const [typed, setTyped] = useState<string | number>(settings.perMinute);
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
        <Group align="flex-end" gap="sm">
          <NumberInput
            flex={1}
            label={text.label}
            description={text.help(MOST_PER_MINUTE)}
            error={isRate(typed) ? undefined : text.wrong(MOST_PER_MINUTE)}
            allowDecimal={false}
            allowNegative={false}
            hideControls
            value={typed}
            onChange={setTyped}
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
        {save.error === null ? null : <Trouble error={save.error} />}
      </form>
    </Section>
  );
}
