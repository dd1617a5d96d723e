import { type Dispatch, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { usePatchWork } from '../../overview.tsx';
import { changeDraft, type Draft, type DraftAction, draftOf, mappingOf } from './draft.ts';
import { wholePart } from './problems.ts';

interface DraftInHand {
  readonly draft: Draft;
  readonly change: Dispatch<DraftAction>;
  readonly keepError: AppError | null;
}

/**
 * The mapping on the screen. Main keeps every change at once, so that closing the window loses nothing; changes that
 * are made while one is being kept wait for it, so that quick typing makes no queue.
 */
export function useDraft(work: Work): DraftInHand {
  const [draft, change] = useReducer(changeDraft, null, () => draftOf(work.mapping, work.profile.columns));
  const kept = useRef(draft);
  const keep = useTell('keepMapping');
  const patchWork = usePatchWork();
  const keepNow = useEffectEvent(() => {
    if (kept.current === draft) return;
    kept.current = draft;
    const mapping = wholePart(mappingOf(draft));
    // What was checked was checked with other matches; the way to its review is closed at once.
    patchWork(work.file.file, { mapping, plan: null });
    keep.mutate({ mapping });
  });
  useEffect(() => {
    if (kept.current !== draft && !keep.isPending) keepNow();
  }, [draft, keep.isPending]);
  useEffect(() => () => keepNow(), []);
  return { draft, change, keepError: keep.error };
}
