import { hashKey, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect, useEffectEvent, useReducer, useRef } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { Work } from '../../../shared/overview.ts';
import { useTell } from '../../bridge.ts';
import { usePatchWork } from '../../overview.tsx';
import { changeDraft, type Draft, type DraftAction, draftOf, mappingOf, withOriginsOf } from './draft.ts';
import { wholePart } from './problems.ts';

interface DraftInHand {
  readonly draft: Draft;
  readonly change: Dispatch<DraftAction>;
  readonly keepError: AppError | null;
}

const MEMORY = 'columns-draft';

/** Whether a draft that was left is still of this work: main has the part of it that was whole, and the same columns. */
const isOf = (draft: Draft, { mapping, profile }: Work): boolean =>
  hashKey([wholePart(mappingOf(draft)), draft.columns]) === hashKey([mapping, profile.columns]);

/** What was checked had been confirmed before. */
function draftFrom({ mapping, profile, wordsPlan, suggestions, source, offers }: Work): Draft {
  const draft = {
    ...draftOf(mapping, profile.columns),
    confirmed: wordsPlan === null ? [] : suggestions.map(({ index }) => index),
  };
  const saved = source === 'given' ? offers.find(({ name }) => name === mapping.name) : undefined;
  return saved === undefined ? draft : withOriginsOf(draft, saved);
}

/** What was typed and confirmed in this window outlives a look at another screen, unfinished parts too. */
function useMemory({ file, profile }: Work) {
  const client = useQueryClient();
  const key = [MEMORY, file.file, profile.sheet];
  return {
    recall: () => client.getQueryData<Draft>(key),
    remember: (draft: Draft): void => {
      client.setQueryDefaults([MEMORY], { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData<Draft>(key, draft);
    },
  };
}

/**
 * The mapping on the screen. Main keeps every change at once, so that closing the window loses nothing; changes that
 * are made while one is being kept wait for it, so that quick typing makes no queue.
 */
export function useDraft(work: Work): DraftInHand {
  const memory = useMemory(work);
  const [draft, change] = useReducer(changeDraft, null, () => {
    const left = memory.recall();
    return left !== undefined && isOf(left, work) ? left : draftFrom(work);
  });
  const kept = useRef(draft);
  const keep = useTell('keepMapping');
  const patchWork = usePatchWork();
  const keepNow = useEffectEvent(() => {
    memory.remember(draft);
    if (kept.current === draft) return;
    kept.current = draft;
    const mapping = wholePart(mappingOf(draft));
    // What was checked was checked with other matches; the way to its review is closed at once.
    patchWork(work.file.file, { mapping, plan: null, wordsPlan: null });
    keep.mutate({ mapping });
  });
  useEffect(() => {
    if (kept.current !== draft && !keep.isPending) keepNow();
  }, [draft, keep.isPending]);
  useEffect(() => () => keepNow(), []);
  return { draft, change, keepError: keep.error };
}
