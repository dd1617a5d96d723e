import { isUtf8 } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenEncoding, detectEncoding, Utf8Check } from '../../../src/main/spreadsheet/text-encoding.ts';
import { WordSample } from '../../../src/main/spreadsheet/text-sample.ts';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

function detect(bytes: Buffer) {
  const sample = new WordSample();
  sample.write(bytes);
  return detectEncoding(bytes, isUtf8(bytes), sample.end());
}

describe('detectEncoding', () => {
  it.each([
    { description: 'plain ASCII', bytes: Buffer.from('a,b\n'), expected: 'utf-8' },
    { description: 'UTF-8 with a mark', bytes: Buffer.from('\uFEFFa,b\n'), expected: 'utf-8' },
    { description: 'UTF-8', bytes: Buffer.from('Zürich,日本\n'), expected: 'utf-8' },
    { description: 'UTF-16LE with a mark', bytes: Buffer.from('\uFEFFa,b\n', 'utf16le'), expected: 'utf-16le' },
    { description: 'UTF-16BE with a mark', bytes: utf16be('\uFEFFa,b\n'), expected: 'utf-16be' },
    {
      description: 'UTF-16LE without a mark',
      bytes: Buffer.from('id;Firma\n1;Müller\n', 'utf16le'),
      expected: 'utf-16le',
    },
    { description: 'UTF-16BE without a mark', bytes: utf16be('id;Firma\n1;Müller\n'), expected: 'utf-16be' },
    {
      description: 'Cyrillic UTF-16LE without a mark',
      bytes: Buffer.from('Имя;Город\nИван;Москва\n', 'utf16le'),
      expected: 'utf-16le',
    },
    {
      description: 'Chinese UTF-16LE without a mark, with hardly a NUL',
      bytes: Buffer.from(`编号,名称\n${'1,北京公司有限责任公司上海第一分公司技术发展部门\n'.repeat(20)}`, 'utf16le'),
      expected: 'utf-16le',
    },
    {
      description: 'Chinese UTF-16BE without a mark, with hardly a NUL',
      bytes: utf16be(`编号,名称\n${'1,北京公司有限责任公司上海分公司技术发展部门\n'.repeat(20)}`),
      expected: 'utf-16be',
    },
    { description: 'a stray NUL in a short text', bytes: Buffer.from('id,name\n1,a\0b\n'), expected: 'utf-8' },
    { description: 'Western Windows', bytes: Buffer.from('Z\xfcrich \x80', 'latin1'), expected: 'windows-1252' },
    { description: 'a stray NUL in text', bytes: Buffer.from(`${'a,b\n'.repeat(50)}\0`), expected: 'utf-8' },
  ])('tells $description', ({ bytes, expected }) => {
    expect(detect(bytes).name).toBe(expected);
  });
});

describe('Utf8Check', () => {
  it('says of bytes in pieces of any size what is true of the whole', () => {
    const valid = fc.string({ unit: 'binary' }).map((text) => Buffer.from(text));
    const any = fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes));
    const high = fc.array(fc.constantFrom(0x41, 0x80, 0xbf, 0xc3, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98), {
      maxLength: 12,
    });
    const bytesOf = fc.oneof(
      valid,
      any,
      high.map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(bytesOf, fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        const check = new Utf8Check();
        for (let at = 0; at < bytes.length; at += size) check.write(bytes.subarray(at, at + size));
        expect(check.valid).toBe(isUtf8(bytes));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('chosenEncoding', () => {
  it('goes before what the file says of itself', () => {
    expect(chosenEncoding('latin1', Buffer.from('\uFEFFid'))).toEqual({
      ok: true,
      value: { name: 'windows-1252', how: 'chosen', sure: true, others: [] },
    });
  });

  it.each([
    { label: 'UTF-16', head: utf16be('\uFEFFid'), expected: 'utf-16be' },
    { label: 'utf-16', head: Buffer.from('\uFEFFid', 'utf16le'), expected: 'utf-16le' },
    { label: 'UTF-16LE', head: utf16be('\uFEFFid'), expected: 'utf-16le' },
  ])('takes the byte order for $label from the mark where the name does not say it ($expected)', (example) => {
    expect(chosenEncoding(example.label, example.head)).toMatchObject({ ok: true, value: { name: example.expected } });
  });
});
