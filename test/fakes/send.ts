import type { Answer, SendAccount } from '../../src/main/ports.ts';
import type { FakeClock } from './clock.ts';

export const created: Answer = { kind: 'accepted', outcome: 'created', akitaId: '1' };

type TryAgain = Extract<Answer, { kind: 'try-again' }>;
const tryAgain = (why: TryAgain['why'], answered: boolean, maybeArrived: boolean, message: string): TryAgain => ({
  kind: 'try-again',
  why,
  answered,
  maybeArrived,
  message,
  retryAfterMs: null,
});

export const serverError = tryAgain('server-error', true, false, 'Akita answered with an error of its own (500).');
export const badGateway = tryAgain('server-error', true, true, 'Akita answered with an error of its own (502).');
export const unreachable = tryAgain('unreachable', false, false, 'Akita could not be reached (ECONNREFUSED).');
export const lostAnswer = tryAgain('reset', false, true, 'The connection to Akita broke before the answer came.');
const givenUp = tryAgain('aborted', false, true, 'The request was given up before the answer came.');

/** One request as the fake server saw it; `atMs` is when it left, in virtual ms. */
interface Sent {
  readonly id: string;
  readonly atMs: number;
}

export interface FakeSend {
  readonly send: SendAccount;
  readonly sent: readonly Sent[];
  /** When the requests for one row left. */
  readonly times: (row: number) => number[];
}

/** `answer` is asked when a request leaves: `count` is how many of this row came before, from 0. It comes after `latencyMs`. */
export function fakeSend(
  clock: FakeClock,
  answer: (id: string, count: number, atMs: number) => Answer,
  latencyMs: number | (() => number) = 50,
): FakeSend {
  const sent: Sent[] = [];
  const send: SendAccount = async ({ internal_id: id }, signal) => {
    const atMs = clock.monotonic();
    const count = sent.filter((one) => one.id === id).length;
    sent.push({ id, atMs });
    const result = answer(id, count, atMs);
    await clock.sleep(typeof latencyMs === 'number' ? latencyMs : latencyMs(), signal);
    return signal.aborted ? givenUp : result;
  };
  return { send, sent, times: (row) => sent.filter(({ id }) => id === `C${row}`).map(({ atMs }) => atMs) };
}
