import type { PlanSummary } from '../../main/importer.ts';
import { openImporter } from '../host.ts';
import { complain, countOf, type ExitStatus, exitStatus, formatCount, printJson, say, sayError } from '../terminal.ts';

export interface PlansFlags {
  readonly dataDir?: string;
  readonly json?: boolean;
  /** Remove imports that ended more than so many days ago. */
  readonly removeOlderThan?: number;
}

/** `plans`: every plan, the newest first; JSON where asked or where the output goes elsewhere. */
export async function plansCommand(flags: PlansFlags): Promise<ExitStatus> {
  const importer = openImporter(flags.dataDir);
  if (!importer.ok) return sayError(importer.error);
  if (flags.removeOlderThan !== undefined) {
    const removed = await importer.value.imports.removeOld(flags.removeOlderThan);
    if (!removed.ok) return sayError(removed.error);
    say(`Removed ${countOf(removed.value.length, 'import')} that ended more than ${flags.removeOlderThan} days ago.`);
  }
  const { plans, unreadable } = importer.value.plans();
  for (const error of unreadable) complain(error.message);
  if (flags.json || !process.stdout.isTTY) printJson(plans.map(planJson));
  else describe(plans);
  return exitStatus.well;
}

function planJson({ plan, path, info, counts }: PlanSummary): object {
  return {
    plan,
    path,
    file: info.profile.file,
    state: info.state,
    createdAt: info.createdAt,
    startedAt: info.startedAt,
    finishedAt: info.finishedAt,
    server: info.destination?.server ?? null,
    practice: info.destination?.practice ?? false,
    rate: info.destination?.perMinute ?? null,
    stopped: info.stopped,
    counts,
  };
}

const stateWords = {
  draft: 'checked, not sent',
  started: 'unfinished',
  finished: 'finished',
  discarded: 'given up',
} as const;

function describe(plans: readonly PlanSummary[]): void {
  if (plans.length === 0) say('There are no plans yet. “check FILE” makes one.');
  for (const { plan, info, counts } of plans) {
    const left = info.state === 'started' ? `, ${formatCount(counts.remaining)} left` : '';
    say(`${plan}  ${stateWords[info.state]}  ${info.profile.file.name} (${countOf(counts.rows, 'row')}${left})`);
  }
}
