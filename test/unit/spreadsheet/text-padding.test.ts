import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_RECORD } from '../../../src/main/spreadsheet/records.ts';
import { EndPadding } from '../../../src/main/spreadsheet/text-padding.ts';

function through(text: string, size: number): { text: string; nuls: boolean } {
  const padding = new EndPadding();
  let written = '';
  for (let at = 0; at < text.length; at += size) written += padding.write(text.slice(at, at + size));
  return { text: written, nuls: padding.nuls };
}

describe('EndPadding', () => {
  it.each([
    { description: 'nothing', text: 'a\n', expected: 'a\n', nuls: false },
    { description: 'NULs', text: 'a\n\0\0\0', expected: 'a\n', nuls: true },
    { description: 'the end of a text under DOS', text: 'a\r\n\x1a', expected: 'a\r\n', nuls: false },
    { description: 'both', text: 'a\x1a\0\0', expected: 'a', nuls: true },
    {
      description: 'no NULs or Ctrl-Z inside of the text',
      text: 'a\0\0b\x1ac\x1a\0d',
      expected: 'a\0\0b\x1ac\x1a\0d',
      nuls: false,
    },
  ])('leaves out $description', ({ text, expected, nuls }) => {
    for (const size of [1, 2, 3, 100]) expect(through(text, size)).toEqual({ text: expected, nuls });
  });

  it('says the same whatever the size of the pieces', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\0', '\x1a'), maxLength: 20 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 5 }), (all, size) => {
        expect(through(all, size)).toEqual(through(all, 100));
      }),
    );
  });

  it('holds no more than a record may have', () => {
    const padding = new EndPadding();
    for (let piece = 0; piece < 100; piece += 1) padding.write('\0'.repeat(LONGEST_RECORD / 10));
    expect(padding.write('x')).toHaveLength(LONGEST_RECORD + 2);
  });
});
