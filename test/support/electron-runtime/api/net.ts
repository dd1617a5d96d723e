import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { strict } from '../strict.ts';

/** Chromium's names for what Node reports; the application tells its user about the network by them. */
const chromiumNames: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  UND_ERR_SOCKET: 'CONNECTION_CLOSED',
  ENOTFOUND: 'NAME_NOT_RESOLVED',
  EAI_AGAIN: 'NAME_NOT_RESOLVED',
  ETIMEDOUT: 'CONNECTION_TIMED_OUT',
  UND_ERR_CONNECT_TIMEOUT: 'CONNECTION_TIMED_OUT',
  EHOSTUNREACH: 'ADDRESS_UNREACHABLE',
  ENETUNREACH: 'INTERNET_DISCONNECTED',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'CERT_AUTHORITY_INVALID',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'CERT_AUTHORITY_INVALID',
  CERT_HAS_EXPIRED: 'CERT_DATE_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'CERT_COMMON_NAME_INVALID',
  EPROTO: 'SSL_PROTOCOL_ERROR',
};

const codeOf = (cause: Error): string => ('code' in cause ? String(cause.code) : '');

/** Whole families of codes, and what Node says without one. */
function chromiumName(cause: Error): string {
  const code = codeOf(cause);
  if (code.startsWith('ERR_SSL_')) return 'SSL_PROTOCOL_ERROR';
  if (code.startsWith('HPE_') || cause.name === 'HTTPParserError') return 'INVALID_HTTP_RESPONSE';
  if (cause.message === 'bad port') return 'UNSAFE_PORT';
  return chromiumNames[code] ?? 'FAILED';
}

const isAbort = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');

function asChromium(error: unknown): unknown {
  const cause = error instanceof Error ? error.cause : undefined;
  return isAbort(error) || !(cause instanceof Error) ? error : new Error(`net::ERR_${chromiumName(cause)}`);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A file as Electron's net gives it, with the type of its ending. */
function fetchFile(url: string): Response {
  const file = fileURLToPath(url);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND');
  const type = types[path.extname(file).toLowerCase()];
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  return new Response(body, type === undefined ? {} : { headers: { 'content-type': type } });
}

/** `net.fetch`: Node's, with the manners of Electron's. */
export async function fetchLikeElectron(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (request.url.startsWith('file:')) return fetchFile(request.url);
  try {
    const response = await fetch(request);
    if (request.redirect === 'manual' && response.status >= 300 && response.status < 400 && response.status !== 304) {
      await response.body?.cancel();
      throw new Error('Redirect was cancelled');
    }
    return response;
  } catch (error) {
    throw asChromium(error);
  }
}

/** `net`. */
export const newNet = () => strict('net', { fetch: fetchLikeElectron, isOnline: (): boolean => true, online: true });
