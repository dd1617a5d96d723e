import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { appText } from '../text/app.ts';

interface DialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** For what shows a table. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog. Its head is no landmark: the window has one banner already. */
export function Dialog({ opened, title, onClose, wide = false, children }: DialogProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={wide ? 'lg' : 'md'} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header role="presentation">
          <Modal.Title fw={600}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={appText.close} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
