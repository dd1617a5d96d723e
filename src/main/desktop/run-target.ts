import { failure, type Outcome } from '../../shared/app-error.ts';
import type { Elsewhere } from '../../shared/import-views.ts';
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

/** Where the accounts go, as the user read it before pressing the button. */
export interface Agreed {
  readonly practice: boolean;
  readonly server: string;
}

/** Where this import was begun, if the settings do not lead there; null where it can go on. */
export function elsewhereOf({ destination }: PlanInfo, { settings, server }: TargetParts): Elsewhere | null {
  if (destination === null) return null;
  if (destination.practice) return settings.practice ? null : { kind: 'began-in-practice', server: destination.server };
  if (destination.server !== server) return { kind: 'other-server', server: destination.server };
  return settings.practice ? { kind: 'began-in-akita', server } : null;
}

/** Why an import cannot go on under the present settings, and what to do. */
export function wordsOfElsewhere({ kind, server }: Elsewhere): string {
  switch (kind) {
    case 'began-in-practice':
      return 'This import was begun in practice mode, so part of it exists only in practice. To send all of it to Akita, open its report and choose “Import these accounts for real”; to go on practising, switch practice mode on.';
    case 'began-in-akita':
      return `This import was begun in Akita (${server}), so it does not go on in practice. Switch practice mode off first, at the top of the window.`;
    case 'other-server':
      return `This import was begun at ${server}, and this window sends elsewhere. Open the spreadsheet again to import it here.`;
  }
}

const place = ({ practice, server }: Agreed): string => (practice ? 'the practice Akita' : `Akita at ${server}`);

function refuseOther(agreed: Agreed, { settings, server }: TargetParts): Outcome<void> {
  const now = { practice: settings.practice, server };
  if (agreed.practice === now.practice && agreed.server === now.server) return ok(undefined);
  return failure(
    'offer-changed',
    `Nothing was sent: the import was to go to ${place(agreed)}, and now it would go to ${place(now)}. Read once more what the button does, then press it.`,
  );
}

/** Where the rows of this plan go, by the settings; a sentence where they cannot go there. `agreed` is null where nothing new was agreed to. */
export function targetOf(info: PlanInfo, parts: TargetParts, agreed: Agreed | null): Outcome<RunTarget> {
  const { practice, perMinute } = parts.settings;
  const isAgreed = agreed === null ? ok(undefined) : refuseOther(agreed, parts);
  if (!isAgreed.ok) return isAgreed;
  const elsewhere = elsewhereOf(info, parts);
  if (elsewhere !== null) return failure('plan-not-resumable', wordsOfElsewhere(elsewhere));
  if (practice) return ok({ kind: 'practice', perMinute, remembers: 'every-import' });
  if (parts.key !== null) return ok({ kind: 'akita', origin: parts.server, key: parts.key, perMinute });
  return failure(
    'key-missing',
    'There is no API key yet. Enter it in Settings; or switch practice mode on there, to try the import without sending anything to Akita.',
  );
}
