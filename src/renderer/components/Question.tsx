import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { appText } from '../text/app.ts';
import { Dialog } from './Dialog.tsx';

interface QuestionProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will be lost, and what will not. */
  readonly body: ReactNode;
  /** What the button does, not “OK”. */
  readonly confirm: string;
  readonly keep?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something is lost. The careful answer has the focus. */
export function Question({ opened, title, body, confirm, keep, onConfirm, onClose }: QuestionProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack>
        <Text size="sm">{body}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {keep ?? appText.cancel}
          </Button>
          <Button color="red" onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
