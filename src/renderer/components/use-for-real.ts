import { useQueryClient } from '@tanstack/react-query';
import type { AppError } from '../../shared/app-error.ts';
import type { Work } from '../../shared/overview.ts';
import { ask, askKey, useTell } from '../bridge.ts';
import { usePatchOverview } from '../overview.tsx';
import { usePractice } from './shell/use-practice.ts';

export interface ForReal {
  /** Takes what was practised to where it can be imported for real, and leads there. */
  readonly take: (plan: string) => void;
  readonly busy: boolean;
  readonly error: AppError | null;
}

/** The way from a practice import to the real one. Who leaves the screen meanwhile finds the file in work, and is led nowhere. */
export function useForReal(): ForReal {
  const { toRealImport } = usePractice();
  const client = useQueryClient();
  const patch = usePatchOverview();
  const { mutate, isPending, error } = useTell('takeForReal');
  /** With the offer at hand, its screen is whole before the question comes over it, and takes the focus from it no more. */
  async function lead(work: Work): Promise<void> {
    const request = { plan: work.plan ?? '' };
    const offer = work.plan === null ? null : await ask('importOffer', request);
    if (offer?.ok) client.setQueryData(askKey('importOffer', request), offer.value);
    patch({ work, run: null });
    toRealImport(work);
  }
  const take = (plan: string): void => mutate({ plan }, { onSuccess: (work) => void lead(work) });
  return { take, busy: isPending, error };
}
