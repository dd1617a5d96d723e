import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decoderOf } from '../../../src/main/spreadsheet/text-decoder.ts';
import { detectEncoding } from '../../../src/main/spreadsheet/text-encoding.ts';
import { WordSample } from '../../../src/main/spreadsheet/text-sample.ts';
import { languageWords } from '../../../src/main/spreadsheet/text-words.ts';
import { measureDetection } from '../../support/encodings/measure.ts';
import { type Language, wordsByLanguage, wordsOf } from '../../support/encodings/words.ts';

function detect(bytes: Buffer) {
  const sample = new WordSample();
  sample.write(bytes);
  return detectEncoding(bytes, isUtf8(bytes), sample.end());
}

function decode(name: string, bytes: Buffer): string {
  const decoder = decoderOf(name);
  return decoder.write(bytes) + decoder.end();
}

const table = (language: Language, encoding: string) => iconv.encode(wordsOf(language).join(',\n'), encoding);

describe('the encoding of a table of customers', () => {
  it('is found for at least 98 % of tables in every encoding, language and size', () => {
    const { tables, right, sureAndWrong, lines } = measureDetection([20, 400], 1);
    console.info(`${lines.join('\n')}\nencoding right on ${((right / tables) * 100).toFixed(2)} % of ${tables} tables`);
    expect(tables).toBeGreaterThan(350);
    expect(right / tables).toBeGreaterThanOrEqual(0.98);
    expect(sureAndWrong / tables).toBeLessThanOrEqual(0.002);
  });

  it('is measured with words that the detector has not learned', () => {
    const learned = new Set(Object.values(languageWords).join(' ').toLowerCase().split(/\s+/));
    const measured = Object.values(wordsByLanguage)
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    expect(measured.filter((word) => /[^\0-\x7f]/.test(word) && learned.has(word))).toEqual([]);
  });

  it.each([
    { description: 'DOS, as Excel writes “CSV (MS-DOS)”', language: 'german', encoding: 'cp850', expected: 'cp850' },
    { description: 'DOS in Central Europe', language: 'czech', encoding: 'cp852', expected: 'cp852' },
    { description: 'Russian DOS', language: 'russian', encoding: 'cp866', expected: 'ibm866' },
    { description: 'Russian Unix', language: 'russian', encoding: 'koi8-r', expected: 'koi8-r' },
    { description: 'Turkish Windows', language: 'turkish', encoding: 'windows-1254', expected: 'windows-1254' },
  ] as const)('is found for $description', ({ language, encoding, expected }) => {
    expect(detect(table(language, encoding))).toEqual({ name: expected, how: 'detected', sure: true, others: [] });
  });

  it.each([
    { description: 'Greek', bytes: iconv.encode('Παπαδόπουλος,Γιώργος,Αθήνα,Θεσσαλονίκη,Εταιρεία', 'windows-1253') },
    { description: 'Hebrew', bytes: iconv.encode('שלום,כהן,לוי,תל אביב,ירושלים,חברה', 'windows-1255') },
    { description: 'Arabic', bytes: iconv.encode('محمد,أحمد,القاهرة,شركة,الرياض,دبي', 'windows-1256') },
    { description: 'Baltic', bytes: iconv.encode('Jānis,Bērziņš,Rīga,Liepāja,Kārlis,Šiauliai', 'windows-1257') },
    { description: 'Thai', bytes: iconv.encode('สมชาย,กรุงเทพ,บริษัท,เชียงใหม่,จำกัด', 'windows-874') },
    { description: 'Czech of an old Mac', bytes: iconv.encode('Dvořák,Černý,Růžička,Jiří,Plzeň', 'maccenteuro') },
    { description: 'bytes that mean nothing', bytes: Buffer.from('\x81\x8d\x8f,\x90\x9d\xff,\xfe\xfd', 'latin1') },
  ])('is not called sure where it is not among those that are known: $description', ({ bytes }) => {
    const { sure, others } = detect(bytes);
    expect(sure).toBe(false);
    expect(others.length).toBeGreaterThan(1);
  });

  it('names the next candidates where one word does not decide', () => {
    // ñ in windows-1252 is ń in windows-1250, and both languages have an n with a mark behind an a.
    const guess = detect(Buffer.from('id,name\n1,Ga\xf1\n', 'latin1'));
    expect(guess.sure).toBe(false);
    expect([guess.name, ...guess.others]).toEqual(expect.arrayContaining(['windows-1252', 'windows-1250']));
  });

  it('is UTF-8 where a few bytes of UTF-8 are damaged, not another one that makes nonsense of the rest', () => {
    const names = Buffer.from('Müller,Grün\nŁódź,Kraków\nJosé,Zoë\nSão,Niño\n');
    for (const damage of ['Zo\xc3', 'M\xfcnchen', '\xe2\x82', '\xff']) {
      expect(detect(Buffer.concat([names, Buffer.from(`${damage},x\n`, 'latin1')]))).toMatchObject({ name: 'utf-8' });
    }
  });

  it('gives euro sign, dashes and typographic quotes of Western Windows', () => {
    const text = 'id;price;note\n1;5 €;“ok” – it’s fine…\n';
    const bytes = iconv.encode(text, 'windows-1252');
    expect(decode(detect(bytes).name, bytes)).toBe(text);
  });
});
