import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { isSameMappingName, type Work } from '../../../shared/overview.ts';
import { useAsk, useTell } from '../../bridge.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { appText } from '../../text/app.ts';
import { columnsText } from '../../text/columns.ts';
import { dateAndClock } from '../../text/format.ts';
import { type Draft, mappingOf } from './draft.ts';

const text = columnsText.save;

interface SaveMappingProps {
  readonly work: Work;
  readonly draft: Draft;
  readonly disabled: boolean;
}

const withoutEnding = (fileName: string): string => fileName.replace(/\.[^.]+$/, '');

function NameForm({ work, draft, onDone }: Omit<SaveMappingProps, 'disabled'> & { readonly onDone: () => void }) {
  const [name, setName] = useState(draft.rest.name ?? withoutEnding(work.file.name));
  const saved = useAsk('savedMappings', {});
  const save = useTell('saveMapping');
  const wanted = name.trim();
  const [agreed, setAgreed] = useState<string | null>(null);
  const same = saved.data?.find((one) => isSameMappingName(one.name, wanted));
  const asks = same !== undefined && agreed === wanted;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted === '') return;
    if (same !== undefined && !asks) {
      setAgreed(wanted);
      return;
    }
    save.mutate(
      { name: wanted, mapping: { ...mappingOf(draft), name: wanted } },
      {
        onSuccess: () => {
          notifications.show({
            message: text.saved(wanted),
            color: 'teal',
            closeButtonProps: { 'aria-label': appText.close },
          });
          onDone();
        },
      },
    );
  };
  return (
    <Stack component="form" onSubmit={submit}>
      <Text size="sm">{text.body}</Text>
      <TextInput
        label={text.name}
        value={name}
        maxLength={200}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {asks ? (
        <Alert role="alert" color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {text.replaces(same.name, same.mapping.matches.length, dateAndClock(same.savedAt))}
        </Alert>
      ) : null}
      {save.error === null ? null : <Trouble error={save.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {appText.cancel}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={wanted === '' || saved.data === undefined}>
          {asks ? text.replace : text.save}
        </Button>
      </Group>
    </Stack>
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
