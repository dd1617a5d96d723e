import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { MappingNameForm } from '../../components/MappingNameForm.tsx';
import { appText } from '../../text/app.ts';
import { columnsText } from '../../text/columns.ts';
import { type Draft, mappingOf } from './draft.ts';

const text = columnsText.save;

interface SaveMappingProps {
  readonly work: Work;
  readonly draft: Draft;
  readonly disabled: boolean;
}

const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.]+$/, '');

function NameForm({ work, draft, onDone }: Omit<SaveMappingProps, 'disabled'> & { readonly onDone: () => void }) {
  const save = useTell('saveMapping');
  const keep = (name: string, replace: boolean): void =>
    save.mutate(
      { name, mapping: { ...mappingOf(draft), name }, replace },
      {
        onSuccess: () => {
          notifications.show({
            message: text.saved(name),
            color: 'teal',
            closeButtonProps: { 'aria-label': appText.close },
          });
          onDone();
        },
      },
    );
  return (
    <MappingNameForm
      intro={text.body}
      label={text.name}
      name={draft.rest.name ?? withoutEnding(work.file.name)}
      confirm={text.save}
      error={save.error}
      isPending={save.isPending}
      onName={keep}
      onTyped={save.reset}
      onCancel={onDone}
    />
  );
}

/** Keeps the mapping under a name, for the next file with these columns. */
export function SaveMapping({ work, draft, disabled }: SaveMappingProps) {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)} disabled={disabled}>
        {text.open}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={text.title}>
        <NameForm work={work} draft={draft} onDone={() => setOpened(false)} />
      </Dialog>
    </>
  );
}
