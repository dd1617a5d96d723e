import { normaliseHeader } from '../shared/account-fields.ts';
import { failure, type Outcome } from '../shared/app-error.ts';
import type { FileProfile } from '../shared/file-profile.ts';
import type { CheckResult } from '../shared/inspection.ts';
import type { Mapping, Match, ResolvedMapping } from '../shared/mapping.ts';
import { type Choice, decideMapping, givenMapping } from './choose-mapping.ts';
import type { Job, Tell } from './job-parts.ts';
import { resolveMapping } from './mapping/mapping.ts';
import {
  type ColumnEvidence,
  compileNormalizer,
  EvidenceCollector,
  type Normalizer,
  wholeRowCodes,
} from './normalize/normalize.ts';
import { PlanBuilder } from './plan/plan-builder.ts';
import { PLAN_VERSION, type PlanInfo } from './plan/plan-info.ts';
import { PlanStore } from './plan/plan-store.ts';
import { diskFailure, onDisk } from './plan/sqlite.ts';
import { checkReportPath, writeLines } from './report/report.ts';
import { RowChecker } from './row-checker.ts';
import { openFile, type RowSource } from './row-source.ts';

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

/** The number of columns that the header has: a cell beyond them belongs to no column. */
const widthOf = (profile: FileProfile): number => (profile.columns.at(-1)?.index ?? -1) + 1;

/** Everything that checking and storing one file needs. */
interface Build {
  readonly request: Job<'check'>;
  readonly opened: RowSource;
  readonly mapping: Mapping;
  readonly resolved: ResolvedMapping;
  readonly normalizer: Normalizer;
  readonly checker: RowChecker;
  readonly builder: PlanBuilder;
  readonly tell: Tell;
}

async function checkRows({ opened, checker, tell }: Build): Promise<Outcome<void>> {
  const read = await opened.readRows((row, cells) => checker.push(row, cells), tell('checking'));
  if (read.ok) await checker.finish();
  return read;
}

function finishPlan({ request, opened, mapping, resolved, normalizer, checker, builder }: Build): Outcome<void> {
  const idColumn = resolved.matches.find((match) => match.to.field === 'internal_id')?.index ?? 0;
  const info: PlanInfo = {
    version: PLAN_VERSION,
    id: request.plan.id,
    createdAt: request.plan.createdAt,
    path: opened.path,
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
  opened: RowSource,
  choice: Choice,
  evidence: readonly ColumnEvidence[],
  tell: Tell,
): Promise<Outcome<CheckResult>> {
  const resolved = resolveMapping(choice.mapping, opened.profile);
  if (!resolved.ok) return resolved;
  const builder = PlanBuilder.create(request.plan.path);
  if (!builder.ok) return builder;
  const rules = { mapping: resolved.value, evidence, columnCount: widthOf(opened.profile) };
  const normalizer = compileNormalizer(rules.mapping, rules.evidence, rules.columnCount);
  const checker = new RowChecker(rules, normalizer, builder.value);
  const { mapping } = choice;
  const parts = {
    request,
    opened,
    mapping,
    resolved: resolved.value,
    normalizer,
    checker,
    builder: builder.value,
    tell,
  };
  const built = await buildPlan(parts);
  return built.ok ? describePlan(request, choice) : built;
}

export async function check(request: Job<'check'>, tell: Tell): Promise<Outcome<CheckResult>> {
  if (request.rowsPath !== null) {
    const writable = await checkReportPath(request.rowsPath);
    if (!writable.ok) return writable;
  }
  const given = givenMapping(request.mapping);
  if (!given.ok) return given;
  const evidence = new EvidenceCollector();
  if (request.source.kind === 'plan') return failure('plan-not-found', 'This part is not built yet.');
  const { file } = request.source;
  const observe = (headers: readonly string[]) => evidence.observers(headers, needsEvidence(given.value));
  const opened = await openFile(file, tell, observe);
  if (!opened.ok) return opened;
  const choice = decideMapping(given.value, opened.value.profile, file.plansFolder, request.onlySure);
  return choice.ok ? checkOpened(request, opened.value, choice.value, evidence.all(), tell) : choice;
}
