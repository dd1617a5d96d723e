import type { KeyTest } from '../../shared/overview.ts';
import type { HttpAnswer, HttpPort } from '../ports.ts';
import { classifyAnswer } from './classify.ts';
import { cleanText } from './server-words.ts';

export interface KeyToTest {
  /** From `parseOrigin`. */
  readonly origin: string;
  /** From `parseKey`. */
  readonly key: string;
}

/** A person waits for it; Akita answers within a second. */
const TIMEOUT_MS = 15_000;

const TRY_LATER = 'so the key could not be tested. Try again in a minute.';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A page that asks for a sign-in also answers 200, but with HTML. */
const looksLikeAkita = ({ body, truncated }: HttpAnswer): boolean => !truncated && isJson(body);

/** What an answer to an account without an ID tells of the key (I). */
function verdictOf(answer: HttpAnswer, key: string): KeyTest {
  const { status } = answer;
  if (status === 401 || status === 403) {
    return { verdict: 'refused', message: 'Akita refused the key. Copy it from Akita once more.' };
  }
  if (status === 429) {
    return { verdict: 'unsure', message: `Akita answered that it gets too many requests at the moment, ${TRY_LATER}` };
  }
  if (status === 408 || status === 425 || status >= 500) {
    return { verdict: 'unreachable', message: `Akita answered with an error of its own, ${TRY_LATER}` };
  }
  if (status >= 400) {
    const isUsual = (status === 400 || status === 422) && looksLikeAkita(answer);
    return { verdict: isUsual ? 'good' : 'unsure', message: 'Akita answered and did not refuse the key.' };
  }
  if (looksLikeAkita(answer)) {
    return {
      verdict: 'warning',
      message:
        'Akita did not refuse the key. But it took the test, which was meant to be refused, so an account without a name may have been created. Look for it in Akita and delete it.',
    };
  }
  const words = classifyAnswer('', { ok: true, value: answer }, 0, key);
  return { verdict: 'unreachable', message: 'message' in words ? words.message : 'What answered is not Akita.' };
}

/**
 * Asks Akita whether it takes the key, with an account that has no ID: it is expected to be refused as invalid where
 * the key works, and with 401 or 403 where it does not (I). Creates nothing as far as that holds.
 */
export async function testKey({ origin, key }: KeyToTest, http: HttpPort): Promise<KeyTest> {
  const answered = await http({
    url: `${origin}/v1/accounts`,
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', accept: 'application/json' },
    body: '{}',
    timeoutMs: TIMEOUT_MS,
  });
  if (answered.ok) return verdictOf(answered.value, key);
  const words = classifyAnswer('', answered, 0, key);
  const message = 'message' in words ? words.message : 'Akita could not be reached.';
  return { verdict: 'unreachable', message: `${cleanText(message, key)} Check the network, then test the key again.` };
}
