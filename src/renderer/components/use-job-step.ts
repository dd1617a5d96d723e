import { useState } from 'react';
import type { JobStep } from '../../shared/inspection.ts';
import { useImporterEvent } from '../bridge.ts';

/** Before this much has passed, a remaining time would be a guess. */
const FIRST_ESTIMATE_MS = 1500;

export interface JobProgressView {
  readonly step: JobStep['step'];
  readonly percent: number;
  readonly remainingSeconds: number | null;
}

interface Seen {
  readonly last: JobStep;
  readonly since: number;
}

function viewOf({ last, since }: Seen): JobProgressView {
  const share = last.total === 0 ? 1 : last.done / last.total;
  const elapsed = performance.now() - since;
  const told = elapsed > FIRST_ESTIMATE_MS && share > 0;
  return {
    step: last.step,
    percent: Math.floor(share * 100),
    remainingSeconds: told ? (elapsed / share - elapsed) / 1000 : null,
  };
}

/** How far the reading or checking that goes on has come; null until main tells. */
export function useJobStep(): JobProgressView | null {
  const [seen, setSeen] = useState<Seen | null>(null);
  useImporterEvent('jobProgress', (last) =>
    setSeen((before) => ({ last, since: before?.last.step === last.step ? before.since : performance.now() })),
  );
  return seen === null ? null : viewOf(seen);
}
