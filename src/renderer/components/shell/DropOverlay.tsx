import { Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { appText } from '../../text/app.ts';
import classes from './DropOverlay.module.css';
import { useWindowDrop } from './use-window-drop.ts';

/** The whole window takes a file. */
export function DropOverlay({ onDrop }: { readonly onDrop: (files: readonly File[]) => void }) {
  const hovers = useWindowDrop(onDrop);
  if (!hovers) return null;
  return (
    <div className={classes.overlay} role="status">
      <IconFileSpreadsheet size={56} stroke={1.2} aria-hidden />
      <Text size="xl" fw={600}>
        {appText.drop.overlay}
      </Text>
      <Text size="sm">{appText.drop.hint}</Text>
    </div>
  );
}
