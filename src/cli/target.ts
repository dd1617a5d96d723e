import { AKITA_ORIGIN, parseKey, parseOrigin } from '../main/akita/akita.ts';
import type { RunTarget } from '../main/plan-run.ts';
import { failure, type Outcome } from '../shared/app-error.ts';
import { ok } from '../shared/result.ts';

/** Requests a minute that a key is allowed (P). */
export const DEFAULT_PER_MINUTE = 120;

export interface TargetFlags {
  readonly practice?: boolean;
  readonly apiUrl?: string;
  readonly rate?: number;
}

/** Where the rows go, and with which key; decided and checked before any file is read. */
export function targetOf(flags: TargetFlags, environment: NodeJS.ProcessEnv): Outcome<RunTarget> {
  const perMinute = flags.rate ?? DEFAULT_PER_MINUTE;
  if (flags.practice) {
    if (flags.apiUrl === undefined) return ok({ kind: 'practice', perMinute, remembers: 'this-import' });
    return failure('wrong-usage', 'Use either --practice or --api-url: practice sends nothing to any other server.');
  }
  const origin = parseOrigin(flags.apiUrl ?? (environment.AKITA_API_URL || AKITA_ORIGIN));
  if (!origin.ok) return origin;
  if (!environment.AKITA_API_KEY) {
    return failure(
      'key-missing',
      'There is no API key. Put it into the environment variable AKITA_API_KEY, or use --practice to send nothing to Akita.',
    );
  }
  const key = parseKey(environment.AKITA_API_KEY);
  return key.ok ? ok({ kind: 'akita', origin: origin.value, key: key.value, perMinute }) : key;
}
