import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, NO_MESSAGE, serverWords } from '../../../src/main/akita/server-words.ts';

const KEY = 'sk_live_51H/kZ+q==';
const words = (body: unknown, headers: Record<string, string> = {}) =>
  serverWords(
    { status: 422, headers, body: typeof body === 'string' ? body : JSON.stringify(body), truncated: false },
    KEY,
  );

describe('the server’s own words, whatever the shape', () => {
  const cases = [
    {
      name: 'message and lists by field',
      body: { message: 'Invalid.', errors: { name: ['Too long.', 'Too odd.'], 'emails.0.value': ['Bad.'] } },
      message: 'Invalid.',
      fields: { name: ['Too long.', 'Too odd.'], 'emails.0.value': ['Bad.'] },
    },
    {
      name: 'texts by field',
      body: { message: 'Invalid.', errors: { name: 'Too long.' } },
      message: 'Invalid.',
      fields: { name: ['Too long.'] },
    },
    {
      name: 'errors within errors',
      body: { errors: { emails: [{ value: ['Bad.'] }] } },
      message: 'Akita refused some of the values.',
      fields: { 'emails.0.value': ['Bad.'] },
    },
    {
      name: 'a message by field',
      body: { errors: { name: { message: 'Bad.' } } },
      message: 'Akita refused some of the values.',
      fields: { name: ['Bad.'] },
    },
    {
      name: 'a list of field and message',
      body: { errors: [{ field: 'name', message: 'Bad.' }, { message: 'Also.' }] },
      message: 'Also.',
      fields: { name: ['Bad.'] },
    },
    { name: 'a list of texts', body: { errors: ['One.', 'Two.'] }, message: 'One. Two.', fields: {} },
    { name: 'a text as errors', body: { errors: 'Only this.' }, message: 'Only this.', fields: {} },
    { name: 'error as a text', body: { error: 'No such tag.' }, message: 'No such tag.', fields: {} },
    {
      name: 'error as an object',
      body: { error: { code: 7, message: 'No such tag.' } },
      message: 'No such tag.',
      fields: {},
    },
    { name: 'problem details', body: { title: 'Bad', detail: 'No such tag.' }, message: 'No such tag.', fields: {} },
    {
      name: 'fields with nothing around them',
      body: { name: ['Too long.'] },
      message: 'Akita refused some of the values.',
      fields: { name: ['Too long.'] },
    },
    {
      name: 'a list at the top',
      body: [{ field: 'name', message: 'Bad.' }],
      message: 'Akita refused some of the values.',
      fields: { name: ['Bad.'] },
    },
    { name: 'a JSON text', body: '"Just no."', message: 'Just no.', fields: {} },
    { name: 'plain text', body: 'Account limit reached.', message: 'Account limit reached.', fields: {} },
    {
      name: 'a web page',
      body: '<!doctype html><html><title>Payload &amp; more &lt;too&gt; large</title><body>x</body>',
      message: 'Payload & more <too> large',
      fields: {},
    },
    { name: 'a web page without a title', body: '<html><body>Nope</body></html>', message: NO_MESSAGE, fields: {} },
    { name: 'nothing', body: '', message: NO_MESSAGE, fields: {} },
    { name: 'JSON that says nothing', body: { status: 422 }, message: NO_MESSAGE, fields: {} },
    { name: 'JSON null', body: 'null', message: NO_MESSAGE, fields: {} },
    {
      name: 'a field called __proto__',
      body: '{"message":"M","errors":{"__proto__":["x"]}}',
      message: 'M',
      fields: { ['__proto__']: ['x'] },
    },
  ];
  it.each(cases)('$name', ({ body, message, fields }) => {
    const said = words(body);
    expect(said.message).toBe(message);
    expect(said.fields).toEqual(Object.entries(fields).map(([field, messages]) => ({ field, messages })));
  });

  it('knows a web page by its content type, too', () => {
    expect(words('Oops', { 'content-type': 'text/html; charset=utf-8' }).message).toBe(NO_MESSAGE);
  });
});

describe('a server’s text as it is kept', () => {
  it('is one line without control and invisible characters', () => {
    expect(cleanText('a\u0000b\u001b[31m\r\nc\u202e\u200bd\ufeff', KEY)).toBe('a b [31m cd');
  });

  it('is cut at 500 characters, not within one', () => {
    expect([...cleanText('😀'.repeat(600), KEY)]).toHaveLength(500);
    expect(cleanText('😀'.repeat(600), KEY).isWellFormed()).toBe(true);
  });

  it('has no part of the key left at the cut', () => {
    expect(cleanText(`${'x'.repeat(490)}${KEY}`, KEY)).not.toContain('sk_live');
  });

  it('does not hold the key, though invisible characters were put between its letters', () => {
    expect(cleanText('sk_live_\u200b51H/kZ+q==', KEY)).toBe('[API key]');
  });

  it('keeps at most 50 fields and 20 messages a field', () => {
    const errors = Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`f${n}`, Array(30).fill('bad')]));
    const { fields } = words({ errors });
    expect(fields).toHaveLength(50);
    expect(fields[0]?.messages).toHaveLength(20);
  });

  it('never holds the key, in whatever JSON the server wraps it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.string(), fc.string(), (value, before, after) => {
        const echo = `${before}${KEY}${after}`;
        const said = words({ message: echo, errors: { a: [echo], [echo]: value, b: { c: echo } } });
        expect(JSON.stringify(said)).not.toContain(KEY);
      }),
    );
  });

  it('survives any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (body) => words(body).message.length > 0));
  });
});
