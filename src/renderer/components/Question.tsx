import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { appText } from '../text/app.ts';

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
    <Modal opened={opened} onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': appText.close }}>
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
    </Modal>
  );
}
