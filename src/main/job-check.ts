import path from 'node:path';
import type { Outcome } from '../shared/app-error.ts';
import type { Cell } from '../shared/cell.ts';
import type { RowOrigin } from '../shared/file-profile.ts';
import type { CheckResult, Decision } from '../shared/inspection.ts';
import type { Mapping, ResolvedMapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import { type Choice, decideMapping, givenMapping, unexplained } from './choose-mapping.ts';
import { type CompiledRules, compileRules, widthOf } from './compiled-rules.ts';
import { FirstPassWatch } from './findings/findings.ts';
import type { Job, Tell } from './job-parts.ts';
import { resolveMapping } from './mapping/mapping.ts';
import { type ColumnEvidence, isDecidedByColumn, noEvidence } from './normalize/normalize.ts';
import { earlierImportOf } from './plan/earlier-import.ts';
import { PlanBuilder } from './plan/plan-builder.ts';
import { PLAN_VERSION, type PlanInfo } from './plan/plan-info.ts';
import { PlanStore } from './plan/plan-store.ts';
import { diskFailure, onDisk } from './plan/sqlite.ts';
import { openPlanRows } from './plan-rows.ts';
import { checkReportPath, writeLines } from './report/report.ts';
import { RowChecker } from './row-checker.ts';
import { openFile, type RowSource } from './row-source.ts';

/** A source after its first pass: what decides how its rows are read. */
interface Opened {
  readonly source: RowSource;
  readonly choice: Choice;
  readonly watch: FirstPassWatch;
}

async function openFromFile(
  file: Job<'inspect'>['file'],
  given: Mapping | null,
  onlySure: boolean,
  tell: Tell,
): Promise<Outcome<Opened>> {
  const opened = await openFile(file, tell, given);
  if (!opened.ok) return opened;
  const { source, watch, profileWith } = opened.value;
  const choice = decideMapping(given, source.profile, file.plansFolder, onlySure);
  if (!choice.ok) return choice;
  const profile = profileWith(choice.value.mapping);
  return ok({ source: { ...source, profile }, choice: choice.value, watch });
}

/** The profile stays, because it tells of the file; what the columns prove is seen anew, because cells were edited. */
async function openFromPlan(planPath: string, given: Mapping | null, tell: Tell): Promise<Outcome<Opened>> {
  const rows = openPlanRows(planPath);
  if (!rows.ok) return rows;
  const { source, info, observe } = rows.value;
  const mapping = given ?? info.mapping;
  const watch = new FirstPassWatch(mapping);
  const seen = await observe((headers) => watch.observers(headers), tell('reading'));
  const choice: Choice = { mapping, source: 'given', ...unexplained };
  if (seen.ok) return ok({ source, choice, watch });
  source.close();
  return seen;
}

/** Everything that checking and storing one source needs. */
interface Build {
  readonly request: Job<'check'>;
  readonly source: RowSource;
  readonly mapping: Mapping;
  readonly decisions: Decision[];
  readonly rules: CompiledRules;
  readonly checker: RowChecker;
  readonly builder: PlanBuilder;
  readonly tell: Tell;
}

async function checkRows({ source, checker, builder, tell }: Build): Promise<Outcome<void>> {
  const visit = (row: number, cells: readonly Cell[], origin: RowOrigin | null) => {
    checker.push(row, cells);
    if (origin !== null) builder.addOrigin(row, origin);
  };
  const read = await source.readRows(visit, tell('checking'));
  if (read.ok) await checker.finish();
  return read;
}

function finishPlan({ request, source, mapping, decisions, rules, checker, builder }: Build): Outcome<void> {
  for (const edit of source.edits()) builder.addEdit(edit);
  for (const step of source.steps()) builder.addStep(step);
  const info: PlanInfo = {
    version: PLAN_VERSION,
    id: request.plan.id,
    createdAt: request.plan.createdAt,
    madeBy: request.plan.madeBy,
    path: source.path,
    profile: source.profile,
    mapping,
    decisions,
    width: checker.width,
    evidence: [...rules.rows.evidence],
    ...(source.practised === null ? {} : { practised: source.practised }),
    stale: false,
    state: 'draft',
    destination: null,
    startedAt: null,
    finishedAt: null,
    stopped: null,
  };
  return builder.finish(info, rules.duplicates);
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
      columnOffers: [...choice.columnOffers],
      preset: choice.preset,
      decisions: store.info.decisions,
      earlier: earlierImportOf(store.info.profile, path.dirname(request.plan.path)),
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

/** By column, what was seen of those that are decided as a whole; of the others nothing is kept. */
function evidenceOf(mapping: ResolvedMapping, width: number, seen: readonly ColumnEvidence[]): ColumnEvidence[] {
  const decided = new Set(mapping.matches.filter(({ to }) => isDecidedByColumn(to)).map(({ index }) => index));
  return Array.from({ length: width }, (_, index) => (decided.has(index) ? seen[index] : undefined) ?? noEvidence());
}

async function checkOpened(request: Job<'check'>, opened: Opened, tell: Tell): Promise<Outcome<CheckResult>> {
  const { source, choice, watch } = opened;
  const { mapping } = choice;
  const resolved = resolveMapping(mapping, source.profile);
  if (!resolved.ok) return resolved;
  const builder = PlanBuilder.create(request.plan.path);
  if (!builder.ok) return builder;
  const seen = evidenceOf(resolved.value, widthOf(source.profile), watch.evidence.all());
  const rules = compileRules(
    resolved.value,
    source.profile,
    seen,
    path.dirname(request.plan.path),
    source.leftOutByHand(),
  );
  const checker = new RowChecker(rules, builder.value);
  const decisions = watch.decisions(source.profile, mapping);
  const built = await buildPlan({ request, source, mapping, decisions, rules, checker, builder: builder.value, tell });
  return built.ok ? describePlan(request, choice) : built;
}

/** Checks every row of a file or of a plan, and makes a plan of them. */
export async function check(request: Job<'check'>, tell: Tell): Promise<Outcome<CheckResult>> {
  if (request.rowsPath !== null) {
    const writable = await checkReportPath(request.rowsPath);
    if (!writable.ok) return writable;
  }
  const given = givenMapping(request.mapping);
  if (!given.ok) return given;
  const opened =
    request.source.kind === 'plan'
      ? await openFromPlan(request.source.planPath, given.value, tell)
      : await openFromFile(request.source.file, given.value, request.onlySure, tell);
  if (!opened.ok) return opened;
  try {
    return await checkOpened(request, opened.value, tell);
  } finally {
    opened.value.source.close();
  }
}
