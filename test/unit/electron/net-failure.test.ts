import { expect, it } from 'vitest';
import { describeNetFailure } from '../../../src/main/electron/net-failure.ts';

it.each([
  'ERR_CONNECTION_REFUSED',
  'ERR_NAME_NOT_RESOLVED',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_NETWORK_ACCESS_DENIED',
  'ERR_CERT_AUTHORITY_INVALID',
  'ERR_CERT_DATE_INVALID',
  'ERR_SSL_PROTOCOL_ERROR',
  'ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  'ERR_PROXY_CONNECTION_FAILED',
  'ERR_PROXY_CERTIFICATE_INVALID',
  'ERR_TUNNEL_CONNECTION_FAILED',
  'ERR_SOCKS_CONNECTION_FAILED',
  'ERR_PAC_SCRIPT_FAILED',
  'ERR_MANDATORY_PROXY_CONFIGURATION_FAILED',
  'ERR_UNSAFE_PORT',
])('%s: the server cannot have seen the request', (code) => {
  expect(describeNetFailure(new Error(`net::${code}`))).toEqual({ kind: 'unreachable', sent: false, cause: code });
});

it.each([
  'ERR_CONNECTION_RESET',
  'ERR_CONNECTION_CLOSED',
  'ERR_CONNECTION_ABORTED',
  'ERR_EMPTY_RESPONSE',
  'ERR_NETWORK_CHANGED',
  'ERR_NETWORK_IO_SUSPENDED',
  'ERR_HTTP2_PING_FAILED',
  'ERR_FAILED',
  'ERR_ABORTED',
  'ERR_SOMETHING_NEW',
])('%s: the row may have arrived', (code) => {
  expect(describeNetFailure(new Error(`net::${code}`))).toEqual({ kind: 'reset', sent: true, cause: code });
});

it.each([
  'ERR_INVALID_HTTP_RESPONSE',
  'ERR_INCOMPLETE_CHUNKED_ENCODING',
  'ERR_CONTENT_LENGTH_MISMATCH',
  'ERR_CONTENT_DECODING_FAILED',
  'ERR_RESPONSE_HEADERS_TOO_BIG',
])('%s: something answered, and it is no use', (code) => {
  expect(describeNetFailure(new Error(`net::${code}`))).toEqual({ kind: 'bad-body', sent: true, cause: code });
});

it('ERR_TIMED_OUT is a time-out, and the row may have arrived', () => {
  const failure = describeNetFailure(new Error('net::ERR_TIMED_OUT'));
  expect(failure).toEqual({ kind: 'timeout', sent: true, cause: 'ERR_TIMED_OUT' });
});

it.each(['Redirect was cancelled', "Attempted to redirect, but redirect policy was 'error'"])(
  'Electron’s “%s” is a redirect',
  (text) => {
    expect(describeNetFailure(new Error(text))).toEqual({ kind: 'redirect', sent: true, cause: 'redirected' });
  },
);

it.each([
  [new Error("Invalid value for header 'authorization': 'Bearer sk-live-secret-key'")],
  [new TypeError('sk-live-secret-key Redirect was cancelled')],
  ['sk-live-secret-key'],
  [null],
  [undefined],
])('nothing of another text is told, since it can hold the key: %s', (thrown) => {
  expect(describeNetFailure(thrown)).toEqual({ kind: 'reset', sent: true, cause: 'the connection broke' });
});
