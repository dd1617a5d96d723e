import { Button, Loader } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { importText } from '../../text/import.ts';
import { ImportOfferView } from './ImportOfferView.tsx';
import { sentBefore } from './run-sums.ts';
import { useOffer } from './use-offer.ts';

interface BeforeImportProps {
  readonly plan: string;
  readonly onBack: () => void;
  readonly onReport: () => void;
  readonly onFile: () => void;
  readonly onSettings: () => void;
}

/** What the button would do, before anything is done. */
export function BeforeImport({ plan, onBack, onReport, onFile, onSettings }: BeforeImportProps) {
  const { offer, error, askAgain } = useOffer(plan);
  if (offer !== null) {
    const begun = sentBefore(offer.counts) > 0;
    const back = begun ? (
      <Button variant="default" onClick={onReport}>
        {importText.paused.report}
      </Button>
    ) : (
      <BackToReview onBack={onBack} />
    );
    return <ImportOfferView key={plan} offer={offer} back={back} onFile={onFile} onSettings={onSettings} />;
  }
  return (
    <StepFrame title={importText.title} actions={<BackToReview onBack={onBack} />}>
      {error === null ? (
        <Loader size="sm" aria-label={importText.loading} />
      ) : (
        <Trouble error={error} onRetry={askAgain} />
      )}
    </StepFrame>
  );
}

function BackToReview({ onBack }: { readonly onBack: () => void }) {
  return (
    <Button variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
      {importText.back}
    </Button>
  );
}
