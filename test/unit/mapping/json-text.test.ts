import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyJson } from '../../../src/main/mapping/json-text.ts';
import { parseMapping } from '../../../src/main/mapping/mapping.ts';

function messageOf(text: string): string {
  const outcome = parseMapping(text, 'ours.json');
  if (outcome.ok) throw new Error('no mistake was found');
  expect(outcome.error.kind).toBe('mapping-invalid');
  return outcome.error.message;
}

describe('a text that is not JSON', () => {
  it.each([
    ['', 'It is empty.'],
    [' \n', 'It is empty.'],
    ['{"a":1,\n "b":}', 'line 2, column 6: expected a value'],
    ['{"a":1,\n "b":', 'line 2, column 6: the file ends too early'],
    ["{'a':1}", "line 1, column 2: expected a name in straight quotation marks or }, found “'a':1}”"],
    ['{“a”:1}', 'line 1, column 2: expected a name in straight quotation marks'],
    ['{"a":1,}', 'found “}”. There is a comma too many before it.'],
    ['[1,\n]', 'line 2, column 1: expected a value'],
    ['{"a":1 "b":2}', 'line 1, column 8: expected a comma or the closing bracket, found “"b":2}”'],
    ['{"a":1}\r\n// note', 'line 2, column 1: expected nothing more, found “// note”'],
    ['{"a":"b\n"}', 'line 1, column 6: a text begins here that has no closing quotation mark'],
    ['Customer ID;Company\n1;Northwind', 'line 1, column 1: expected a value'],
  ])('%j is refused with the place of the fault', (text, words) => {
    const message = messageOf(text);
    expect(message).toContain('“ours.json”');
    expect(message).toContain(words);
  });

  it('exactly the texts that JSON.parse refuses are refused', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '"',
      '1',
      '-',
      '01',
      '1.5e3',
      'true',
      'nul',
      ' ',
      '\n',
    ];
    const anyText = fc.oneof(
      fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
      fc.json(),
      fc.tuple(fc.json(), fc.nat(), fc.string()).map(([json, at, noise]) => {
        const cut = at % (json.length + 1);
        return json.slice(0, cut) + noise + json.slice(cut);
      }),
    );
    const parses = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(anyText, (text) => surveyJson(text).ok === parses(text)),
      { numRuns: 2_000 },
    );
  });

  it('a text of millions of escapes, brackets or repeated names is refused in words as well', () => {
    expect(messageOf(`"${'\\n'.repeat(3e6)}"`)).toContain('one object in braces');
    expect(messageOf('['.repeat(1e6) + ']'.repeat(1e6))).toContain('one object in braces');
    expect(messageOf(`${'{"a":1,"a":'.repeat(1e4)}1${'}'.repeat(1e4)}`)).toContain('stands there twice');
    expect(messageOf(`${' '.repeat(1e7)}{}`)).toContain('too large');
  });
});
