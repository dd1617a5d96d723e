import { type Session, session } from 'electron';
import { httpOver } from '../host/fetch-http.ts';
import type { HttpPort } from '../ports.ts';
import { describeNetFailure } from './net-failure.ts';

/** In memory alone: no cookie and no answer of Akita ever lies on the disk. */
const PARTITION = 'akita';

/**
 * HTTP over Chromium's network, which knows the system's proxy and certificates. In a session of its own, because
 * the window's own session blocks every request (security.ts), and `net.fetch` is one of its requests.
 */
export function netHttp(): HttpPort {
  const own: Session = session.fromPartition(PARTITION, { cache: false });
  return httpOver({
    fetch: (url, init) => own.fetch(url, { ...init, credentials: 'omit', cache: 'no-store' }),
    describeFailure: describeNetFailure,
  });
}
