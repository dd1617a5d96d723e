import { Button, Group } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ResponseOf } from '../../../shared/importer-contract.ts';
import { askKey, useTell } from '../../bridge.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { MappingNameForm } from '../../components/MappingNameForm.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { mappingsText as text } from '../../text/mappings.ts';

/** Takes a mapping from a colleague's file, under a name. */
export function AddMapping() {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [found, setFound] = useState<ResponseOf<'readMapping'>>(null);
  const read = useTell('readMapping');
  const add = useTell('addMapping');
  const close = (): void => {
    add.reset();
    setFound(null);
  };
  const give = (name: string, replace: boolean): void => {
    if (found === null) return;
    add.mutate(
      { name, mapping: found.mapping, replace },
      {
        onSuccess: (saved) => {
          announce(text.isAdded(saved.name));
          close();
          void client.invalidateQueries({ queryKey: askKey('savedMappings', {}) });
        },
      },
    );
  };
  return (
    <>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFilePlus size={16} aria-hidden />}
          loading={read.isPending}
          onClick={() => read.mutate({}, { onSuccess: setFound })}
        >
          {text.add}
        </Button>
      </Group>
      {read.error === null ? null : <Trouble error={read.error} />}
      <Dialog opened={found !== null} onClose={close} title={text.addTitle}>
        {found === null ? null : (
          <MappingNameForm
            intro={text.addIntro(found.mapping.matches.length)}
            label={text.addName}
            name={found.name}
            confirm={text.addConfirm}
            error={add.error}
            isPending={add.isPending}
            onName={give}
            onTyped={add.reset}
            onCancel={close}
          />
        )}
      </Dialog>
    </>
  );
}
