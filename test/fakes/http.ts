import type { HttpAnswer, HttpFailure, HttpPort, HttpRequest } from '../../src/main/ports.ts';
import { err, ok, type Result } from '../../src/shared/result.ts';

export const answer = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Result<HttpAnswer, HttpFailure> =>
  ok({ status, headers, body: typeof body === 'string' ? body : JSON.stringify(body), truncated: false });

export const noAnswer = (
  kind: HttpFailure['kind'],
  sent: boolean,
  cause: string = kind,
): Result<HttpAnswer, HttpFailure> => err({ kind, sent, cause });

/** HTTP that keeps what it was asked and answers from a list; asked once more than that, it throws. */
export function fakeHttp(answers: Result<HttpAnswer, HttpFailure>[]): { http: HttpPort; requests: HttpRequest[] } {
  const requests: HttpRequest[] = [];
  const http: HttpPort = async (request) => {
    requests.push(request);
    const next = answers.shift();
    if (next === undefined) throw new Error(`unexpected request to ${request.url}`);
    return next;
  };
  return { http, requests };
}
