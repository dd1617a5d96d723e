import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordSample } from '../../../src/main/spreadsheet/text-sample.ts';

function sampleOf(bytes: Buffer, size = bytes.length): readonly string[] {
  const sample = new WordSample();
  for (let at = 0; at < bytes.length; at += size) sample.write(bytes.subarray(at, at + size));
  return sample.end();
}

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('WordSample', () => {
  it('keeps each word with a byte outside ASCII once, with the letters around it', () => {
    expect(sampleOf(latin1('id,Name\n1,M\xfcller & S\xf6hne\n2,Smith\n3,M\xfcller 12\xb0\n'))).toEqual([
      'M\xfcller',
      'S\xf6hne',
      '\xb0',
    ]);
  });

  it('keeps the second byte of characters of two bytes, even where it looks like a sign', () => {
    expect(sampleOf(latin1('1,\x83\\\x95|x,2'))).toEqual(['\x83\\\x95|x']);
  });

  it('finds a lone accent behind a million letters', () => {
    expect(sampleOf(latin1(`${'smith,'.repeat(200_000)}Zo\xeb,x`), 65_536)).toEqual(['Zo\xeb']);
  });

  it('finds the same words whatever the size of the pieces', () => {
    const part = fc.constantFrom('a', 'Z', '\xe9', '\xff', '\x81', '0', '|', ',', '\n', ' ', '"');
    const text = fc.string({ unit: part, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (words, size) => {
        expect(sampleOf(latin1(words), size)).toEqual(sampleOf(latin1(words)));
      }),
      { numRuns: 500 },
    );
  });

  it('stays small however many words there are, and keeps those with a rare byte', () => {
    const words = Array.from({ length: 50_000 }, (_, index) => `M\xfcller${index.toString(26).replace(/\d/g, 'q')}`);
    const kept = sampleOf(latin1(`${words.join(',')},\x8aimek`), 4096);
    expect(kept.length).toBeLessThan(30);
    expect(kept).toContain('\x8aimek');
    expect(sampleOf(Buffer.alloc(1_000_000, 0xe9), 4096).join('').length).toBeLessThan(360_000);
  });
});
