import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** How this run is known: where it listens, and the secret that its own page alone has. */
export interface Identity {
  readonly port: number;
  readonly token: string;
}

export const hostOf = (identity: Identity): string => `127.0.0.1:${identity.port}`;
export const originOf = (identity: Identity): string => `http://${hostOf(identity)}`;
/** Cookies do not tell ports apart, so the name does. */
export const cookieOf = (identity: Identity): string => `stand-in-${identity.port}`;

export function isSecret(given: string | undefined, secret: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim().split('='));
  return pairs.find(([key]) => key === name)?.[1];
}

/** Another page may not reach in, be it under another name of this computer, another port or in a frame. */
export function isForeign(headers: IncomingHttpHeaders, identity: Identity): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  return (
    host !== hostOf(identity) ||
    (origin !== undefined && origin !== originOf(identity)) ||
    (site !== 'same-origin' && site !== 'none')
  );
}

/** Only who opened the address with the token has the cookie. */
export const hasCookie = (headers: IncomingHttpHeaders, identity: Identity): boolean =>
  isSecret(cookieValue(headers.cookie, cookieOf(identity)), identity.token);
