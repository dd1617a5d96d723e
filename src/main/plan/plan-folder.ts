import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

const PLAN_SUFFIX = '.plan.sqlite';
const planIdPattern = /^[A-Za-z0-9-]{1,64}$/;

/** The data folder: where plans, the ledger and the shared limit live, readable by this user alone. */
export interface DataFolder {
  readonly root: string;
  readonly plans: string;
  readonly ledger: string;
  readonly limit: string;
}

/** The system's place for application data: `--data-dir`, else `AKITA_IMPORTER_HOME`, else by platform. */
export function dataRoot(
  chosen: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const named = chosen ?? environment.AKITA_IMPORTER_HOME;
  if (named !== undefined && named !== '') return path.resolve(named);
  if (process.platform === 'win32') {
    return path.join(environment.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'), 'Akita Importer');
  }
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'Akita Importer');
  return path.join(environment.XDG_DATA_HOME ?? path.join(homedir(), '.local', 'share'), 'akita-importer');
}

/** Makes the folder if it is not there; only this user may look into it (0700). */
export function openDataFolder(root: string): Outcome<DataFolder> {
  const plans = path.join(root, 'plans');
  try {
    mkdirSync(plans, { recursive: true, mode: 0o700 });
    chmodSync(plans, 0o700);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return failure(
      'cannot-write',
      `The data folder ${root} cannot be made or written (${code}). Choose another one with --data-dir.`,
    );
  }
  return ok({ root, plans, ledger: path.join(root, 'ledger.sqlite'), limit: path.join(root, 'limit.sqlite') });
}

/** Sorts by time, to the millisecond, names no customer, and is hard to guess: `20261124-093015123-3f9a1c`. */
export function newPlanId(now: number): string {
  const time = new Date(now).toISOString().replace(/[-:]/g, '').replace('T', '-').replace('.', '').slice(0, 18);
  return `${time}-${randomBytes(3).toString('hex')}`;
}

export const planPath = (folder: Pick<DataFolder, 'plans'>, id: string): string =>
  path.join(folder.plans, `${id}${PLAN_SUFFIX}`);

/** The path of a plan that the user named, by its ID or by its path. */
export function findPlan(folder: Pick<DataFolder, 'plans'>, named: string): string {
  return planIdPattern.test(named) ? planPath(folder, named) : path.resolve(named);
}

/** Paths of all plans, the newest first. */
export function planPaths(folder: Pick<DataFolder, 'plans'>): string[] {
  return readdirSync(folder.plans)
    .filter((name) => name.endsWith(PLAN_SUFFIX))
    .sort()
    .reverse()
    .map((name) => path.join(folder.plans, name));
}
