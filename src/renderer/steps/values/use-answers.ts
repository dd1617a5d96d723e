import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import type { ChosenWords, WordTable } from '../../../shared/words.ts';
import { useTell } from '../../bridge.ts';
import { useOverview, usePatchWork } from '../../overview.tsx';
import { type AllAnswers, answersOf, changesBetween } from './answers.ts';

interface AnswersInHand {
  readonly all: AllAnswers;
  readonly setAll: (change: (before: AllAnswers) => AllAnswers) => void;
  /** Whether the rows were checked with other meanings than these. */
  readonly changed: boolean;
  /** What main does not have yet. */
  readonly unkept: () => ChosenWords;
  readonly keepError: AppError | null;
}

/**
 * What was said of the words. Main keeps every change at once, so that nothing is lost with the window; changes that are
 * made while one is being kept wait for it. One that could not be kept waits for the next.
 */
export function useAnswers(plan: string, tables: readonly WordTable[]): AnswersInHand {
  const { work } = useOverview();
  const patchWork = usePatchWork();
  const [all, setAll] = useState(() => answersOf(tables));
  const kept = useRef(all);
  const tried = useRef(all);
  const keep = useTell('keepWords');
  const unkept = (): ChosenWords => changesBetween(tables, kept.current, all);
  const keepNow = useEffectEvent(() => {
    if (tried.current === all) return;
    tried.current = all;
    const chosen = unkept();
    if (chosen.length === 0) return;
    // What was checked was checked with other words; the way to its review is closed at once.
    if (work !== null) patchWork(work.file.file, { plan: null });
    keep.mutate(
      { plan, chosen },
      {
        onSuccess: () => {
          kept.current = all;
        },
      },
    );
  });
  useEffect(() => {
    if (tried.current !== all && !keep.isPending) keepNow();
  }, [all, keep.isPending]);
  useEffect(() => () => keepNow(), []);
  return { all, setAll, changed: work?.plan !== plan, unkept, keepError: keep.error };
}
