import { expect, test } from 'vitest';
import { remember } from '../../../src/main/normalize/remember.ts';

test('a text that comes again is taken apart once, and a text more than fits is taken apart each time', () => {
  const read: string[] = [];
  const remembered = remember((text) => {
    read.push(text);
    return { text };
  });
  const texts = Array.from({ length: 4096 }, (_, index) => `day ${index}`);
  for (const text of [...texts, ...texts]) expect(remembered(text)).toEqual({ text });
  expect(read).toEqual(texts);
  for (const text of ['more', 'more']) remembered(text);
  expect(read.slice(4096)).toEqual(['more', 'more']);
});
