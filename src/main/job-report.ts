import path from 'node:path';
import type { Outcome } from '../shared/app-error.ts';
import type { Job, Tell } from './job-parts.ts';
import { PlanStore } from './plan/plan-store.ts';
import { diskFailure } from './plan/sqlite.ts';
import { writeReport } from './report/report.ts';
import { reportSource } from './report-source.ts';

/** Writes the report of a plan. */
export async function report(request: Job<'report'>, tell: Tell): Promise<Outcome<{ rows: number }>> {
  const opened = PlanStore.open(request.planPath, 'read');
  if (!opened.ok) return opened;
  try {
    const source = reportSource(opened.value, request.which);
    return await writeReport(path.resolve(request.outPath), source, tell('writing'), request.temporaryPath);
  } catch (error) {
    // Failures of the report's own file are values; what is thrown here is the plan, read row by row.
    return { ok: false, error: diskFailure(request.planPath, error) };
  } finally {
    opened.value.close();
  }
}
