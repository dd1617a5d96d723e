import { err, ok, type Result } from '../../shared/result.ts';
import type { HttpAnswer, HttpFailure, HttpPort, HttpRequest } from '../ports.ts';
import { describeFailure } from './http-failure.ts';

/** An answer to one account has about 1 KB; 1 MiB leaves room for any error page and stops an endless one. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Why the exchange was given up, as the reason of its signal: told apart from what the server did. */
type GivenUp = 'timeout' | 'aborted';

/** A signal that ends with the request's own time-out or signal; `release` takes its listeners off again. */
function deadline(request: HttpRequest): { signal: AbortSignal; givenUp: () => GivenUp | null; release: () => void } {
  const controller = new AbortController();
  let why: GivenUp | null = null;
  const giveUp = (reason: GivenUp) => {
    why ??= reason;
    controller.abort();
  };
  const onAbort = () => giveUp('aborted');
  const timer = setTimeout(() => giveUp('timeout'), request.timeoutMs);
  request.signal?.addEventListener('abort', onAbort, { once: true });
  if (request.signal?.aborted) onAbort();
  const release = () => {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', onAbort);
  };
  return { signal: controller.signal, givenUp: () => why, release };
}

/** The body so far in `text`; `error` is set where it broke off before its end. */
interface ReadBody {
  readonly text: string;
  readonly truncated: boolean;
  readonly error: unknown;
}

async function readBody(response: Response): Promise<ReadBody> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      const room = MAX_BODY_BYTES - bytes;
      text += decoder.decode(chunk.subarray(0, room), { stream: true });
      bytes += chunk.length;
      // Leaving the loop cancels the body, which closes the connection.
      if (bytes > MAX_BODY_BYTES) return { text, truncated: true, error: null };
    }
    return { text: text + decoder.decode(), truncated: false, error: null };
  } catch (error) {
    return { text, truncated: true, error };
  }
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

async function answerOf(response: Response, givenUp: () => GivenUp | null): Promise<Result<HttpAnswer, HttpFailure>> {
  const { status } = response;
  if (isRedirect(status)) {
    await response.body?.cancel().catch(() => {});
    return err({ kind: 'redirect', sent: true, cause: `redirected (${status})` });
  }
  const body = await readBody(response);
  // The status of a refusal tells enough without its text: a 401 whose body breaks off is still a 401.
  if (body.error !== null && status < 400) {
    const why = givenUp();
    if (why !== null) return err({ kind: why, sent: true, cause: `${why} while the answer was read` });
    return err({
      kind: 'bad-body',
      sent: true,
      cause: `${describeFailure(body.error).cause} while the answer was read`,
    });
  }
  const headers = Object.fromEntries(response.headers);
  return ok({ status, headers, body: body.text, truncated: body.truncated });
}

/**
 * HTTP over Node's fetch, which keeps connections alive and honours HTTPS_PROXY with `--use-env-proxy`.
 * A redirect is an error and not followed, so the key never leaves for another host.
 */
export const nodeHttp: HttpPort = async (request) => {
  const { signal, givenUp, release } = deadline(request);
  try {
    const { url, method, headers, body } = request;
    const response = await fetch(url, { method, headers: { ...headers }, body, redirect: 'manual', signal });
    return await answerOf(response, givenUp);
  } catch (error) {
    const why = givenUp();
    if (why !== null) return err({ kind: why, sent: true, cause: why });
    return err(describeFailure(error));
  } finally {
    release();
  }
};
