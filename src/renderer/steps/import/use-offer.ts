import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { ImportOffer } from '../../../shared/import-views.ts';
import { askKey, useAsk } from '../../bridge.ts';
import { useOnce } from '../../components/use-once.ts';
import { useOverview, usePatchOverview } from '../../overview.tsx';

interface OfferOfImport {
  /** Null while it is worked out. One that was made under other settings is not shown: its button would send elsewhere than it says. */
  readonly offer: ImportOffer | null;
  readonly error: AppError | null;
  readonly askAgain: () => void;
}

/** What the button of the import would do; asked for anew when the settings change, on which it depends. */
export function useOffer(plan: string): OfferOfImport {
  const client = useQueryClient();
  const { settings, key } = useOverview();
  const { data, error, refetch } = useAsk('importOffer', { plan });
  const dependsOn = JSON.stringify([settings, key.set]);
  useEffect(() => {
    if (dependsOn !== '') void client.invalidateQueries({ queryKey: askKey('importOffer', { plan }) });
  }, [client, plan, dependsOn]);
  const offer = data?.practice === settings.practice ? data : null;
  return { offer, error, askAgain: () => void refetch() };
}

/** How the import is wanted; all rows and with a stop at many refusals, unless said. */
interface StartChoice {
  readonly tryFirst?: boolean;
  readonly skipUnchanged?: boolean;
  readonly acceptRefusals?: boolean;
}

export interface StartOfImport {
  /** `practice` as the user read it: main refuses where accounts would go elsewhere by now. */
  readonly start: (practice: boolean, choice?: StartChoice) => void;
  readonly busy: boolean;
  readonly error: AppError | null;
}

/** Starts or resumes what was offered; where that is refused, the offer is worked out anew. */
export function useStart(plan: string): StartOfImport {
  const client = useQueryClient();
  const patch = usePatchOverview();
  const { server } = useOverview();
  const { tell, busy, error } = useOnce('startImport', (run) => patch({ run }));
  useEffect(() => {
    if (error !== null) void client.invalidateQueries({ queryKey: askKey('importOffer', { plan }) });
  }, [client, plan, error]);
  return { start: (practice, choice = {}) => tell({ plan, practice, server, ...choice }), busy, error };
}
