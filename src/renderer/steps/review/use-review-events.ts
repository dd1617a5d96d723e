import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AppError } from '../../../shared/app-error.ts';
import { cellAddress } from '../../../shared/cell.ts';
import type { CallName } from '../../../shared/importer-contract.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { reviewText } from '../../text/review.ts';
import { statusInWords } from './cell-look.ts';
import type { GridEvent } from './review-grid-driver.ts';
import type { CellEdit } from './review-session.ts';

/** What concerns the step, not the grid alone. */
export type StepEvent = Exclude<GridEvent, { readonly kind: 'focused' | 'counted' }>;

interface ReviewEventsOptions {
  readonly plan: string;
  readonly onPlanChange: (plan: string) => void;
}

interface ReviewEvents {
  /** The row that is shown in full. */
  readonly row: number | null;
  /** With `again`, another try may help. */
  readonly trouble: { readonly error: AppError; readonly again: boolean } | null;
  readonly hear: (event: StepEvent) => void;
  readonly forget: () => void;
}

/** What an edit changes outside of the grid. */
const dependent: readonly CallName[] = ['reviewSummary', 'reviewRow', 'importOffer'];

const takenBack = (edit: CellEdit | null): string =>
  edit === null ? reviewText.nothingToTakeBack : reviewText.takenBack(cellAddress(edit.index, edit.row));

/** What the grid tells becomes words, fresh numbers, and the row in full. */
export function useReviewEvents({ plan, onPlanChange }: ReviewEventsOptions): ReviewEvents {
  const client = useQueryClient();
  const announce = useAnnounce();
  const [row, setRow] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<ReviewEvents['trouble']>(null);

  function saved(event: Extract<GridEvent, { kind: 'saved' }>): void {
    const { edited } = event;
    setTrouble(null);
    if (edited.rows === null) announce(reviewText.allChecked);
    else if (event.edit.text === '') announce(reviewText.emptied(cellAddress(event.edit.index, event.edit.row)));
    // Of a new plan nothing is known yet, and the old one is gone.
    if (edited.plan !== plan) onPlanChange(edited.plan);
    else for (const name of dependent) void client.invalidateQueries({ queryKey: [name] });
  }

  /** A change that was not saved has gone back; there is nothing to try again but the change itself. */
  function failed({ error, edit }: Extract<GridEvent, { kind: 'failed' }>): void {
    if (edit === null) {
      setTrouble({ error, again: true });
      return;
    }
    const notSaved = reviewText.notSaved(cellAddress(edit.index, edit.row));
    setTrouble({ error: { ...error, message: `${error.message}\n${notSaved}` }, again: false });
  }

  function hear(event: StepEvent): void {
    if (event.kind === 'selected') setRow(event.row);
    else if (event.kind === 'saved') saved(event);
    else if (event.kind === 'checked') announce(reviewText.checkedAgain(event.row.row, statusInWords(event.row)));
    else if (event.kind === 'renewed') announce(reviewText.listRenewed);
    else if (event.kind === 'taken-back') announce(takenBack(event.edit));
    else failed(event);
  }
  return { row, trouble, hear, forget: () => setTrouble(null) };
}
