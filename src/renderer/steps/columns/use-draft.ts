import { type Dispatch, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { usePatchWork } from '../../overview.tsx';
import { changeDraft, type Draft, type DraftAction, draftOf, mappingOf } from './draft.ts';
import { wholePart } from './problems.ts';

/** A pause in typing; what was typed is kept at the latest when the screen is left. */
const KEEP_AFTER_MS = 400;

interface DraftInHand {
  readonly draft: Draft;
  readonly change: Dispatch<DraftAction>;
  readonly keepError: AppError | null;
}

/** The mapping on the screen; every change is kept by main soon after, so that closing the window loses nothing. */
export function useDraft(work: Work): DraftInHand {
  const [draft, change] = useReducer(changeDraft, null, () => draftOf(work.mapping, work.profile.columns));
  const kept = useRef(draft);
  const keep = useTell('keepMapping');
  const patchWork = usePatchWork();
  const keepNow = useEffectEvent(() => {
    if (kept.current === draft) return;
    kept.current = draft;
    const mapping = wholePart(mappingOf(draft));
    patchWork(work.file.file, { mapping });
    keep.mutate({ mapping });
  });
  const noPlan = useEffectEvent(() => patchWork(work.file.file, { plan: null }));
  useEffect(() => {
    if (kept.current === draft) return;
    // What was checked was checked with other matches; the way to its review is closed at once.
    noPlan();
    const timer = setTimeout(() => keepNow(), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => keepNow(), []);
  return { draft, change, keepError: keep.error };
}
