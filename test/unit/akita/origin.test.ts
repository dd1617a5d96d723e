import { expect, it } from 'vitest';
import { parseOrigin } from '../../../src/main/akita/origin.ts';

it.each([
  ['https://api.akitaapp.com', 'https://api.akitaapp.com'],
  ['https://api.akitaapp.com/', 'https://api.akitaapp.com'],
  [' https://API.AkitaApp.com \n', 'https://api.akitaapp.com'],
  ['https://proxy.example:8443', 'https://proxy.example:8443'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['http://127.0.0.1:9', 'http://127.0.0.1:9'],
  ['http://127.255.0.7:80/', 'http://127.255.0.7'],
  ['http://[::1]:4010', 'http://[::1]:4010'],
])('%j is an address', (text, origin) => {
  expect(parseOrigin(text)).toEqual({ ok: true, value: origin });
});

it.each([
  ['', 'cannot be read'],
  ['api.akitaapp.com', 'cannot be read'],
  ['https://', 'cannot be read'],
  ['localhost:3000', 'must begin with https://'],
  ['ftp://api.akitaapp.com', 'must begin with https://'],
  ['file:///etc/passwd', 'must begin with https://'],
  ['javascript:alert(1)', 'must begin with https://'],
  ['https://api.akitaapp.com/v1/accounts', 'more after the host'],
  ['https://api.akitaapp.com/?x=1', 'more after the host'],
  ['https://api.akitaapp.com?', 'more after the host'],
  ['https://api.akitaapp.com/#top', 'more after the host'],
  ['https://user:hunter2@api.akitaapp.com', 'user name or a password'],
  ['https://user@api.akitaapp.com', 'user name or a password'],
  ['http://api.akitaapp.com', 'could be read on the way'],
  ['http://127.0.0.1.evil.example', 'could be read on the way'],
  ['http://localhost.evil.example', 'could be read on the way'],
  ['http://192.168.0.10:3000', 'could be read on the way'],
  ['http://0.0.0.0:3000', 'could be read on the way'],
])('%j is refused: it %s', (text, reason) => {
  const parsed = parseOrigin(text);
  expect(parsed).toMatchObject({
    ok: false,
    error: { kind: 'address-invalid', message: expect.stringContaining(reason) },
  });
  if (!parsed.ok) expect(parsed.error.message).not.toContain('hunter2');
});
