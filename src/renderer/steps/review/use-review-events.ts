import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import { cellAddress } from '../../../shared/cell.ts';
import type { CallName } from '../../../shared/importer-contract.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { reviewText } from '../../text/review.ts';
import { statusInWords } from './cell-look.ts';
import type { DoneEdit, GridEvent } from './grid-events.ts';
import { type EditKeys, useEditKeys } from './use-edit-keys.ts';

/** What concerns the step, not the grid alone. */
export type StepEvent = Exclude<GridEvent, { readonly kind: 'focused' | 'counted' }>;

interface ReviewEventsOptions {
  readonly plan: string;
  /** How many cells the plan has changed. */
  readonly edits: number;
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

/** What an edit changes outside of the grid. */
const dependent: readonly CallName[] = ['reviewSummary', 'reviewRow', 'importOffer', 'knownIds'];

const severalCells = { error: { kind: 'wrong-usage', message: reviewText.severalCells }, again: false } as const;

/** What an edit did, where the new text of the cell does not say it. */
function doneInWords({ row, index, text, by }: DoneEdit, undoKey: string): string {
  const cell = cellAddress(index, row);
  if (by !== 'edit') return by === 'undo' ? reviewText.takenBack(cell) : reviewText.madeAgain(cell);
  return text === '' ? reviewText.emptied(cell, undoKey) : '';
}

/** What the grid tells becomes words, fresh numbers, and the row in full. */
export function useReviewEvents({ plan, edits, onPlanChange }: ReviewEventsOptions): ReviewEvents {
  const client = useQueryClient();
  const announce = useAnnounce();
  const { undo } = useEditKeys();
  const [row, setRow] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<ReviewEvents['trouble']>(null);

  const [notice, setNotice] = useState<string | null>(null);
  /** The number of now comes late where a change was taken back a moment ago. */
  const [editsBefore] = useState(edits);

  const tellOf = (done: DoneEdit, checked: string): void => announce(`${doneInWords(done, undo)} ${checked}`.trim());
  /** For the eye, too, because the cell itself may be out of sight. */
  const show = (sentence: string): void => {
    setNotice(sentence);
    announce(sentence);
  };

  function saved({ done, edited }: Extract<GridEvent, { kind: 'saved' }>): void {
    setTrouble(null);
    setNotice(doneInWords(done, undo) || null);
    tellOf(done, edited.rows === null ? reviewText.allChecked : '');
    // Of a new plan nothing is known yet, and the old one is gone.
    if (edited.plan !== plan) onPlanChange(edited.plan);
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

  const nothingLeft = (of: keyof EditKeys): string =>
    of === 'undo' && editsBefore > 0 && edits > 0 ? reviewText.madeBefore : reviewText.nothingLeft[of];

  function hear(event: StepEvent): void {
    if (event.kind === 'selected') setRow(event.row);
    else if (event.kind === 'saved') saved(event);
    else if (event.kind === 'checked')
      tellOf(event.done, reviewText.checkedAgain(event.row.row, statusInWords(event.row)));
    else if (event.kind === 'renewed') announce(reviewText.listRenewed);
    else if (event.kind === 'several-cells') setTrouble(severalCells);
    else if (event.kind === 'nothing-left') show(nothingLeft(event.of));
    else if (event.kind === 'not-in-list') notInList(event);
    else failed(event);
  }
  const forget = (): void => {
    setTrouble(null);
    setNotice(null);
  };
  return { row, trouble, notice, hear, forget };
}
