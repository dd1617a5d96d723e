import { setImmediate as breath } from 'node:timers/promises';
import type { Outcome } from '../shared/app-error.ts';
import { type Cell, isBlank } from '../shared/cell.ts';
import { mayBeDamaged } from '../shared/damage.ts';
import type { RowOrigin } from '../shared/file-profile.ts';
import { ok } from '../shared/result.ts';
import { leftOutRows, widthOf } from './compiled-rules.ts';
import { EditLog } from './plan/edit-log.ts';
import type { PlanInfo } from './plan/plan-info.ts';
import { PlanStore } from './plan/plan-store.ts';
import { RowOrigins } from './plan/row-origins.ts';
import { onDisk } from './plan/sqlite.ts';
import { StepLog } from './plan/step-log.ts';
import type { RowSource } from './row-source.ts';
import type { OpenHooks } from './spreadsheet/spreadsheet.ts';

/** Between so many rows there is time for messages: progress out, the parent's end in. */
const ROWS_A_BREATH = 1000;

type OnProgress = (done: number, total: number) => void;
type Observe = NonNullable<OpenHooks['observe']>;

/** The rows of a plan as they stand after its review, to be checked anew. */
export interface PlanRows {
  readonly source: RowSource;
  readonly info: PlanInfo;
  /** Shows every filled cell to what observes its column, as the first pass over a file does. */
  readonly observe: (observe: Observe, onProgress: OnProgress) => Promise<Outcome<void>>;
}

/** A failure is one of this plan; what `visit` throws is its own affair and goes on. */
async function visitRows(
  store: PlanStore,
  visit: (row: number, cells: readonly Cell[], origin: RowOrigin | null) => void,
  onProgress?: OnProgress,
): Promise<Outcome<void>> {
  const rows = store.reader.cells();
  const origins = new RowOrigins(store.database);
  const total = store.info.profile.rows;
  for (let done = 1; ; done += 1) {
    const next = onDisk(store.path, () => {
      const { done: isEnd, value } = rows.next();
      return isEnd ? null : { ...value, origin: origins.of(value.row) };
    });
    if (!next.ok) return next;
    if (next.value === null) return ok(undefined);
    const { row, cells, origin } = next.value;
    visit(row, cells, origin);
    if (done % ROWS_A_BREATH !== 0 && done !== total) continue;
    onProgress?.(done, total);
    await breath();
  }
}

async function observeRows(store: PlanStore, observe: Observe, onProgress: OnProgress): Promise<Outcome<void>> {
  const { profile } = store.info;
  const named = new Map(profile.columns.map(({ index, header }) => [index, header]));
  const headers = Array.from({ length: widthOf(profile) }, (_, index) => named.get(index) ?? '');
  const wanted = observe(headers).flatMap((observer, index) => (observer === null ? [] : [{ index, observer }]));
  if (wanted.length === 0) return ok(undefined);
  const leftOut = leftOutRows(profile, store.leftOutByHand());
  const show = (row: number, cells: readonly Cell[]) => {
    if (leftOut.has(row)) return;
    for (const { index, observer } of wanted) {
      const cell = cells[index] ?? '';
      if (!isBlank(cell)) observer(cell, row, typeof cell === 'string' && mayBeDamaged(cell));
    }
  };
  return visitRows(store, show, onProgress);
}

/** Itself where it is a practice import, else what its own rows were taken from. */
const practisedIn = ({ id, state, destination, practised }: PlanInfo): string | null =>
  state !== 'draft' && destination?.practice ? id : (practised ?? null);

function* none(): Generator<never> {}

/** Opens the plan whose rows are to be checked anew. */
export function openPlanRows(planPath: string): Outcome<PlanRows> {
  const opened = PlanStore.open(planPath, 'read');
  if (!opened.ok) return opened;
  const store = opened.value;
  const source: RowSource = {
    profile: store.info.profile,
    path: store.info.path,
    practised: practisedIn(store.info),
    edits: () => (store.hasEdits ? new EditLog(store.database).all() : none()),
    steps: () => (store.hasSteps ? new StepLog(store.database).all() : none()),
    leftOutByHand: () => store.leftOutByHand(),
    readRows: (visit, onProgress) => visitRows(store, visit, onProgress),
    close: () => store.close(),
  };
  return ok({ source, info: store.info, observe: (observe, tell) => observeRows(store, observe, tell) });
}
