import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { AppError } from '../../shared/app-error.ts';
import { type FileOptions, fileOptionsSchema } from '../../shared/file-profile.ts';
import type { Inspection } from '../../shared/inspection.ts';
import { type Mapping, mappingSchema } from '../../shared/mapping.ts';
import type { FileRef, MappingOffer, Work } from '../../shared/overview.ts';
import { type Stamp, stampSchema } from './files.ts';

/** A plan that was made of the file in hand, and the mapping that it was made with. */
const checkedSchema = z.strictObject({ plan: z.string(), mapping: mappingSchema });

/**
 * The file in hand as it is kept for the next start. `isTouched`: the user did something with it that would be
 * lost. `changedAt`: when.
 */
export const keptSchema = z.strictObject({
  path: z.string(),
  options: fileOptionsSchema,
  stamp: stampSchema,
  mapping: mappingSchema,
  checked: checkedSchema.nullable(),
  isTouched: z.boolean(),
  changedAt: z.iso.datetime(),
});
export type Kept = z.infer<typeof keptSchema>;

/**
 * The file in hand. `edits`: how many cells were changed in the review of its plan. `isStale`: one of them changed
 * how its column is read, and the other rows were not checked again.
 */
export interface Hand extends Kept {
  readonly file: FileRef;
  readonly inspection: Inspection;
  readonly edits: number;
  readonly isStale: boolean;
}

/** What of the work in hand is worth keeping over a restart. */
export function keptOf({ path, options, stamp, mapping, checked, isTouched, changedAt }: Hand): Kept {
  return { path, options, stamp, mapping, checked, isTouched, changedAt };
}

/** The plan whose rows were checked with the mapping as it stands; null once they have to be checked again. */
export const planOf = ({ checked, mapping, isStale }: Hand): string | null =>
  checked !== null && !isStale && isDeepStrictEqual(checked.mapping, mapping) ? checked.plan : null;

/** Whether this failure of a plan means that its rows are gone for good; others can pass, and the plan stays. */
export const planIsLost = ({ kind }: AppError): boolean => kind === 'plan-not-found' || kind === 'plan-damaged';

/** Whether opening this file in this way means the work that is in hand already. */
export const isSameFile = (hand: Hand, path: string, options: FileOptions, stamp: Stamp): boolean =>
  hand.path === path && isDeepStrictEqual(hand.options, options) && isDeepStrictEqual(hand.stamp, stamp);

/** The work in hand as the window shows it. */
export function workOf(hand: Hand, offers: MappingOffer[]): Work {
  const { inspection, mapping, file, edits } = hand;
  return { ...inspection, mapping, file, offers, plan: planOf(hand), edits };
}

/** The same work with another mapping, by the user's own doing. */
export function withMapping(hand: Hand, mapping: Mapping, changedAt: string): Hand {
  if (isDeepStrictEqual(hand.mapping, mapping)) return hand;
  return { ...hand, mapping, isTouched: true, changedAt };
}
