import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type AppError, failure, type Outcome } from '../../shared/app-error.ts';
import type { FileOptions } from '../../shared/file-profile.ts';
import type { Identity } from '../../shared/identity.ts';
import type { Inspection, JobStep } from '../../shared/inspection.ts';
import type { Mapping } from '../../shared/mapping.ts';
import type { MappingOffer, Work } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import type { Importer } from '../importer.ts';
import type { Clock } from '../ports.ts';
import type { Desk } from './desk.ts';
import { type Files, stampOf } from './files.ts';
import { type Hand, isSameFile, type Kept, readAgain, sheetIn, withMapping, withReasonsFor, workOf } from './hand.ts';
import { fitsWholly, fitTo } from './mapping-fit.ts';
import type { Notices } from './notices.ts';
import { Joined, type OneJob } from './one-at-a-time.ts';
import { forWindow } from './window-words.ts';

export interface WorkParts {
  readonly importer: Importer;
  readonly files: Files;
  readonly desk: Desk;
  readonly notices: Notices;
  readonly clock: Clock;
  /** Reading and checking: one at a time. */
  readonly job: OneJob;
  readonly onProgress: (step: JobStep) => void;
  readonly offersFor: (inspection: Inspection) => MappingOffer[];
}

export const noFile = () => failure('wrong-usage', 'No file is open. Choose one on the first screen.');

/** Opens files, keeps what the user does with them, and takes up what was laid aside. */
export class WorkBench {
  readonly #parts: WorkParts;
  readonly #opens = new Joined<Outcome<Work>>();
  /** Another column was chosen: what was looked up of the one before is of no use. */
  #looking: AbortController | null = null;

  constructor(parts: WorkParts) {
    this.#parts = parts;
  }

  view(): Work | null {
    const { hand } = this.#parts.desk;
    return hand === null ? null : this.#workOf(hand);
  }

  /** Reads a file. One that is in work already comes as it is, with its matches and edits: going back loses nothing. */
  open(file: string, options: FileOptions): Promise<Outcome<Work>> {
    const open = (signal: AbortSignal) => this.#open(file, options, signal);
    return this.#opens.run(JSON.stringify([file, options]), () => this.#parts.job.run(open));
  }

  /** Takes up what was laid aside: from its plan where its rows were checked, else from its file. */
  continueDraft(draft: string): Promise<Outcome<Work>> {
    const take = (signal: AbortSignal) => this.#continue(draft, signal);
    return this.#opens.run(draft, () => this.#parts.job.run(take));
  }

  async close(): Promise<void> {
    this.#parts.job.cancel();
    await this.#parts.job.ended();
    await this.#parts.desk.putAway();
  }

  keepMapping(mapping: Mapping): Outcome<null> {
    const { hand } = this.#parts.desk;
    if (hand === null) return noFile();
    if (!fitsWholly(hand.inspection.profile.columns, mapping)) {
      return failure('mapping-column-missing', 'These matches belong to another file. Match the columns of this one.');
    }
    const changed = withMapping(hand, mapping, this.#now());
    if (changed !== hand) this.#parts.desk.update(changed);
    return ok(null);
  }

  confirmFinding(finding: string): Outcome<null> {
    const { hand } = this.#parts.desk;
    if (hand === null) return noFile();
    if (!hand.confirmed.includes(finding)) {
      this.#parts.desk.update({ ...hand, confirmed: [...hand.confirmed, finding] });
    }
    return ok(null);
  }

  /** What a column of the file in hand is like as the internal ID; null where that file is no longer there as it was. */
  async identity(file: string, index: number): Promise<Outcome<Identity | null>> {
    const { hand } = this.#parts.desk;
    if (hand === null || hand.file.file !== file || !(await fileIsUnchanged(hand))) return ok(null);
    this.#looking?.abort();
    const looking = new AbortController();
    this.#looking = looking;
    const hooks = { onProgress: () => undefined, signal: looking.signal };
    return this.#parts.importer.identity(hand.path, hand.options, index, hooks);
  }

  /** Puts a saved mapping in the place of the one in hand, as far as the file has its columns. */
  applyMapping(mapping: Mapping): Outcome<Work> {
    const { hand } = this.#parts.desk;
    if (hand === null) return noFile();
    const fitted = fitTo(hand.inspection.profile.columns, mapping);
    const inspection: Inspection = { ...hand.inspection, source: 'given', suggestions: [], columnOffers: [] };
    const changed = { ...withMapping(hand, fitted, this.#now()), inspection };
    this.#parts.desk.update(changed);
    return ok(this.#workOf(changed));
  }

  async #open(id: string, options: FileOptions, signal: AbortSignal): Promise<Outcome<Work>> {
    const file = this.#parts.files.pathOf(id);
    if (!file.ok) return file;
    const stamp = await stampOf(file.value);
    const isIt = (kept: Kept) => isSameFile(kept, file.value, options, stamp);
    const { hand, aside } = this.#parts.desk;
    if (hand !== null && isIt(hand)) return ok(this.#workOf(hand));
    const kept = aside.find(isIt);
    const taken = kept === undefined ? null : await this.#takeUp(kept, signal);
    const read = taken?.ok ? taken : await this.#read(file.value, options, signal);
    if (!read.ok) return read;
    const opened = taken?.ok ? taken.value : readAgain(read.value, this.#parts.desk.hand);
    if (taken?.ok === false) this.#tellThatItIsAnew(file.value, taken.error);
    await this.#parts.files.remember(file.value);
    await this.#parts.desk.take(opened);
    return ok(this.#workOf(opened));
  }

  #tellThatItIsAnew(file: string, why: AppError): void {
    this.#parts.notices.add(
      'opened-anew',
      `What you did with “${path.basename(file)}” before cannot be taken up now, so the file was opened anew. Your work stays on the first screen. ${forWindow(why).message}`,
    );
  }

  /** A file as it is on the disk, with the mapping that is suggested for it. */
  async #read(file: string, options: FileOptions, signal: AbortSignal): Promise<Outcome<Hand>> {
    const found = await this.#parts.files.offer(file);
    if (!found.ok) return found;
    const stamp = (await stampOf(file)) ?? { bytes: found.value.bytes, modifiedMs: 0 };
    const { onProgress } = this.#parts;
    const inspection = await this.#parts.importer.inspect(file, options, { onProgress, signal });
    if (!inspection.ok) return inspection;
    return ok({
      id: randomUUID(),
      path: file,
      sheet: sheetIn(inspection.value.profile),
      options,
      stamp,
      file: found.value,
      inspection: inspection.value,
      mapping: inspection.value.mapping,
      checked: null,
      edits: 0,
      isStale: false,
      isTouched: false,
      changedAt: this.#now(),
      confirmed: [],
    });
  }

  async #continue(draft: string, signal: AbortSignal): Promise<Outcome<Work>> {
    const { desk } = this.#parts;
    const kept = desk.aside.find(({ id }) => id === draft);
    if (kept === undefined) return failure('wrong-usage', 'This work is no longer kept. Choose a file.');
    const taken = await this.#takeUp(kept, signal);
    if (!taken.ok) return taken;
    await desk.take(taken.value);
    return ok(this.#workOf(taken.value));
  }

  async #takeUp(kept: Kept, signal: AbortSignal): Promise<Outcome<Hand>> {
    return kept.checked === null ? this.#readAgain(kept, signal) : this.#fromPlan(kept, kept.checked.plan);
  }

  #fromPlan(kept: Kept, plan: string): Outcome<Hand> {
    const { importer, files } = this.#parts;
    const work = importer.planWork(plan);
    if (!work.ok) return work;
    const { info, inspection, edits } = work.value;
    const file = files.refer(kept.path, kept.stamp.bytes);
    return ok({ ...kept, inspection, edits, isStale: info.stale, file });
  }

  async #readAgain(kept: Kept, signal: AbortSignal): Promise<Outcome<Hand>> {
    const read = await this.#read(kept.path, kept.options, signal);
    if (!read.ok) return read;
    // The file may have changed since: what it no longer has is not matched.
    const mapping = fitTo(read.value.inspection.profile.columns, kept.mapping);
    const { id, changedAt, confirmed } = kept;
    const inspection = withReasonsFor(mapping, read.value.inspection);
    return ok({ ...read.value, inspection, mapping, id, isTouched: true, changedAt, confirmed });
  }

  #workOf(hand: Hand): Work {
    return workOf(hand, this.#parts.offersFor(hand.inspection));
  }

  #now(): string {
    return new Date(this.#parts.clock.now()).toISOString();
  }
}

/** Whether the file is still the one that was opened. */
export async function fileIsUnchanged(hand: Hand): Promise<boolean> {
  return isDeepStrictEqual(await stampOf(hand.path), hand.stamp);
}

export const fileNameOf = (hand: Hand): string => path.basename(hand.path);
