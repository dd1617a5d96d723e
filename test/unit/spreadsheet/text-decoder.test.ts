import { describe, expect, it } from 'vitest';
import { decoderOf, knownEncoding } from '../../../src/main/spreadsheet/text-decoder.ts';
import { canHold, encoders } from '../../support/encodings/encode.ts';
import { wordsByLanguage, wordsOf } from '../../support/encodings/words.ts';

function decode(name: string, bytes: Buffer, size = bytes.length): string {
  const decoder = decoderOf(name);
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size));
  return text + decoder.end();
}

describe('decoderOf', () => {
  it.each(Object.keys(encoders))('reads every text that %s can hold, in pieces of any size', (encoding) => {
    const words = Object.keys(wordsByLanguage).flatMap((language) => wordsOf(language as keyof typeof wordsByLanguage));
    const text = words.filter((word) => canHold(encoding, word)).join('\n');
    const known = knownEncoding(encoding.replace(' with mark', ''));
    const bytes = encoders[encoding]?.(text) ?? Buffer.alloc(0);
    for (const size of [1, 7, bytes.length]) expect(decode(known.ok ? known.value : '', bytes, size)).toBe(text);
  });

  it.each([
    { description: 'Korean syllables of Windows', name: 'euc-kr', bytes: '94eebc848c638141', text: '뷁펲똠갂' },
    { description: 'company signs of Japanese Windows', name: 'shift_jis', bytes: '878a8740', text: '㈱①' },
    { description: 'the euro sign of Western Windows', name: 'windows-1252', bytes: '8099', text: '€™' },
    { description: 'the euro sign of a Mac', name: 'macintosh', bytes: 'dbbd', text: '€Ω' },
    { description: 'characters of four bytes', name: 'gb18030', bytes: '81308938a8a681308635', text: 'ßé½' },
  ])('knows $description', ({ name, bytes, text }) => {
    expect(decode(name, Buffer.from(bytes, 'hex'))).toBe(text);
  });
});

describe('knownEncoding', () => {
  it.each([
    ['latin1', 'windows-1252'],
    ['Latin-1', 'windows-1252'],
    ['iso 8859-1', 'windows-1252'],
    ['ANSI', 'windows-1252'],
    ['cp1252', 'windows-1252'],
    ['Win1250', 'windows-1250'],
    ['Windows 1251', 'windows-1251'],
    ['windows_1252', 'windows-1252'],
    ['latin-9', 'iso-8859-15'],
    ['ISO8859-15', 'iso-8859-15'],
    ['iso-8859-2', 'iso-8859-2'],
    ['latin2', 'iso-8859-2'],
    ['mac roman', 'macintosh'],
    ['MacRoman', 'macintosh'],
    ['x-mac-roman', 'macintosh'],
    ['UTF8', 'utf-8'],
    ['utf 8', 'utf-8'],
    ['UTF-16 LE', 'utf-16le'],
    ['utf16be', 'utf-16be'],
    ['unicode', 'utf-16le'],
    ['Shift_JIS', 'shift_jis'],
    ['shift jis', 'shift_jis'],
    ['SJIS', 'shift_jis'],
    ['cp932', 'shift_jis'],
    ['EUC-JP', 'euc-jp'],
    ['eucjp', 'euc-jp'],
    ['GBK', 'gb18030'],
    ['gb2312', 'gb18030'],
    ['GB-18030', 'gb18030'],
    ['Big5', 'big5'],
    ['big-5', 'big5'],
    ['euckr', 'euc-kr'],
    ['cp949', 'euc-kr'],
    ['cp850', 'cp850'],
    ['IBM 850', 'cp850'],
    ['koi8-r', 'koi8-r'],
    ['cp866', 'ibm866'],
  ])('knows %s as %s', (label, expected) => {
    expect(knownEncoding(label)).toEqual({ ok: true, value: expected });
  });

  it.each(['klingon', '', ' ', 'utf-32'])('names an encoding that does not exist (%j), and some that do', (label) => {
    expect(knownEncoding(label)).toMatchObject({
      ok: false,
      error: { kind: 'encoding-unknown', message: expect.stringMatching(/utf-8.*windows-1252.*mac roman/) },
    });
  });
});
