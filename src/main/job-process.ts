import { existsSync } from 'node:fs';
import path from 'node:path';
import { type AppError, failure, type Outcome } from '../shared/app-error.ts';
import { type Cell, isBlank } from '../shared/cell.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import type { Mapping, ResolvedMapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import {
  type CheckResult,
  type Inspection,
  type JobMessage,
  type JobProgress,
  type JobRequest,
  jobRequestSchema,
  type ShownSuggestion,
} from './job-messages.ts';
import { columnsInDoubt, parseMapping, resolveMapping, suggestMapping } from './mapping/mapping.ts';
import { compileNormalizer, EvidenceCollector, type Normalizer, wholeRowCodes } from './normalize/normalize.ts';
import { PlanBuilder } from './plan/plan-builder.ts';
import { findPlan } from './plan/plan-folder.ts';
import { PlanStore } from './plan/plan-store.ts';
import { diskFailure, onDisk } from './plan/sqlite.ts';
import { checkReportPath, writeLines, writeReport } from './report/report.ts';
import { reportSource } from './report-source.ts';
import { type OpenSpreadsheet, openSpreadsheet } from './spreadsheet/spreadsheet.ts';

/** Messages more often than this would cost more than the work that they tell of. */
const PROGRESS_EVERY_MS = 100;

type Step = JobProgress['step'];
type Job<J extends JobRequest['job']> = Extract<JobRequest, { job: J }>;

function send(message: JobMessage): void {
  process.send?.(message);
}

function progressOf(step: Step): (done: number, total: number) => void {
  let sentAt = 0;
  return (done, total) => {
    const now = performance.now();
    if (now - sentAt < PROGRESS_EVERY_MS && done < total) return;
    sentAt = now;
    send({ kind: 'progress', step, done, total });
  };
}

/** A mapping for the file: the one given, the one of the import that the file is a report of, or a suggestion. */
interface Choice {
  readonly mapping: Mapping;
  readonly source: Inspection['source'];
  readonly suggestions: readonly ShownSuggestion[];
  readonly doubtful: readonly ShownSuggestion[];
}

function earlierMapping(profile: FileProfile, plansFolder: string): Mapping | null {
  if (profile.report === null) return null;
  const planPath = findPlan({ root: '', plans: plansFolder, ledger: '' }, profile.report.plan);
  if (!existsSync(planPath)) return null;
  const store = PlanStore.open(planPath, 'read');
  if (!store.ok) return null;
  const mapping = store.value.info.mapping;
  store.value.close();
  return resolveMapping(mapping, profile).ok ? mapping : null;
}

function chooseMapping(profile: FileProfile, plansFolder: string): Choice {
  const earlier = earlierMapping(profile, plansFolder);
  if (earlier !== null) return { mapping: earlier, source: 'earlier-import', suggestions: [], doubtful: [] };
  const { mapping, suggestions } = suggestMapping(profile);
  const shown = (list: typeof suggestions): ShownSuggestion[] =>
    list.map(({ header, to, basis, reason }) => ({ header, field: to.field, basis, reason }));
  return {
    mapping,
    source: 'suggested',
    suggestions: shown(suggestions),
    doubtful: shown(columnsInDoubt(suggestions)),
  };
}

async function inspect(request: Job<'inspect'>): Promise<Outcome<Inspection>> {
  const opened = await openSpreadsheet(request.file.path, request.file.options, { onProgress: progressOf('reading') });
  if (!opened.ok) return opened;
  const { profile } = opened.value;
  const { mapping, source, suggestions } = chooseMapping(profile, request.file.plansFolder);
  return ok({ profile, mapping, source, suggestions: [...suggestions] });
}

function decideMapping(request: Job<'check'>, profile: FileProfile): Outcome<Choice> {
  if (request.mapping !== null) {
    const parsed = parseMapping(request.mapping.text, request.mapping.name);
    if (!parsed.ok) return parsed;
    return ok({ mapping: parsed.value, source: 'given', suggestions: [], doubtful: [] });
  }
  const choice = chooseMapping(profile, request.file.plansFolder);
  if (!request.onlySure || choice.doubtful.length === 0) return ok(choice);
  const columns = choice.doubtful.map(({ header, field, reason }) => `“${header}” → ${field} (${reason})`).join(', ');
  return failure(
    'mapping-doubtful',
    `These columns are matched by a guess: ${columns}. Nothing was sent. Write the matches into a mapping file and name it with --mapping; “check” prints the suggested one.`,
  );
}

/** The number of columns that the header has: a cell beyond them belongs to no column. */
const widthOf = (profile: FileProfile): number => (profile.columns.at(-1)?.index ?? -1) + 1;

function buildRows(builder: PlanBuilder, normalizer: Normalizer, opened: OpenSpreadsheet): Promise<Outcome<void>> {
  const add = (row: number, cells: readonly Cell[]) => {
    builder.add(row, cells, cells.every(isBlank) ? null : normalizer.read(cells));
  };
  return opened.readRows(add, progressOf('checking'));
}

function finishPlan(
  builder: PlanBuilder,
  request: Job<'check'>,
  profile: FileProfile,
  mapping: Mapping,
  resolved: ResolvedMapping,
  normalizer: Normalizer,
): Outcome<void> {
  const idColumn = resolved.matches.find((match) => match.to.field === 'internal_id')?.index ?? 0;
  const info = {
    version: 1 as const,
    id: request.plan.id,
    createdAt: request.plan.createdAt,
    path: request.file.path,
    profile,
    mapping,
    state: 'draft' as const,
    destination: null,
    startedAt: null,
    finishedAt: null,
    stopped: null,
  };
  return builder.finish(info, resolved.duplicates, idColumn, (rows) => {
    const merged = normalizer.merge(rows.map((cells) => normalizer.read(cells)));
    return { ...merged, replaces: wholeRowCodes };
  });
}

/** Reads the plan back: what is told of it is what stands in it. */
async function describePlan(request: Job<'check'>, choice: Choice): Promise<Outcome<CheckResult>> {
  const opened = PlanStore.open(request.plan.path, 'read');
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    if (request.rowsPath !== null) {
      const written = await writeLines(request.rowsPath, jsonLines(store));
      if (!written.ok) return written;
    }
    return onDisk(request.plan.path, () => ({
      profile: store.info.profile,
      mapping: choice.mapping,
      source: choice.source,
      suggestions: [...choice.suggestions],
      counts: store.checkCounts(),
      issues: store.issueGroups(),
    }));
  } finally {
    store.close();
  }
}

function* jsonLines(store: PlanStore): Generator<string> {
  for (const row of store.checkedRows()) yield `${JSON.stringify(row)}\n`;
}

async function buildPlan(
  request: Job<'check'>,
  opened: OpenSpreadsheet,
  evidence: EvidenceCollector,
): Promise<Outcome<Choice>> {
  const { profile } = opened;
  const choice = decideMapping(request, profile);
  if (!choice.ok) return choice;
  const resolved = resolveMapping(choice.value.mapping, profile);
  if (!resolved.ok) return resolved;
  const normalizer = compileNormalizer(resolved.value, evidence.all(), widthOf(profile));
  const builder = PlanBuilder.create(request.plan.path);
  if (!builder.ok) return builder;
  try {
    const read = await buildRows(builder.value, normalizer, opened);
    if (!read.ok) return read;
    const { mapping } = choice.value;
    const finished = finishPlan(builder.value, request, profile, mapping, resolved.value, normalizer);
    return finished.ok ? choice : finished;
  } catch (error) {
    return { ok: false, error: diskFailure(request.plan.path, error) };
  } finally {
    builder.value.abandon();
  }
}

async function check(request: Job<'check'>): Promise<Outcome<CheckResult>> {
  if (request.rowsPath !== null) {
    const writable = await checkReportPath(request.rowsPath);
    if (!writable.ok) return writable;
  }
  const evidence = new EvidenceCollector();
  const opened = await openSpreadsheet(request.file.path, request.file.options, {
    onProgress: progressOf('reading'),
    observe: (column, cell) => evidence.observe(column, cell),
  });
  if (!opened.ok) return opened;
  const choice = await buildPlan(request, opened.value, evidence);
  return choice.ok ? describePlan(request, choice.value) : choice;
}

async function report(request: Job<'report'>): Promise<Outcome<{ rows: number }>> {
  const opened = PlanStore.open(request.planPath, 'read');
  if (!opened.ok) return opened;
  try {
    const source = reportSource(opened.value, request.which);
    return await writeReport(path.resolve(request.outPath), source, progressOf('writing'));
  } finally {
    opened.value.close();
  }
}

function perform(request: JobRequest): Promise<Outcome<unknown>> {
  if (request.job === 'inspect') return inspect(request);
  if (request.job === 'check') return check(request);
  return report(request);
}

async function answer(raw: unknown): Promise<void> {
  const outcome: { ok: true; value: unknown } | { ok: false; error: AppError } = await perform(
    jobRequestSchema.parse(raw),
  );
  send(outcome.ok ? { kind: 'done', result: outcome.value } : { kind: 'failed', error: outcome.error });
  process.disconnect();
}

// Ctrl-C goes to the whole process group; when to end is the parent's decision, told by closing the channel.
process.on('SIGINT', () => undefined);
process.once('message', answer);
