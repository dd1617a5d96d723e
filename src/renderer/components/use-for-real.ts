import type { AppError } from '../../shared/app-error.ts';
import { useTell } from '../bridge.ts';
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
  const patch = usePatchOverview();
  const { mutate, isPending, error } = useTell('takeForReal');
  const take = (plan: string): void =>
    mutate(
      { plan },
      {
        onSuccess: (work) => {
          patch({ work, run: null });
          toRealImport(work);
        },
      },
    );
  return { take, busy: isPending, error };
}
