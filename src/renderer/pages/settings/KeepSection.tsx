import { NativeSelect } from '@mantine/core';
import { useTell } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';
import { Section } from './Section.tsx';

const text = settingsText.keep;

const FOR_EVER = 'for-ever';
/** What people think in: a month, a quarter, a year. */
const USUAL_DAYS = [30, 90, 365];

/** For how long imports that have ended are kept on this computer. */
export function KeepSection() {
  const { settings } = useOverview();
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const save = useTell('saveSettings');
  const { keepDays } = settings;
  const days =
    keepDays === null || USUAL_DAYS.includes(keepDays) ? USUAL_DAYS : [...USUAL_DAYS, keepDays].sort((a, b) => a - b);
  const choose = (value: string): void =>
    save.mutate(
      { ...settings, keepDays: value === FOR_EVER ? null : Number(value) },
      {
        onSuccess: (saved) => {
          patch({ settings: saved });
          announce(settingsText.saved);
        },
      },
    );
  return (
    <Section title={text.title}>
      <NativeSelect
        label={text.label}
        description={text.help}
        disabled={save.isPending}
        value={keepDays === null ? FOR_EVER : String(keepDays)}
        data={[
          ...days.map((one) => ({ value: String(one), label: text.days(one) })),
          { value: FOR_EVER, label: text.forEver },
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {save.error === null ? null : <Trouble error={save.error} />}
    </Section>
  );
}
