import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { AppError } from '../../shared/app-error.ts';
import { type FileOptions, type FileProfile, fileOptionsSchema } from '../../shared/file-profile.ts';
import type { Inspection } from '../../shared/inspection.ts';
import { type Mapping, mappingSchema } from '../../shared/mapping.ts';
import { type Draft, type FileRef, type MappingOffer, practisedSchema, type Work } from '../../shared/overview.ts';
import type { PlanWork } from '../importer.ts';
import { type Stamp, stampSchema } from './files.ts';
import { fitsWholly } from './mapping-fit.ts';

/** A plan that was made of the file in hand, and the mapping that it was made with. */
const checkedSchema = z.strictObject({ plan: z.string(), mapping: mappingSchema });

/**
 * A file in work as it is kept for the next start. `sheet`: its name where the file has more than one. `edits`: how
 * many cells were changed in the review of its plan. `isTouched`: the user changed a match or a cell, which would be
 * lost; what is only read and checked can be read and checked again. `changedAt`: when. `confirmed`: findings of which
 * the user said that all is right.
 */
export const keptSchema = z.strictObject({
  id: z.uuid(),
  path: z.string(),
  sheet: z.string().nullable(),
  options: fileOptionsSchema,
  stamp: stampSchema,
  mapping: mappingSchema,
  checked: checkedSchema.nullable(),
  /** Only where its rows come from a practice import, and not from the file. */
  practised: practisedSchema.optional(),
  edits: z.int(),
  isTouched: z.boolean(),
  changedAt: z.iso.datetime(),
  confirmed: z.array(z.string()).default([]),
});
export type Kept = z.infer<typeof keptSchema>;

/** The file in hand. `isStale`: an edit changed how its column is read, and the other rows were not checked again. */
export interface Hand extends Kept {
  readonly file: FileRef;
  readonly inspection: Inspection;
  readonly isStale: boolean;
}

/** What of the work in hand is worth keeping over a restart. */
export function keptOf({ file: _file, inspection: _inspection, isStale: _isStale, ...kept }: Hand): Kept {
  return kept;
}

/** A file in work as its plan alone tells it. When the file itself was last changed is not known, so it counts as changed. */
export function keptFromPlan({ info: { id: plan, createdAt, path: file, profile, mapping }, edits }: PlanWork): Kept {
  return {
    id: randomUUID(),
    path: file,
    sheet: sheetIn(profile),
    options: {},
    stamp: { bytes: profile.file.bytes, modifiedMs: 0 },
    mapping,
    checked: { plan, mapping },
    edits,
    isTouched: true,
    changedAt: createdAt,
    confirmed: [],
  };
}

/** What the user has to know of cells whose plan is gone. */
export const editsLost = ({ path: file, edits }: Kept): string =>
  `The checked rows of “${path.basename(file)}” are no longer on this computer, and with them ${edits === 1 ? 'the change that you made' : `the ${edits} changes that you made`} to cells. Check the rows again to go on with the file as it is.`;

/** A file in work as the first screen offers it. */
export const draftOf = ({ id, path: file, sheet, checked, practised, edits, changedAt }: Kept): Draft => ({
  draft: id,
  fileName: path.basename(file),
  folder: path.basename(path.dirname(file)),
  sheet,
  checked: checked !== null,
  practised: checked === null ? undefined : practised,
  edits,
  changedAt,
});

/** The name of the sheet that is in work, where there are others. */
export const sheetIn = ({ sheets, sheet }: FileProfile): string | null => (sheets.length > 1 ? sheet : null);

/** The plan whose rows were checked with the mapping as it stands; null once they have to be checked again. */
export const planOf = ({ checked, mapping, isStale }: Hand): string | null =>
  checked !== null && !isStale && isDeepStrictEqual(checked.mapping, mapping) ? checked.plan : null;

/** The mapping but for what its words mean. */
const withoutWords = (mapping: Mapping): unknown => ({
  ...mapping,
  matches: mapping.matches.map(({ to, ...match }) => {
    const { values: _, ...plain } = to as typeof to & { values?: unknown };
    return { ...match, to: plain };
  }),
});

/** Whether the matches of the plan still stand, whatever their words mean by now. */
export const onlyWordsDiffer = ({ checked, mapping }: Hand): boolean =>
  checked !== null && isDeepStrictEqual(withoutWords(checked.mapping), withoutWords(mapping));

/** The plan whose words the step “Values” shows. */
export const wordsPlanOf = (hand: Hand): string | null =>
  !hand.isStale && onlyWordsDiffer(hand) ? (hand.checked?.plan ?? null) : null;

/** Whether this failure of a plan means that its rows are gone for good; others can pass, and the plan stays. */
export const planIsLost = ({ kind }: AppError): boolean => kind === 'plan-not-found' || kind === 'plan-damaged';

/** Whether opening this file in this way means this work: nothing of the file was changed since. */
export const isSameFile = (kept: Kept, file: string, options: FileOptions, stamp: Stamp | null): boolean =>
  kept.path === file && isDeepStrictEqual(kept.options, options) && isDeepStrictEqual(kept.stamp, stamp);

/**
 * What was read of a file that has these matches. Those of a saved mapping bear its name: they were not suggested, and
 * need no reasons.
 */
export const withReasonsFor = ({ name }: Mapping, inspection: Inspection): Inspection =>
  name === undefined || name === inspection.mapping.name
    ? inspection
    : { ...inspection, source: 'given', suggestions: [], columnOffers: [] };

/** The work in hand as the window shows it. */
export function workOf(hand: Hand, offers: MappingOffer[]): Work {
  const { inspection, mapping, file, practised, edits, isTouched, options, confirmed } = hand;
  const plans = { plan: planOf(hand), wordsPlan: wordsPlanOf(hand) };
  return { ...inspection, mapping, file, offers, ...plans, practised, edits, touched: isTouched, options, confirmed };
}

/**
 * A file that was just read, when another reading of it was in hand: what the user confirmed holds on, and the matches
 * that they made come along if the table still has all of their columns. Corrected cells stay with the reading that
 * they were corrected in, as work of its own.
 */
export function readAgain(read: Hand, before: Hand | null): Hand {
  if (before === null || before.path !== read.path) return read;
  const again = { ...read, confirmed: before.confirmed };
  const comesAlong = before.isTouched && before.sheet === read.sheet;
  if (!comesAlong || !fitsWholly(read.inspection.profile.columns, before.mapping)) return again;
  const id = before.edits === 0 ? before.id : read.id;
  const { mapping, changedAt } = before;
  return { ...again, id, inspection: withReasonsFor(mapping, read.inspection), mapping, isTouched: true, changedAt };
}

/** The same work with another mapping, by the user's own doing. */
export function withMapping(hand: Hand, mapping: Mapping, changedAt: string): Hand {
  if (isDeepStrictEqual(hand.mapping, mapping)) return hand;
  return { ...hand, mapping, isTouched: true, changedAt };
}
