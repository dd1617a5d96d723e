import { Button, Group, PasswordInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import { ask } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { usePatchOverview } from '../../overview.tsx';
import { settingsText } from '../../text/settings.ts';

const text = settingsText.key;

interface KeyFormProps {
  /** A key is set already. */
  readonly replaces: boolean;
  /** Something stands in the box that is not saved yet. */
  readonly isTyped: boolean;
  readonly onTyped: (isTyped: boolean) => void;
}

/**
 * Takes a key and forgets it as soon as main has it. Neither a mutation nor state: the cache of the one, and the
 * rendering before the last of the other, would go on holding what was typed.
 */
export function KeyForm({ replaces, isTyped, onTyped }: KeyFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const patch = usePatchOverview();
  const announce = useAnnounce();
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const saved = await ask('saveKey', { key: input.current?.value ?? '' });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    if (input.current !== null) input.current.value = '';
    onTyped(false);
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
          ref={input}
          onChange={({ currentTarget }) => onTyped(currentTarget.value.trim() !== '')}
          autoComplete="off"
          spellCheck={false}
          visibilityToggleButtonProps={{ 'aria-label': text.show }}
        />
        <Button type="submit" loading={busy} disabled={!isTyped}>
          {text.save}
        </Button>
      </Group>
      {error === null ? null : <Trouble error={error} />}
    </form>
  );
}
