import type { AppError } from '../../../shared/app-error.ts';
import { findingKey } from '../../../shared/finding-key.ts';
import type { Work } from '../../../shared/overview.ts';
import type { Issue } from '../../../shared/plan.ts';
import { useTell } from '../../bridge.ts';
import { usePatchWork } from '../../overview.tsx';

/** Has main keep what the user said to be right; the screen shows it at once. */
export function useConfirm({ file, confirmed }: Work): {
  readonly confirm: (findings: readonly Issue[]) => void;
  readonly error: AppError | null;
} {
  const tell = useTell('confirmFinding');
  const patch = usePatchWork();
  const confirm = (findings: readonly Issue[]): void => {
    const keys = findings.map(findingKey);
    patch(file.file, { confirmed: [...confirmed, ...keys] });
    for (const finding of keys) tell.mutate({ finding });
  };
  return { confirm, error: tell.error };
}
