import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AppError } from '../../shared/app-error.ts';
import { appText } from '../text/app.ts';

interface TroubleProps {
  readonly error: AppError;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in the place where the user looks; read out at once. Nothing for what the user cancelled. */
export function Trouble({ error, onRetry }: TroubleProps) {
  if (error.kind === 'cancelled') return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
          {error.message}
        </Text>
        {onRetry === undefined ? null : (
          <Button size="xs" variant="default" onClick={onRetry}>
            {appText.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
