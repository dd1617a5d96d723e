import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

/** The address of the vendor's own server (S). */
export const AKITA_ORIGIN = 'https://api.akitaapp.com';

/** The given text is not repeated in these sentences: it may hold a password. */
const invalid = (what: string): Outcome<never> =>
  failure(
    'address-invalid',
    `The address of Akita ${what}. Give it like ${AKITA_ORIGIN}, with nothing after the host.`,
  );

/** The machine itself: what is sent there cannot be read on the way. */
function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/**
 * Where Akita is: scheme, host and port, without a slash at the end. Plain http only to this machine,
 * because the key would travel readable otherwise.
 */
export function parseOrigin(text: string): Outcome<string> {
  const url = URL.parse(text.trim());
  if (url === null) return invalid('cannot be read');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return invalid('must begin with https://');
  if (url.username !== '' || url.password !== '') return invalid('holds a user name or a password');
  if (url.pathname !== '/' || /[?#]/.test(text)) return invalid('has more after the host');
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    return invalid('begins with http://, so the API key could be read on the way; it must begin with https://');
  }
  return ok(url.origin);
}
