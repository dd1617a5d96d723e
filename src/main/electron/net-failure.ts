import type { HttpFailure } from '../ports.ts';

/** The connection was never made, or the TLS handshake failed: the server cannot have seen the request. */
const neverConnected = new Set([
  'ERR_ADDRESS_INVALID',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_BAD_SSL_CLIENT_AUTH_CERT',
  'ERR_BLOCKED_BY_ADMINISTRATOR',
  'ERR_BLOCKED_BY_CLIENT',
  'ERR_CONNECTION_FAILED',
  'ERR_CONNECTION_REFUSED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_DISALLOWED_URL_SCHEME',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_INVALID_URL',
  'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_NAME_RESOLUTION_FAILED',
  'ERR_NETWORK_ACCESS_DENIED',
  'ERR_NO_SUPPORTED_PROXIES',
  'ERR_PAC_SCRIPT_FAILED',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_UNEXPECTED_PROXY_AUTH',
  'ERR_UNSAFE_PORT',
]);
const neverConnectedPrefixes = [
  'ERR_CERT_',
  'ERR_DNS_',
  'ERR_ICANN_NAME_COLLISION',
  'ERR_PROXY_',
  'ERR_SOCKS_',
  'ERR_SSL_',
];

/** What answered does not speak HTTP, or its content encoding cannot be undone. */
const garbled = new Set([
  'ERR_CONTENT_LENGTH_MISMATCH',
  'ERR_HTTP2_PROTOCOL_ERROR',
  'ERR_HTTP2_COMPRESSION_ERROR',
  'ERR_INCOMPLETE_CHUNKED_ENCODING',
  'ERR_INCOMPLETE_HTTP2_HEADERS',
  'ERR_INVALID_CHUNKED_ENCODING',
  'ERR_INVALID_HTTP_RESPONSE',
  'ERR_INVALID_RESPONSE',
]);
const garbledPrefixes = ['ERR_CONTENT_DECODING_', 'ERR_RESPONSE_'];

/** Chromium's own name of what went wrong, out of `net::ERR_…`; other texts can quote a header, and are not used. */
const codeIn = (text: string): string => /\bERR_[A-Z0-9_]+\b/.exec(text)?.[0] ?? '';

/** Electron ends a request whose redirect nobody follows with one of two texts, and without a code. */
const tellsRedirect = (text: string): boolean => /^(?:Redirect was cancelled|Attempted to redirect\b)/.test(text);

const startsWithOneOf = (code: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => code.startsWith(prefix));

/**
 * What Electron's fetch threw, as a failure. What cannot be placed counts as sent, because a row that may have arrived
 * must not be called new.
 */
export function describeNetFailure(error: unknown): HttpFailure {
  const text = error instanceof Error ? error.message : '';
  if (tellsRedirect(text)) return { kind: 'redirect', sent: true, cause: 'redirected' };
  const code = codeIn(text);
  if (neverConnected.has(code) || startsWithOneOf(code, neverConnectedPrefixes)) {
    return { kind: 'unreachable', sent: false, cause: code };
  }
  if (garbled.has(code) || startsWithOneOf(code, garbledPrefixes)) return { kind: 'bad-body', sent: true, cause: code };
  if (code === 'ERR_TIMED_OUT') return { kind: 'timeout', sent: true, cause: code };
  return { kind: 'reset', sent: true, cause: code === '' ? 'the connection broke' : code };
}
