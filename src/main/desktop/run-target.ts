import { failure, type Outcome } from '../../shared/app-error.ts';
import type { Settings } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import type { PlanInfo } from '../importer.ts';
import type { RunTarget } from '../plan-run.ts';

/** What decides where the rows of an import go. `server`: the address of Akita, an origin. */
export interface TargetParts {
  readonly settings: Settings;
  readonly key: string | null;
  readonly server: string;
}

/** An import goes on where it began: what is in one Akita is not in the other. */
function refuseOtherServer(info: PlanInfo, { settings, server }: TargetParts): Outcome<void> {
  const before = info.destination;
  if (before === null || before.practice || settings.practice || before.server === server) return ok(undefined);
  return failure(
    'plan-not-resumable',
    `This import was begun at ${before.server}, and this window sends to ${server}. Open the spreadsheet again to import it there.`,
  );
}

/** Where the rows of this plan go, by the settings; a sentence where they cannot go there. */
export function targetOf(info: PlanInfo, parts: TargetParts): Outcome<RunTarget> {
  const { practice, perMinute } = parts.settings;
  if (practice) return ok({ kind: 'practice', perMinute });
  const allowed = refuseOtherServer(info, parts);
  if (!allowed.ok) return allowed;
  if (parts.key !== null) return ok({ kind: 'akita', origin: parts.server, key: parts.key, perMinute });
  return failure(
    'key-missing',
    'There is no API key yet. Enter it in Settings; or switch practice mode on there, to try the import without sending anything to Akita.',
  );
}
