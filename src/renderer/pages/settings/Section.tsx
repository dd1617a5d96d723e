import { Card, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** One subject of the settings. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Card withBorder component="section" aria-label={title}>
      <Stack gap="sm">
        <Title order={2}>{title}</Title>
        {children}
      </Stack>
    </Card>
  );
}
