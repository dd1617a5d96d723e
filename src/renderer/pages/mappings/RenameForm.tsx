import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTell } from '../../bridge.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { appText } from '../../text/app.ts';
import { mappingsText as text } from '../../text/mappings.ts';

interface RenameFormProps {
  readonly id: string;
  readonly name: string;
  readonly opened: boolean;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

/** Another name for a saved mapping. */
export function RenameForm({ id, name, opened, onDone, onClose }: RenameFormProps) {
  const [typed, setTyped] = useState(name);
  const rename = useTell('renameMapping');
  const wanted = typed.trim();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '' || wanted === name) return;
    rename.mutate({ id, name: wanted }, { onSuccess: (renamed) => onDone(renamed.name) });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={text.renameOf(name)}>
      <Stack component="form" onSubmit={submit}>
        <TextInput
          label={text.newName}
          value={typed}
          maxLength={200}
          data-autofocus
          error={wanted === '' ? text.nameNeeded : undefined}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {rename.error === null ? null : <Trouble error={rename.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {appText.cancel}
          </Button>
          <Button type="submit" loading={rename.isPending} disabled={wanted === '' || wanted === name}>
            {text.save}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
