import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKey, redact } from '../../../src/main/akita/key.ts';

describe('an API key', () => {
  it.each([
    ['as it is', 'sk_live-51.H~k', 'sk_live-51.H~k'],
    ['with a line end after it', 'abc\n', 'abc'],
    ['with space around it', '  abc ', 'abc'],
  ])('is taken %s', (_, text, key) => {
    expect(parseKey(text)).toEqual({ ok: true, value: key });
  });

  it.each([
    ['nothing', ' '],
    ['a space inside', 'abc def'],
    ['a line end inside', 'abc\r\nX-Evil: 1'],
    ['letters that no header carries', 'schlüssel'],
    ['a NUL', 'a\u0000b'],
  ])('is refused in words, without being repeated: %s', (_, text) => {
    const parsed = parseKey(text);
    expect(parsed).toMatchObject({ ok: false, error: { kind: 'key-missing' } });
    if (!parsed.ok && text.trim() !== '') expect(parsed.error.message).not.toContain(text);
  });
});

describe('taking the key out of a text', () => {
  const key = 'a+b/c"d&e\\f<g==';
  it.each([
    ['as it is', key],
    ['in a web address', encodeURIComponent(key)],
    ['in a web address in small letters', encodeURIComponent(key).toLowerCase()],
    ['in JSON', JSON.stringify(key).slice(1, -1)],
    ['in JSON with escaped slashes', JSON.stringify(key).slice(1, -1).replaceAll('/', '\\/')],
    ['in HTML', key.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')],
    ['in Base64', btoa(key)],
  ])('%s', (_, spelled) => {
    expect(redact(`before ${spelled} after ${spelled}`, key)).toMatch(/^before \[API key\]=* after \[API key\]=*$/);
  });

  it('leaves nothing of it wherever it stands', () => {
    const anyKey = fc.string({
      unit: fc.constantFrom(...'abcXYZ019._-+/=$^*()[]{}|?\\'),
      minLength: 12,
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyKey, fc.string(), fc.string(), (some, before, after) => {
        expect(redact(`${before}${some}${after}`, some)).not.toContain(some);
      }),
    );
  });

  it('leaves a text without it alone', () => {
    expect(redact('The name is too long.', 'abcdef')).toBe('The name is too long.');
    expect(redact('The name is too long.', '')).toBe('The name is too long.');
  });
});
