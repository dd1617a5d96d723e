import { expect, it } from 'vitest';
import { withSocket } from '../../support/electron-runtime/server/csp.ts';

const socket = 'ws://127.0.0.1:1/x';

it.each([
  [
    'in place of nothing allowed',
    "default-src 'none'; connect-src 'none'",
    `default-src 'none'; connect-src ${socket}`,
  ],
  ['beside what is allowed', "connect-src 'self' data:; img-src *", `connect-src 'self' data: ${socket}; img-src *`],
  ['where nothing is said', "default-src 'self';", `default-src 'self'; connect-src ${socket}`],
  ['whatever the case of the letters', "Connect-Src 'NONE'", `connect-src ${socket}`],
])('the stand-in adds its socket to a policy %s, and changes nothing else', (_, policy, expected) => {
  expect(withSocket(policy, socket)).toBe(expected);
});
