import { dirname } from 'node:path';
import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { HistoryEntry, ImportReport, RealImport } from '../../shared/import-views.ts';
import type { Unfinished } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import { causesOf } from './import-causes.ts';
import { inFamilies, putRightOf } from './import-families.ts';
import { type DataFolder, planPaths } from './plan-folder.ts';
import { keptUntil, type PlanInfo } from './plan-info.ts';
import type { PlanStore } from './plan-store.ts';
import { PutRightWalk, putRightSince } from './put-right.ts';
import { realImports } from './real-imports.ts';
import { inTransaction } from './sqlite.ts';
import { withPlan } from './with-plan.ts';

/** Imports, the newest first, drafts excepted; `unreadable` are sentences about plans that cannot be opened. */
export interface ImportHistory {
  readonly imports: HistoryEntry[];
  readonly unreadable: string[];
}

const stateOf = { started: 'unfinished', finished: 'finished', discarded: 'discarded' } as const;

/** Null for a draft, which is no import. `keepDays`: after how many days old imports are removed; null: never. */
function entryOf(store: PlanStore, keepDays: number | null): HistoryEntry | null {
  const { id, profile, state, destination, startedAt, createdAt, finishedAt, mapping, ranMs } = store.info;
  if (state === 'draft') return null;
  const until = keptUntil(store.info, keepDays);
  return {
    plan: id,
    fileName: profile.file.name,
    state: stateOf[state],
    practice: destination?.practice ?? false,
    server: destination?.server ?? '',
    startedAt: startedAt ?? createdAt,
    finishedAt,
    counts: store.runCounts(),
    real: null,
    partOf: null,
    putRight: null,
    unknown: store.unknownRows(),
    ranMs: ranMs ?? null,
    sha256: profile.file.sha256,
    mappingName: mapping.name ?? null,
    keptUntil: until === null ? null : new Date(until).toISOString(),
  };
}

/** Every import of the data folder. */
export function readHistory(folder: DataFolder, keepDays: number | null): ImportHistory {
  const imports: HistoryEntry[] = [];
  const unreadable: string[] = [];
  const infos: PlanInfo[] = [];
  const walk = new PutRightWalk();
  for (const path of planPaths(folder)) {
    const read = withPlan(path, 'read', (store) => {
      const putRight = putRightOf(store, walk.pass(store));
      const entry = entryOf(store, keepDays);
      return ok({ entry: entry === null ? null : { ...entry, putRight }, info: store.info });
    });
    if (!read.ok) unreadable.push(read.error.message);
    else infos.push(read.value.info);
    if (read.ok && read.value.entry !== null) imports.push(read.value.entry);
  }
  const real = realImports(infos);
  const reports = new Map(infos.map(({ id, profile }) => [id, profile.report?.plan ?? null]));
  const members = imports.map((entry) => ({
    entry: { ...entry, real: real.get(entry.plan) ?? null },
    report: reports.get(entry.plan) ?? null,
  }));
  return { imports: inFamilies(members), unreadable };
}

/** The latest import for real of what was practised in this plan. */
function realImportOf({ path, info }: PlanStore): RealImport | null {
  if (!info.destination?.practice) return null;
  const infos = planPaths({ plans: dirname(path) }).flatMap((one) => {
    const read = withPlan(one, 'read', (store) => ok(store.info));
    return read.ok ? [read.value] : [];
  });
  return realImports(infos).get(info.id) ?? null;
}

/** What came of an import, and what kept rows out of Akita. */
export function importReportOf(store: PlanStore): Outcome<ImportReport> {
  const entry = entryOf(store, null);
  if (entry === null) {
    return failure(
      'wrong-usage',
      'These rows were checked and not imported, so there is no report. Import them first.',
    );
  }
  const { stopped, mapping } = store.info;
  const blank = store.blankRows();
  return ok({
    ...entry,
    real: realImportOf(store),
    putRight: putRightOf(store, putRightSince(planPaths({ plans: dirname(store.path) }), store.info)),
    blank,
    leftOut: entry.counts.skipped - blank,
    requests: store.requests(),
    stopped,
    mapping,
    causes: causesOf(store.database, store.reader),
  });
}

function unfinishedOf(info: PlanInfo, store: PlanStore): Unfinished {
  const { rows, invalid, skipped, remaining } = store.runCounts();
  return {
    plan: info.id,
    fileName: info.profile.file.name,
    practice: info.destination?.practice ?? false,
    remaining,
    toSend: rows - invalid - skipped,
    startedAt: info.startedAt ?? info.createdAt,
  };
}

/** The newest import that can be resumed; plans that cannot be read are passed over, and told of in the history. */
export function readUnfinished(folder: DataFolder): Unfinished | null {
  for (const path of planPaths(folder)) {
    const found = withPlan(path, 'read', (store) =>
      ok(store.info.state === 'started' ? unfinishedOf(store.info, store) : null),
    );
    if (found.ok && found.value !== null) return found.value;
  }
  return null;
}

/** The drafts that the window made. */
export function readWindowDrafts(folder: DataFolder): string[] {
  return planPaths(folder).flatMap((path) => {
    const info = withPlan(path, 'read', (store) => ok(store.info));
    return info.ok && info.value.state === 'draft' && info.value.madeBy === 'window' ? [info.value.id] : [];
  });
}

const failedSchema = z.object({ number: z.int(), internal_id: z.string() });

/** The rows that Akita refused, in file order. */
export function failedRows({ database }: PlanStore): z.infer<typeof failedSchema>[] {
  const failed = database.prepare("SELECT number, internal_id FROM row WHERE status = 'failed' ORDER BY number").all();
  return z.array(failedSchema).parse(failed);
}

/**
 * Rows that Akita refused are ready again, without what it said of them, but not those of `except`; whether an earlier
 * request for one may have arrived is kept. The import can then be resumed. Gives how many they are; none, and nothing changes.
 */
export function putFailedBack(store: PlanStore, except: ReadonlySet<number>): Outcome<{ readonly rows: number }> {
  const info = store.refresh();
  if (!info.ok) return info;
  if (info.value.state === 'discarded') {
    return failure(
      'plan-not-resumable',
      'This import was given up, so it does not go on. Save the rows that need fixing, and import them as a file.',
    );
  }
  const rows = inTransaction(store.database, () => {
    const put = store.database.prepare(
      "UPDATE row SET status = iif(doubt = 1, 'unknown', 'ready'), refusal = NULL WHERE number = ?",
    );
    const failed = failedRows(store).filter(({ number }) => !except.has(number));
    for (const { number } of failed) put.run(number);
    if (failed.length > 0) store.change({ state: 'started', finishedAt: null, stopped: null });
    return failed.length;
  });
  return ok({ rows });
}
