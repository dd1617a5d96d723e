import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import { cellAddress } from '../../../shared/cell.ts';
import type { CallName } from '../../../shared/importer-contract.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { changesText } from '../../text/changes.ts';
import { reviewText } from '../../text/review.ts';
import { statusInWords } from './cell-look.ts';
import type { RangeProblem } from './grid-commands.ts';
import type { DoneChange, GridEvent } from './grid-events.ts';
import { useEditKeys } from './use-edit-keys.ts';

/** What concerns the step, not the grid alone. */
export type StepEvent = Exclude<GridEvent, { readonly kind: 'focused' | 'counted' | 'marked' | 'working' }>;

interface ReviewEventsOptions {
  readonly plan: string;
  readonly onPlanChange: (plan: string) => void;
}

interface ReviewEvents {
  /** The row that is shown in full. */
  readonly row: number | null;
  /** With `again`, another try may help. */
  readonly trouble: { readonly error: AppError; readonly again: boolean } | null;
  /** What was done last, where the cell itself does not show it. */
  readonly notice: string | null;
  readonly hear: (event: StepEvent) => void;
  readonly forget: () => void;
}

/** What a change changes outside of the grid. */
const dependent: readonly CallName[] = [
  'reviewSummary',
  'reviewRow',
  'repairs',
  'strangers',
  'findCells',
  'importOffer',
  'knownIds',
];

/** What was done, where the new text of the cell does not say it. */
function doneInWords({ change, how }: DoneChange, undoKey: string): string {
  if (how === 'do') return changesText.done(change, undoKey);
  return how === 'undo' ? changesText.takenBack(change) : changesText.madeAgain(change);
}

function problemInWords(problem: RangeProblem): string {
  if (problem.kind === 'too-many') return changesText.tooMany(problem.most);
  return problem.kind === 'not-all-here'
    ? changesText.notAllHere
    : changesText.doesNotFit(problem.rows, problem.columns);
}

/** What the grid tells becomes words, fresh numbers, and the row in full. */
export function useReviewEvents({ plan, onPlanChange }: ReviewEventsOptions): ReviewEvents {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { undo } = useEditKeys();
  const [row, setRow] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<ReviewEvents['trouble']>(null);

  const [notice, setNotice] = useState<string | null>(null);

  const tellOf = (done: DoneChange, checked: string): void => announce(`${doneInWords(done, undo)} ${checked}`.trim());
  /** For the eye, too, because the cell itself may be out of sight. */
  const show = (sentence: string): void => {
    setNotice(sentence);
    announce(sentence);
  };

  function saved({ done, changed }: Extract<GridEvent, { kind: 'saved' }>): void {
    setTrouble(null);
    setNotice(doneInWords(done, undo) || null);
    tellOf(done, changed.rows === null ? reviewText.allChecked : '');
    // Of a new plan nothing is known yet, and the old one is gone.
    if (changed.plan !== plan) onPlanChange(changed.plan);
    else for (const name of dependent) void client.invalidateQueries({ queryKey: [name] });
  }

  /** A change that was not saved has gone back; there is nothing to try again but the change itself. */
  function failed({ error, edit }: Extract<GridEvent, { kind: 'failed' }>): void {
    setNotice(null);
    if (edit === null) {
      setTrouble({ error, again: true });
      return;
    }
    const notSaved = reviewText.notSaved(cellAddress(edit.index, edit.row));
    setTrouble({ error: { ...error, message: `${error.message}\n${notSaved}` }, again: false });
  }

  function notInList({ row: missing, done }: Extract<GridEvent, { kind: 'not-in-list' }>): void {
    const before = done === null ? '' : doneInWords(done, undo);
    show(`${before} ${reviewText.notInList(missing)}`.trim());
  }

  /** What becomes a sentence, and nothing else. */
  function heardWords(event: StepEvent): void {
    if (event.kind === 'renewed') announce(reviewText.listRenewed);
    else if (event.kind === 'nothing-changed') show(changesText.nothingChanged);
    else if (event.kind === 'nothing-left') show(changesText.nothingLeft[event.of]);
    else if (event.kind === 'range-problem') {
      setTrouble({ error: { kind: 'wrong-usage', message: problemInWords(event.problem) }, again: false });
    }
  }

  function hear(event: StepEvent): void {
    if (event.kind === 'selected') setRow(event.row);
    else if (event.kind === 'saved') saved(event);
    else if (event.kind === 'checked')
      tellOf(event.done, reviewText.checkedAgain(event.row.row, statusInWords(event.row)));
    else if (event.kind === 'not-in-list') notInList(event);
    else if (event.kind === 'failed') failed(event);
    else heardWords(event);
  }
  const forget = (): void => {
    setTrouble(null);
    setNotice(null);
  };
  return { row, trouble, notice, hear, forget };
}
