import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../../src/main/job-check.ts';
import type { JobRequest } from '../../src/main/job-messages.ts';
import { PlanStore } from '../../src/main/plan/plan-store.ts';
import type { Mapping } from '../../src/shared/mapping.ts';
import { must } from './plans.ts';

let made = 0;

function planRequest(folder: string, source: (JobRequest & { job: 'check' })['source'], mapping: Mapping | null) {
  made += 1;
  const id = `plan-${made}`;
  const plan = {
    id,
    path: path.join(folder, `${id}.plan.sqlite`),
    createdAt: '2026-11-25T12:00:00.000Z',
    madeBy: 'window' as const,
  };
  const given = mapping === null ? null : ({ kind: 'value', mapping } as const);
  return { job: 'check', source, mapping: given, onlySure: false, plan, rowsPath: null } as const;
}

/** Checks a CSV in `folder`; gives the path of its plan. */
export async function checkedPlan(folder: string, csv: string, mapping: Mapping): Promise<string> {
  const file = path.join(folder, `file-${made}.csv`);
  writeFileSync(file, csv);
  const source = { kind: 'file', file: { path: file, options: {}, plansFolder: folder } } as const;
  const request = planRequest(folder, source, mapping);
  must(await check(request, () => () => undefined));
  return request.plan.path;
}

/** The plan made anew from all rows of another one. */
export async function madeAnew(planPath: string): Promise<string> {
  const request = planRequest(path.dirname(planPath), { kind: 'plan', planPath }, null);
  must(await check(request, () => () => undefined));
  return request.plan.path;
}

/** Everything that a plan says of its rows. */
export function contentOf(planPath: string) {
  const store = must(PlanStore.open(planPath, 'read'));
  const rows = [...store.rows('all')].map((row) => ({
    ...row,
    issues: row.issues.map((issue) => JSON.stringify(issue)).sort(),
  }));
  const ids = store.database.prepare('SELECT number, internal_id, id_key FROM row ORDER BY number').all();
  const edits = store.database.prepare('SELECT row, col, original FROM edit ORDER BY row, col').all();
  const content = {
    rows,
    ids: ids.map((id) => ({ ...id })),
    edits: edits.map((edit) => ({ ...edit })),
    counts: store.checkCounts(),
    evidence: store.info.evidence,
    mapping: store.info.mapping,
  };
  store.close();
  return content;
}
