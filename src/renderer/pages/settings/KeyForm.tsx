import { Button, Group, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import { ask } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { usePatchOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';

const text = settingsText.key;

/** Takes a key and forgets it as soon as main has it. Not a mutation, whose cache would go on holding what was typed. */
export function KeyForm({ replaces }: { readonly replaces: boolean }) {
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const saved = await ask('saveKey', { key: typed });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    setTyped('');
    patch({ key: saved.value });
    announce(text.isSaved);
  };
  return (
    <form onSubmit={(event) => void save(event)}>
      <Group align="flex-end" gap="sm">
        <PasswordInput
          flex={1}
          label={replaces ? text.newLabel : text.label}
          description={text.help}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
          visibilityToggleButtonProps={{ 'aria-label': text.show }}
        />
        <Button type="submit" loading={busy} disabled={typed.trim() === ''}>
          {text.save}
        </Button>
      </Group>
      {error === null ? null : <Trouble error={error} />}
    </form>
  );
}
