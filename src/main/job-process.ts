import { existsSync } from 'node:fs';
import path from 'node:path';
import { normaliseHeader } from '../shared/account-fields.ts';
import { type AppError, failure, type Outcome } from '../shared/app-error.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import type { CheckResult, Inspection, ShownSuggestion } from '../shared/inspection.ts';
import type { Mapping, Match, ResolvedMapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import { type JobMessage, type JobProgress, type JobRequest, jobRequestSchema } from './job-messages.ts';
import { jobParent } from './job-parent.ts';
import { columnsInDoubt, parseMapping, resolveMapping, suggestMapping } from './mapping/mapping.ts';
import {
  type ColumnEvidence,
  compileNormalizer,
  EvidenceCollector,
  type Normalizer,
  wholeRowCodes,
} from './normalize/normalize.ts';
import { PlanBuilder } from './plan/plan-builder.ts';
import { findPlan } from './plan/plan-folder.ts';
import { PLAN_VERSION, type PlanInfo } from './plan/plan-info.ts';
import { PlanStore } from './plan/plan-store.ts';
import { diskFailure, onDisk } from './plan/sqlite.ts';
import { checkReportPath, writeLines, writeReport } from './report/report.ts';
import { reportSource } from './report-source.ts';
import { RowChecker } from './row-checker.ts';
import { type OpenHooks, type OpenSpreadsheet, openSpreadsheet } from './spreadsheet/spreadsheet.ts';

/** Messages more often than this would cost more than the work that they tell of. */
const PROGRESS_EVERY_MS = 100;

type Step = JobProgress['step'];
type Job<J extends JobRequest['job']> = Extract<JobRequest, { job: J }>;

const parent = jobParent();
const send = (message: JobMessage): void => parent.send(message);

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
    list.map(({ index, header, to, basis, reason }) => ({ index, header, field: to.field, basis, reason }));
  return {
    mapping,
    source: 'suggested',
    suggestions: shown(suggestions),
    doubtful: shown(columnsInDoubt(suggestions)),
  };
}

async function inspect(request: Job<'inspect'>): Promise<Outcome<Inspection>> {
  const opened = await openFile(request.file);
  if (!opened.ok) return opened;
  const { profile } = opened.value;
  const { mapping, source, suggestions } = chooseMapping(profile, request.file.plansFolder);
  return ok({ profile, mapping, source, suggestions: [...suggestions] });
}

function decideMapping(request: Job<'check'>, given: Mapping | null, profile: FileProfile): Outcome<Choice> {
  if (given !== null) return ok({ mapping: given, source: 'given', suggestions: [], doubtful: [] });
  const choice = chooseMapping(profile, request.file.plansFolder);
  if (!request.onlySure || choice.doubtful.length === 0) return ok(choice);
  const columns = choice.doubtful.map(({ header, field, reason }) => `“${header}” → ${field} (${reason})`).join(', ');
  return failure(
    'mapping-doubtful',
    `These columns are matched by a guess: ${columns}. Nothing was sent. Write the matches into a mapping file and name it with --mapping; “check” prints the suggested one.`,
  );
}

/** Whether the target is decided by the whole column: a date without an order, a number without a decimal sign. */
function isDecidedByColumn({ to }: Match): boolean {
  if ('dateOrder' in to && to.dateOrder !== undefined) return false;
  if ('decimal' in to && to.decimal !== undefined) return false;
  if (to.field === 'customer_start_date' || to.field === 'customer_end_date') return true;
  return (to.field === 'trait' || to.field === 'attribute') && (to.type === 'date' || to.type === 'number');
}

/** By header, which columns have something to prove; all of them where the mapping is not known yet. */
function needsEvidence(mapping: Mapping | null): (header: string) => boolean {
  if (mapping === null) return () => true;
  const headers = new Set(mapping.matches.filter(isDecidedByColumn).map(({ from }) => normaliseHeader(from.header)));
  return (header) => headers.has(normaliseHeader(header));
}

/** Opens the file; a refusal names it. */
async function openFile(
  file: Job<'inspect'>['file'],
  observe?: OpenHooks['observe'],
): Promise<Outcome<OpenSpreadsheet>> {
  const hooks = { onProgress: progressOf('reading'), ...(observe === undefined ? {} : { observe }) };
  const opened = await openSpreadsheet(file.path, file.options, hooks);
  return opened.ok ? opened : { ok: false, error: naming(file.path, opened.error) };
}

function naming(file: string, error: AppError): AppError {
  const name = path.basename(file);
  return error.message.includes(name) ? error : { ...error, message: `${name}: ${error.message}` };
}

/** The number of columns that the header has: a cell beyond them belongs to no column. */
const widthOf = (profile: FileProfile): number => (profile.columns.at(-1)?.index ?? -1) + 1;

/** Everything that checking and storing one file needs. */
interface Build {
  readonly request: Job<'check'>;
  readonly opened: OpenSpreadsheet;
  readonly mapping: Mapping;
  readonly resolved: ResolvedMapping;
  readonly normalizer: Normalizer;
  readonly checker: RowChecker;
  readonly builder: PlanBuilder;
}

async function checkRows({ opened, checker }: Build): Promise<Outcome<void>> {
  const read = await opened.readRows((row, cells) => checker.push(row, cells), progressOf('checking'));
  if (read.ok) await checker.finish();
  return read;
}

function finishPlan({ request, opened, mapping, resolved, normalizer, checker, builder }: Build): Outcome<void> {
  const idColumn = resolved.matches.find((match) => match.to.field === 'internal_id')?.index ?? 0;
  const info: PlanInfo = {
    version: PLAN_VERSION,
    id: request.plan.id,
    createdAt: request.plan.createdAt,
    path: request.file.path,
    profile: opened.profile,
    mapping,
    width: checker.width,
    state: 'draft',
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

async function buildPlan(build: Build): Promise<Outcome<void>> {
  try {
    const checked = await checkRows(build);
    return checked.ok ? finishPlan(build) : checked;
  } catch (error) {
    return { ok: false, error: diskFailure(build.request.plan.path, error) };
  } finally {
    await build.checker.close();
    build.builder.abandon();
  }
}

async function checkOpened(
  request: Job<'check'>,
  opened: OpenSpreadsheet,
  choice: Choice,
  evidence: readonly ColumnEvidence[],
): Promise<Outcome<CheckResult>> {
  const resolved = resolveMapping(choice.mapping, opened.profile);
  if (!resolved.ok) return resolved;
  const builder = PlanBuilder.create(request.plan.path);
  if (!builder.ok) return builder;
  const rules = { mapping: resolved.value, evidence, columnCount: widthOf(opened.profile) };
  const normalizer = compileNormalizer(rules.mapping, rules.evidence, rules.columnCount);
  const checker = new RowChecker(rules, normalizer, builder.value);
  const { mapping } = choice;
  const parts = { request, opened, mapping, resolved: resolved.value, normalizer, checker, builder: builder.value };
  const built = await buildPlan(parts);
  return built.ok ? describePlan(request, choice) : built;
}

async function check(request: Job<'check'>): Promise<Outcome<CheckResult>> {
  if (request.rowsPath !== null) {
    const writable = await checkReportPath(request.rowsPath);
    if (!writable.ok) return writable;
  }
  const given = request.mapping === null ? ok(null) : parseMapping(request.mapping.text, request.mapping.name);
  if (!given.ok) return given;
  const evidence = new EvidenceCollector();
  const opened = await openFile(request.file, (headers) => evidence.observers(headers, needsEvidence(given.value)));
  if (!opened.ok) return opened;
  const choice = decideMapping(request, given.value, opened.value.profile);
  return choice.ok ? checkOpened(request, opened.value, choice.value, evidence.all()) : choice;
}

async function report(request: Job<'report'>): Promise<Outcome<{ rows: number }>> {
  const opened = PlanStore.open(request.planPath, 'read');
  if (!opened.ok) return opened;
  try {
    const source = reportSource(opened.value, request.which);
    return await writeReport(path.resolve(request.outPath), source, progressOf('writing'));
  } catch (error) {
    // Failures of the report's own file are values; what is thrown here is the plan, read row by row.
    return { ok: false, error: diskFailure(request.planPath, error) };
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
  const outcome = await perform(jobRequestSchema.parse(raw));
  send(outcome.ok ? { kind: 'done', result: outcome.value } : { kind: 'failed', error: outcome.error });
  parent.leave();
}

/** A bug: Electron would only warn of it and let this process wait for ever. */
function die(error: unknown): void {
  console.error(error);
  process.exit(1);
}

// Ctrl-C goes to the whole process group; when to end is the parent's decision, told by closing the channel.
process.on('SIGINT', () => undefined);
parent.onRequest((raw) => void answer(raw).catch(die));
