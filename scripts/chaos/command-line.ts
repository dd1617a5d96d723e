import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ChaosServer, startChaosServer } from './chaos-server.ts';
import { type Judgement, judge, rowsOnTheirWay, wasStarted } from './judge.ts';
import { randomFrom } from './random.ts';

const entry = path.resolve(import.meta.dirname, '../../bin/akita-importer.mjs');
const KEY = 'chaos-key';
/** 1,000 a second: many rows are on their way at any moment. */
const RATE = '60000';
/** One request in ten fails. */
const FAULT_EVERY = 10;
export interface Chaos extends Judgement {
  readonly kills: number;
  /** Kills in the middle of sending; the others came before the first request, or while the report was written. */
  readonly whileSending: number;
  readonly faults: number;
  readonly requests: number;
  /** Of the kills while sending: rows that were on their way, on average and at most. */
  readonly onTheirWay: { readonly mean: number; readonly most: number };
  readonly imports: number;
  /** What the kills and the lost answers explain: no more may be repeated. */
  readonly mostRepeats: number;
}

interface World {
  readonly folder: string;
  readonly data: string;
  readonly server: ChaosServer;
  readonly random: () => number;
}

/** Runs the real command line in a process group of its own, so that a kill hits all of it. */
function run({ data, server }: World, args: readonly string[]): ChildProcess {
  const all = [entry, ...args, '--data-dir', data, '--quiet'];
  const env = { ...process.env, AKITA_API_KEY: KEY, AKITA_API_URL: server.url };
  return spawn(process.execPath, all, { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.on('exit', (code) => resolve(code)));
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself at this moment.
  }
}

/** Kills at a random moment: mostly after some requests, sometimes after some time, which may be before the first. */
async function killAtRandom(world: World, child: ChildProcess): Promise<'killed' | 'ended'> {
  const { server, random } = world;
  const exit = ended(child);
  const before = server.requests();
  const kill = () => killGroup(child);
  if (random() < 0.85) server.after(1 + Math.floor(random() * 400), () => setTimeout(kill, random() * 20));
  const timer = setTimeout(kill, random() < 0.15 ? random() * 800 : 6000);
  const code = await exit;
  clearTimeout(timer);
  if (code !== null) return 'ended';
  return server.requests() >= before ? 'killed' : 'ended';
}

/** The plan whose rows are being sent, or were; null while none is: a check that was killed leaves something that is none. */
function planIn(data: string): string | null {
  const plans = path.join(data, 'plans');
  if (!existsSync(plans)) return null;
  const found = readdirSync(plans)
    .filter((name) => name.endsWith('.plan.sqlite'))
    .map((name) => path.join(plans, name))
    .filter(wasStarted);
  if (found.length > 1) throw new Error(`One import became ${found.length} plans.`);
  return found[0] ?? null;
}

interface Killed {
  readonly kills: number;
  readonly onTheirWay: readonly number[];
}

/** Imports a file, killed again and again, and lets it end at last. */
async function importUnderFire(world: World, file: string, report: string, most: number): Promise<Killed> {
  const { data } = world;
  const onTheirWay: number[] = [];
  let kills = 0;
  let isDone = false;
  while (kills < most && !isDone) {
    const plan = planIn(data);
    const args = plan === null ? ['import', file, '--rate', RATE, '--report', report] : ['resume', '--report', report];
    const end = await killAtRandom(world, run(world, args));
    isDone = end === 'ended';
    if (isDone) continue;
    kills += 1;
    const after = planIn(data);
    const rows = after === null ? 0 : rowsOnTheirWay(after);
    if (rows > 0) onTheirWay.push(rows);
  }
  await finishRun(world, file, report);
  return { kills, onTheirWay };
}

/** Lets the import end, whatever it was killed in. */
async function finishRun(world: World, file: string, report: string): Promise<void> {
  const args = planIn(world.data) === null ? ['import', file, '--rate', RATE] : ['resume'];
  const status = await ended(run(world, args));
  if (status !== 0 && status !== 1) throw new Error(`The last run ended with ${status}.`);
  const plan = planIn(world.data);
  if (plan === null || (await reportOf(world, plan, report)) !== 0) throw new Error('There is no report.');
}

function reportOf(world: World, plan: string, report: string): Promise<number | null> {
  const id = path.basename(plan, '.plan.sqlite');
  const all = [entry, 'report', id, '--out', report, '--data-dir', world.data];
  return ended(spawn(process.execPath, all, { stdio: 'ignore' }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Kills the real command line `kills` times at random moments, with a server that fails, and judges every row. */
export async function chaosOnCommandLine(seed: number, kills: number, rowsAnImport: number): Promise<Chaos> {
  const random = randomFrom(seed);
  const server = await startChaosServer(random, FAULT_EVERY);
  const root = mkdtempSync(path.join(tmpdir(), 'akita-chaos-'));
  const judged: Judgement[] = [];
  const onTheirWay: number[] = [];
  let done = 0;
  for (let number = 1; done < kills; number += 1) {
    const folder = path.join(root, String(number));
    mkdirSync(folder);
    const world: World = { folder, data: path.join(folder, 'data'), server, random };
    const file = path.join(folder, 'accounts.csv');
    const rows = Array.from({ length: rowsAnImport }, (_, row) => `C${number}-${row},Customer ${row}`);
    writeFileSync(file, ['internal_id,name', ...rows].join('\n'));
    const report = path.join(folder, 'report.csv');
    const killed = await importUnderFire(world, file, report, kills - done);
    done += killed.kills;
    onTheirWay.push(...killed.onTheirWay);
    judged.push(judge(planIn(world.data) ?? '', report, server));
    rmSync(folder, { recursive: true, force: true });
  }
  const untold = sum(judged.map((one) => one.untold));
  await server.close();
  rmSync(root, { recursive: true, force: true });
  return {
    kills: done,
    whileSending: onTheirWay.length,
    faults: server.faults(),
    requests: server.requests(),
    onTheirWay: { mean: sum(onTheirWay) / Math.max(1, onTheirWay.length), most: Math.max(0, ...onTheirWay) },
    imports: judged.length,
    rows: sum(judged.map((one) => one.rows)),
    lost: judged.flatMap((one) => one.lost),
    misreported: judged.flatMap((one) => one.misreported),
    repeats: sum(judged.map((one) => one.repeats)),
    untold,
    mostRepeats: sum(onTheirWay) + untold,
  };
}
