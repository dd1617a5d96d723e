import { useEffect, useEffectEvent } from 'react';
import { useOverview } from '../../overview.tsx';
import { BeforeImport } from './BeforeImport.tsx';
import { DuringImport } from './DuringImport.tsx';
import { PausedImport } from './PausedImport.tsx';

interface ImportStepProps {
  readonly plan: string;
  readonly onBack: () => void;
  readonly onReport: () => void;
  readonly onFile: () => void;
  readonly onSettings: () => void;
}

/** Before, during, paused; after the last row the report follows by itself. */
export function ImportStep({ plan, onBack, onReport, onFile, onSettings }: ImportStepProps) {
  const { run } = useOverview();
  const own = run?.plan === plan ? run : null;
  const ended = useEffectEvent(onReport);
  const finished = own?.state === 'finished';
  useEffect(() => {
    if (finished) ended();
  }, [finished]);
  if (own === null || finished) {
    return <BeforeImport plan={plan} onBack={onBack} onReport={onReport} onFile={onFile} onSettings={onSettings} />;
  }
  if (own.state === 'paused' || own.state === 'stopped') {
    return <PausedImport run={own} onReport={onReport} onFile={onFile} onSettings={onSettings} />;
  }
  return <DuringImport run={own} />;
}
