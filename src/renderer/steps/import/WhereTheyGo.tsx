import { Group, Text } from '@mantine/core';
import { IconFlask, IconWorldUpload } from '@tabler/icons-react';
import type { ImportOffer } from '../../../shared/import-views.ts';
import { importText } from '../../text/import.ts';

/** Where the accounts go, and whether that can be taken back: before every import, not only the first. */
export function WhereTheyGo({ offer: { practice, server } }: { readonly offer: ImportOffer }) {
  const Icon = practice ? IconFlask : IconWorldUpload;
  return (
    <Group gap={8} wrap="nowrap" align="flex-start">
      <Icon size={18} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Text size="sm" fw={practice ? 400 : 600}>
        {practice ? importText.practice.words : importText.live(server)}
      </Text>
    </Group>
  );
}
