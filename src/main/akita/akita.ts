import type { Clock, HttpPort, SendAccount } from '../ports.ts';
import { classifyAnswer } from './classify.ts';
import { rateHint } from './rate-headers.ts';

export { parseKey, redact } from './key.ts';
export { type KeyToTest, testKey } from './key-test.ts';
export { AKITA_ORIGIN, parseOrigin } from './origin.ts';

/** For the whole exchange, the body included: Akita answers within a second, a stuck connection never. */
const TIMEOUT_MS = 30_000;

export interface AkitaClientOptions {
  /** From `parseOrigin`: the only host that the key is sent to. */
  readonly origin: string;
  /** From `parseKey`. */
  readonly key: string;
  readonly http: HttpPort;
  readonly clock: Pick<Clock, 'now'>;
  /** How long an exchange may take; {@link TIMEOUT_MS} unless said. */
  readonly timeoutMs?: number;
}

export interface AkitaClient {
  /** Creates or updates one account: `POST /v1/accounts` with the bearer key (S). */
  readonly send: SendAccount;
}

/** Everything that speaks to Akita, for one server and one key. */
export function createAkitaClient({
  origin,
  key,
  http,
  clock,
  timeoutMs = TIMEOUT_MS,
}: AkitaClientOptions): AkitaClient {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json' };
  const url = `${origin}/v1/accounts`;
  return {
    async send(account, signal) {
      const body = JSON.stringify(account);
      const answer = await http({ url, method: 'POST', headers, body, timeoutMs, signal });
      const meaning = classifyAnswer(account.internal_id, answer, clock.now(), key);
      const rate = answer.ok ? rateHint(answer.value.headers, clock.now()) : null;
      return rate === null ? meaning : { ...meaning, rate };
    },
  };
}
