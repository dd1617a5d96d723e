import { err, ok, type Result } from '../../shared/result.ts';
import type { HttpAnswer, HttpFailure, HttpPort, HttpRequest } from '../ports.ts';

/** An answer to one account has about 1 KB; 1 MiB leaves room for any error page and stops an endless one. */
const MAX_BODY_BYTES = 1024 * 1024;

/** Why the exchange was given up, as the reason of its signal: told apart from what the server did. */
type GivenUp = 'timeout' | 'aborted';

/** What is told apart by the host: its way to the network, and what that way throws. */
export interface FetchHost {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly describeFailure: (error: unknown) => HttpFailure;
}

/** A signal that ends with the request's own time-out or signal. */
interface Deadline {
  readonly signal: AbortSignal;
  readonly givenUp: () => GivenUp | null;
  /** Takes its listeners off again. */
  readonly release: () => void;
  /** Closes the connection of an answer that is not read to its end. */
  readonly hangUp: () => void;
}

function deadline(request: HttpRequest): Deadline {
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
  return { signal: controller.signal, givenUp: () => why, release, hangUp: () => controller.abort() };
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

async function answerOf(
  response: Response,
  line: Deadline,
  describeFailure: FetchHost['describeFailure'],
): Promise<Result<HttpAnswer, HttpFailure>> {
  const { status } = response;
  if (isRedirect(status)) {
    line.hangUp();
    return err({ kind: 'redirect', sent: true, cause: `redirected (${status})` });
  }
  const body = await readBody(response);
  // The status of a refusal tells enough without its text: a 401 whose body breaks off is still a 401.
  if (body.error !== null && status < 400) {
    const why = line.givenUp();
    if (why !== null) return err({ kind: why, sent: true, cause: `${why} while the answer was read` });
    return err({
      kind: 'bad-body',
      sent: true,
      cause: `${describeFailure(body.error).cause} while the answer was read`,
    });
  }
  if (body.truncated) line.hangUp();
  const headers = Object.fromEntries(response.headers);
  return ok({ status, headers, body: body.text, truncated: body.truncated });
}

/** HTTP over a host's fetch. A redirect is an error and not followed, so the key never leaves for another host. */
export function httpOver({ fetch, describeFailure }: FetchHost): HttpPort {
  return async (request) => {
    const line = deadline(request);
    try {
      const { url, method, headers, body } = request;
      const init = { method, headers: { ...headers }, body, redirect: 'manual' as const, signal: line.signal };
      return await answerOf(await fetch(url, init), line, describeFailure);
    } catch (error) {
      const why = line.givenUp();
      if (why !== null) return err({ kind: why, sent: true, cause: why });
      return err(describeFailure(error));
    } finally {
      line.release();
    }
  };
}
