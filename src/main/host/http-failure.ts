import type { HttpFailure } from '../ports.ts';

/** The connection was never made, so the server cannot have seen the request. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  // The TLS handshake failed, which comes before any HTTP.
  'EPROTO',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_PRX_TLS',
]);
const neverConnectedPrefixes = ['ERR_TLS_', 'ERR_SSL_'];
const connectCalls = new Set(['connect', 'getaddrinfo']);

/** What answered does not speak HTTP, or its content encoding cannot be undone. */
const garbledPrefixes = [
  'HPE_',
  'Z_',
  'ERR__ERROR_',
  'ERR_BROTLI',
  'ERR_ZLIB',
  'UND_ERR_RES_',
  'UND_ERR_HEADERS_OVERFLOW',
];

interface Details {
  readonly code: string;
  readonly call: string;
  readonly words: string;
}

const textIn = (holder: object, name: string): string => {
  const value: unknown = Reflect.get(holder, name);
  return typeof value === 'string' ? value : '';
};

/** The parser's own errors come without a code in Node 24.21 (undici 7), and their other parts quote the answer. */
const codeOf = (error: object): string =>
  textIn(error, 'code') || (textIn(error, 'name') === 'HTTPParserError' ? 'HPE_NOT_HTTP' : '');

/** fetch hides the reason in `cause`, a failed connection to several addresses in `errors`: the innermost with a code. */
function detailsOf(error: unknown): Details {
  for (let at: unknown = error, depth = 0; typeof at === 'object' && at !== null && depth < 5; depth++) {
    const code = codeOf(at);
    const cause: unknown = Reflect.get(at, 'cause');
    if (code !== '' || typeof cause !== 'object' || cause === null) {
      return { code, call: textIn(at, 'syscall'), words: textIn(at, 'message') };
    }
    at = cause;
  }
  return { code: '', call: '', words: '' };
}

/**
 * A thrown fetch error as a failure. Only its code goes into the cause: messages of fetch can quote headers.
 * What cannot be placed counts as sent, because a row that may have arrived must not be called new.
 */
export function describeFailure(error: unknown): HttpFailure {
  const { code, call, words } = detailsOf(error);
  const startsWithOneOf = (prefixes: readonly string[]) => prefixes.some((prefix) => code.startsWith(prefix));
  // fetch refuses some ports (1, 6000 …) before it connects, with this word and no code.
  if (words === 'bad port') return { kind: 'unreachable', sent: false, cause: 'this port is not allowed' };
  if (neverConnected.has(code) || connectCalls.has(call) || startsWithOneOf(neverConnectedPrefixes)) {
    return { kind: 'unreachable', sent: false, cause: code };
  }
  if (startsWithOneOf(garbledPrefixes)) return { kind: 'bad-body', sent: true, cause: code };
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') {
    return { kind: 'timeout', sent: true, cause: code };
  }
  return { kind: 'reset', sent: true, cause: code === '' ? 'the connection broke' : code };
}
