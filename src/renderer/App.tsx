import { Box, Center, Loader, MantineProvider, Text } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { useAsk } from './bridge.ts';
import { Announcer } from './components/Announcer.tsx';
import { AppFrame } from './components/shell/AppFrame.tsx';
import { Trouble } from './components/Trouble.tsx';
import { styleNonce } from './nonce.ts';
import { OverviewContext, useOverviewEvents } from './overview.tsx';
import { createQueryClient } from './query-client.ts';
import { appText } from './text/app.ts';
import { cssVariables, theme } from './theme.ts';

/** Asks main how things stand, and then shows the window's frame. */
function Start() {
  useOverviewEvents();
  const overview = useAsk('overview', {}, { staleTime: Number.POSITIVE_INFINITY });
  if (overview.data !== undefined) {
    return (
      <OverviewContext value={overview.data}>
        <AppFrame />
      </OverviewContext>
    );
  }
  return (
    <Center component="main" h="100dvh" p="xl">
      {overview.error === null ? (
        <Box ta="center">
          <Loader aria-hidden />
          <Text role="status">{appText.starting}</Text>
        </Box>
      ) : (
        <Trouble error={overview.error} onRetry={() => void overview.refetch()} />
      )}
    </Center>
  );
}

export function App() {
  const [client] = useState(createQueryClient);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <QueryClientProvider client={client}>
        {/* Below the head, and never over the buttons of a step. */}
        <Notifications position="top-right" limit={3} mt={92} />
        <Announcer>
          <Start />
        </Announcer>
      </QueryClientProvider>
    </MantineProvider>
  );
}
