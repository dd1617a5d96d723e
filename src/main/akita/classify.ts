import { z } from 'zod';
import { parseJson } from '../../shared/json.ts';
import type { Result } from '../../shared/result.ts';
import { assertNever } from '../../shared/result.ts';
import type { Answer, HttpAnswer, HttpFailure } from '../ports.ts';
import { waitAsked } from './retry-after.ts';
import { cleanText, serverWords } from './server-words.ts';

type TryAgain = Extract<Answer, { kind: 'try-again' }>;

const idSchema = z.union([z.string().min(1), z.number()]);
const timestampSchema = z.union([z.string(), z.number()]).nullish().catch(null);

/** The answer as the seed shows it (S); more properties may follow. Timestamps in another shape tell nothing. */
const acceptedSchema = z.object({
  data: z.object({
    id: idSchema,
    internal_id: idSchema,
    created_at: timestampSchema,
    updated_at: timestampSchema,
  }),
});
type AcceptedData = z.infer<typeof acceptedSchema>['data'];

const MAX_ID_CHARS = 200;

const nonsense = (what: string): TryAgain => ({
  kind: 'try-again',
  why: 'nonsense',
  answered: true,
  maybeArrived: true,
  message: `What answered does not speak like Akita: ${what}. Check the address, or whether this network asks for a sign-in first.`,
  retryAfterMs: null,
});

/** 201, or equal timestamps, means created; differing ones updated (I). */
function outcomeOf(status: number, data: AcceptedData): Extract<Answer, { kind: 'accepted' }>['outcome'] {
  if (status === 201) return 'created';
  if (data.created_at == null || data.updated_at == null) return 'unknown';
  return data.created_at === data.updated_at ? 'same-timestamps' : 'updated';
}

function classifySuccess(sentInternalId: string, answer: HttpAnswer, key: string): Answer {
  if (answer.status !== 200 && answer.status !== 201)
    return nonsense(`an empty or unexpected answer (${answer.status})`);
  if (answer.truncated) return nonsense('its answer broke off or never ended');
  const parsed = parseJson(answer.body, acceptedSchema);
  if (!parsed.ok) return nonsense('its answer does not describe an account');
  const { data } = parsed.value;
  if (String(data.internal_id) !== sentInternalId) return nonsense('its answer describes another account');
  const akitaId = cleanText(String(data.id), key, MAX_ID_CHARS);
  return { kind: 'accepted', outcome: outcomeOf(answer.status, data), akitaId };
}

/** 408 and 425 say that the request was not worked on; 500 and 503 come from the server before or instead of the work. */
const notArrived = new Set([408, 425, 500, 503]);

const serverError = (answer: HttpAnswer, now: number): TryAgain => ({
  kind: 'try-again',
  why: 'server-error',
  answered: true,
  maybeArrived: !notArrived.has(answer.status),
  message: `Akita answered with an error of its own (${answer.status}).`,
  retryAfterMs: waitAsked(answer.headers, now),
});

function classifyAnswered(sentInternalId: string, answer: HttpAnswer, now: number, key: string): Answer {
  const { status } = answer;
  if (status === 401 || status === 403) {
    return { kind: 'key-refused', httpStatus: status, message: serverWords(answer, key).message };
  }
  if (status === 429) return { kind: 'rate-limited', waitMs: waitAsked(answer.headers, now) };
  if (status === 408 || status === 425 || (status >= 500 && status < 600)) return serverError(answer, now);
  if (status >= 400 && status < 500) return { kind: 'refused', httpStatus: status, ...serverWords(answer, key) };
  return classifySuccess(sentInternalId, answer, key);
}

function classifyFailure({ kind, sent, cause }: HttpFailure): TryAgain {
  const unanswered = { kind: 'try-again', answered: false, maybeArrived: sent, retryAfterMs: null } as const;
  switch (kind) {
    case 'unreachable':
      return { ...unanswered, why: kind, message: `Akita could not be reached (${cause}).` };
    case 'timeout':
      return { ...unanswered, why: kind, message: 'Akita did not answer in time.' };
    case 'reset':
      return { ...unanswered, why: kind, message: 'The connection to Akita broke before the answer came.' };
    case 'aborted':
      return { ...unanswered, why: kind, message: 'The request was given up before the answer came.' };
    case 'redirect':
      return nonsense(`it sent us to another address (${cause})`);
    case 'bad-body':
      return nonsense(`its answer cannot be read (${cause})`);
    default:
      return assertNever(kind);
  }
}

/**
 * What an exchange means for the row it was about. Only 200 and 201 with an account of the ID that was sent count as
 * taken: a sign-in page, an empty answer, a redirect or a body that broke off never does.
 * `now` is wall-clock ms, for a `Retry-After` with a date; `key` is taken out of every text.
 */
export function classifyAnswer(
  sentInternalId: string,
  http: Result<HttpAnswer, HttpFailure>,
  now: number,
  key: string,
): Answer {
  return http.ok ? classifyAnswered(sentInternalId, http.value, now, key) : classifyFailure(http.error);
}
