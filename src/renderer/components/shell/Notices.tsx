import { Alert, Stack } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTell } from '../../bridge.ts';
import { useOverview, usePatchOverview } from '../../overview.tsx';
import { appText } from '../../text/app.ts';

/** What main wants the user to know once, such as a settings file that was damaged. */
export function Notices() {
  const { notices } = useOverview();
  const patch = usePatchOverview();
  const dismiss = useTell('dismissNotice');
  if (notices.length === 0) return null;
  const close = (id: string): void => {
    dismiss.mutate({ id });
    patch({ notices: notices.filter((notice) => notice.id !== id) });
  };
  return (
    <Stack gap="xs" px="lg" pt="sm">
      {notices.map(({ id, message }) => (
        <Alert
          key={id}
          color="yellow"
          role="status"
          icon={<IconInfoCircle aria-hidden />}
          withCloseButton
          closeButtonLabel={appText.close}
          onClose={() => close(id)}
        >
          {message}
        </Alert>
      ))}
    </Stack>
  );
}
