import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../shared/app-error.ts';
import type { CallName, RequestOf, ResponseOf } from '../../shared/importer-contract.ts';
import { ask } from '../bridge.ts';

export interface Once<N extends CallName> {
  readonly tell: (request: RequestOf<N>) => void;
  readonly busy: boolean;
  readonly error: AppError | null;
  /** What went wrong last is no longer so. */
  readonly clear: () => void;
}

/** Has main do something; a second click while the first is on its way does nothing, however quick it is. */
export function useOnce<N extends CallName>(name: N, onDone?: (answer: ResponseOf<N>) => void): Once<N> {
  const under = useRef(false);
  const [{ busy, error }, setState] = useState<{ busy: boolean; error: AppError | null }>({ busy: false, error: null });
  async function tell(request: RequestOf<N>): Promise<void> {
    if (under.current) return;
    under.current = true;
    setState({ busy: true, error: null });
    const answer = await ask(name, request);
    under.current = false;
    setState({ busy: false, error: answer.ok ? null : answer.error });
    if (answer.ok) onDone?.(answer.value);
  }
  const clear = useCallback(() => setState((now) => ({ ...now, error: null })), []);
  return { tell: (request) => void tell(request), busy, error, clear };
}
