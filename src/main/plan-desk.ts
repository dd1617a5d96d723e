import { failure, type Outcome } from '../shared/app-error.ts';
import type { CauseRepairs, Command, Find, Found } from '../shared/change.ts';
import type { Mapping, ResolvedMapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import type { ReviewPage, ReviewSummary, RowDetail, RowFilter } from '../shared/review.ts';
import type { MergePreview } from '../shared/several-rows.ts';
import type { Strangers, WordTable } from '../shared/words.ts';
import { findIn } from './find-cells.ts';
import { resolveMapping, targetLabels } from './mapping/mapping.ts';
import { PlanStore } from './plan/plan-store.ts';
import { ReviewRows } from './plan/review-rows.ts';
import { onDisk } from './plan/sqlite.ts';
import { StepLog } from './plan/step-log.ts';
import { type ChangedRows, PlanEditor } from './plan-editor.ts';
import { mergePreview } from './plan-merge.ts';
import { repairOffers } from './plan-repairs.ts';
import { strangersIn } from './plan-strangers.ts';
import { asksForWords, wordTables } from './plan-words.ts';

const nothingMatched: ResolvedMapping = { matches: [], constants: {}, duplicates: 'reject' };

/** A plan that lies open for review. */
export class PlanDesk {
  readonly #store: PlanStore;
  readonly #rows: ReviewRows;
  readonly #now: () => number;
  #editor: PlanEditor | null = null;

  private constructor(store: PlanStore, now: () => number) {
    this.#store = store;
    this.#rows = new ReviewRows(store);
    this.#now = now;
  }

  /** A draft is opened to be changed; any other plan belongs to its run and is only read. `now` gives wall-clock ms. */
  static open(path: string, now: () => number): Outcome<PlanDesk> {
    const read = PlanStore.open(path, 'read');
    if (!read.ok) return read;
    if (read.value.info.state !== 'draft') return ok(new PlanDesk(read.value, now));
    read.value.close();
    const store = PlanStore.open(path, 'change');
    return store.ok ? ok(new PlanDesk(store.value, now)) : store;
  }

  summary(): Outcome<ReviewSummary> {
    const store = this.#store;
    return onDisk(store.path, () => {
      const counts = store.checkCounts();
      const blank = store.blankRows();
      return {
        plan: store.info.id,
        fileName: store.info.profile.file.name,
        columns: this.#columns(),
        counts: { ...counts, blank, leftOut: counts.skipped - blank },
        groups: store.reviewGroups(),
        edits: store.edits(),
        duplicates: store.info.mapping.duplicates ?? 'reject',
        asksForWords: asksForWords(store),
        leftOutByHand: store.leftOutByHand().length,
        ...(store.hasSteps ? new StepLog(store.database).inShort() : { undo: null, redo: null }),
      };
    });
  }

  rows(filter: RowFilter, start: number, count: number): Outcome<ReviewPage> {
    return onDisk(this.#store.path, () => this.#rows.page(filter, start, count));
  }

  row(number: number): Outcome<RowDetail> {
    const detail = onDisk(this.#store.path, () => this.#rows.detail(number));
    if (!detail.ok) return detail;
    return detail.value === null
      ? failure('wrong-usage', `There is no row ${number} in this file. Choose one of its rows.`)
      : ok(detail.value);
  }

  change(command: Command): Outcome<ChangedRows> {
    if (this.#store.info.state !== 'draft') return PlanEditor.begun;
    this.#editor ??= new PlanEditor(this.#store, this.#now);
    const changed = this.#editor.change(command);
    this.#rows.forget();
    return changed;
  }

  /** None for what is no draft any more. */
  repairs(): Outcome<CauseRepairs[]> {
    const { info, path } = this.#store;
    const resolved = resolveMapping(info.mapping, info.profile);
    if (!resolved.ok || info.state !== 'draft') return ok([]);
    return onDisk(path, () => repairOffers(this.#store, resolved.value));
  }

  /** What joining the rows of each account would do. */
  severalRows(start: number, count: number): Outcome<MergePreview> {
    return this.#withMapping((mapping) => mergePreview(this.#store, mapping, start, count));
  }

  /** The words of the columns that take some, with what they mean in a mapping: the plan's own, or one with other meanings. */
  words(mapping: Mapping | null): Outcome<WordTable[]> {
    return this.#withMapping((resolved) => wordTables(this.#store, resolved), mapping);
  }

  /** Rows that would be tracked and are hardly customers. */
  strangers(): Outcome<Strangers[]> {
    return this.#withMapping((mapping) => strangersIn(this.#store, mapping));
  }

  find(find: Find, replacement: string): Outcome<Found> {
    return onDisk(this.#store.path, () => findIn(this.#store, find, replacement));
  }

  close(): void {
    this.#store.close();
  }

  #withMapping<T>(look: (mapping: ResolvedMapping) => T, other: Mapping | null = null): Outcome<T> {
    const { info, path } = this.#store;
    const resolved = resolveMapping(other ?? info.mapping, info.profile);
    return resolved.ok ? onDisk(path, () => look(resolved.value)) : resolved;
  }

  /** Those of the header, and beside them those in which a row has a cell too many, so that it can be emptied. */
  #columns(): ReviewSummary['columns'] {
    const { profile, mapping } = this.#store.info;
    const resolved = resolveMapping(mapping, profile);
    const matched = resolved.ok ? resolved.value : nothingMatched;
    const named = profile.columns.map(({ index, header }) => ({
      index,
      header,
      matchedTo: targetLabels(matched, index),
    }));
    const extra = this.#store.columnsTooMany().map((index) => ({ index, header: '', matchedTo: [] }));
    return [...named, ...extra];
  }
}
