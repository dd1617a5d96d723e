import { Button, Group, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { ImportReport, RetryOffer, RunView } from '../../../shared/import-views.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { useOnce } from '../../components/use-once.ts';
import { appText } from '../../text/app.ts';
import { tryAgainText } from '../../text/try-again.ts';

interface TryAgain {
  /** What came of asking or sending. */
  readonly error: AppError | null;
  readonly button: React.ReactNode;
  readonly question: React.ReactNode;
}

interface QuestionProps {
  readonly offer: RetryOffer;
  readonly fileName: string;
  readonly busy: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

/** Where the rows go and as what, before anything is sent. The careful answer has the focus. */
function TryAgainQuestion({ offer, fileName, busy, onSend, onClose }: QuestionProps) {
  return (
    <Dialog opened onClose={onClose} title={tryAgainText.title(offer.rows)}>
      <Stack gap="sm">
        {tryAgainText.words(offer, fileName).map((sentence) => (
          <Text key={sentence} size="sm">
            {sentence}
          </Text>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {offer.rows === 0 ? appText.close : appText.cancel}
          </Button>
          {offer.rows === 0 ? null : (
            <Button loading={busy} onClick={onSend}>
              {tryAgainText.send(offer)}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The button that sends refused rows once more, and what it asks first: they go as they were read, whatever was corrected since. */
export function useTryAgain({ plan, counts, fileName }: ImportReport, onSent: (run: RunView) => void): TryAgain {
  const [offer, setOffer] = useState<RetryOffer | null>(null);
  const ask = useOnce('retryOffer', setOffer);
  const send = useOnce('retryFailed', onSent);
  const button =
    counts.failed === 0 ? null : (
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={ask.busy}
        onClick={() => ask.tell({ plan })}
      >
        {tryAgainText.button(counts.failed)}
      </Button>
    );
  const question =
    offer === null ? null : (
      <TryAgainQuestion
        offer={offer}
        fileName={fileName}
        busy={send.busy}
        onSend={() => send.tell({ plan })}
        onClose={() => setOffer(null)}
      />
    );
  return { error: send.error ?? ask.error, button, question };
}
