import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import { appText } from '../text/app.ts';
import { mappingsText } from '../text/mappings.ts';
import { Trouble } from './Trouble.tsx';

const text = mappingsText.name;

interface MappingNameFormProps {
  readonly intro?: string;
  readonly label: string;
  /** The name that stands there at first. */
  readonly name: string;
  readonly confirm: string;
  readonly error: AppError | null;
  readonly isPending: boolean;
  /** `replace`: the user read that another mapping has this name, and gives that one up. */
  readonly onName: (name: string, replace: boolean) => void;
  /** Another name is typed: what was said of the one before is no longer so. */
  readonly onTyped: () => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a mapping, and again before one that has it already is lost. */
export function MappingNameForm(props: MappingNameFormProps) {
  const { intro, label, name, confirm, error, isPending, onName, onTyped, onCancel } = props;
  const [typed, setTyped] = useState(name);
  const [isBlank, setBlank] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isTaken = error?.kind === 'name-taken';
  const give = (replace: boolean): void => {
    const wanted = typed.trim();
    setBlank(wanted === '');
    if (wanted === '' || replace) input.current?.focus();
    if (wanted !== '') onName(wanted, replace);
  };
  // The key that was pressed for a new name gives up no other mapping: it asks once more.
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    give(false);
  };
  const type = (value: string): void => {
    setTyped(value);
    setBlank(false);
    if (error !== null) onTyped();
  };
  return (
    <Stack component="form" onSubmit={submit}>
      {intro === undefined ? null : <Text size="sm">{intro}</Text>}
      <TextInput
        ref={input}
        label={label}
        value={typed}
        maxLength={200}
        data-autofocus
        error={isBlank ? text.needed : undefined}
        onChange={({ currentTarget }) => type(currentTarget.value)}
      />
      {isTaken ? (
        <Alert role="alert" color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{error.message}</Text>
            <Button size="xs" color="red" onClick={() => give(true)}>
              {text.replace}
            </Button>
          </Stack>
        </Alert>
      ) : null}
      {error === null || isTaken ? null : <Trouble error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {appText.cancel}
        </Button>
        <Button type="submit" loading={isPending}>
          {confirm}
        </Button>
      </Group>
    </Stack>
  );
}
