import { describe, expect, it } from 'vitest';
import { LONGEST_RECORD, RecordReader } from '../../../src/main/spreadsheet/records.ts';

function records(text: string, size = text.length, delimiter = ','): { rows: string[][]; error: string | null } {
  const rows: string[][] = [];
  const reader = new RecordReader(delimiter, 1, (row, cells) => {
    rows[row - 1] = cells;
  });
  for (let at = 0; at < text.length; at += size) {
    const refusal = reader.write(text.slice(at, at + size));
    if (refusal) return { rows, error: refusal.error.message };
  }
  return { rows, error: reader.end()?.error.message ?? null };
}

const readable: readonly { description: string; text: string; rows: string[][] }[] = [
  {
    description: 'LF',
    text: 'a,b\n1,2\n',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    description: 'CRLF',
    text: 'a,b\r\n1,2\r\n',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  {
    description: 'CR alone',
    text: 'a,b\r1,2\r',
    rows: [
      ['a', 'b'],
      ['1', '2'],
    ],
  },
  { description: 'all three in one file', text: 'a\nb\r\nc\rd', rows: [['a'], ['b'], ['c'], ['d']] },
  { description: 'all three around quotes', text: '"a"\n"b"\r\n"c"\r"d"', rows: [['a'], ['b'], ['c'], ['d']] },
  { description: 'no line end after the last record', text: 'a\n"b"', rows: [['a'], ['b']] },
  { description: 'blanks after the last closing quote', text: 'a\n"b"  ', rows: [['a'], ['b']] },
  { description: 'blank records', text: 'a\n\n\r\nb', rows: [['a'], [''], [''], ['b']] },
  {
    description: 'LF inside quotes of a CRLF file',
    text: '"a\nb",c\r\nd,e\r\n',
    rows: [
      ['a\nb', 'c'],
      ['d', 'e'],
    ],
  },
  {
    description: 'CRLF inside quotes of an LF file',
    text: '"a\r\nb",c\nd,e\n',
    rows: [
      ['a\r\nb', 'c'],
      ['d', 'e'],
    ],
  },
  {
    description: 'CR inside quotes',
    text: '"a\rb",c\r\nd,"\r"\r\n',
    rows: [
      ['a\rb', 'c'],
      ['d', '\r'],
    ],
  },
  { description: 'line ends at the end of a quoted cell', text: '"a\r\n"\r\n"b\r"\n', rows: [['a\r\n'], ['b\r']] },
  {
    description: 'form feeds and vertical tabs beside line ends',
    text: 'a\f\r\n"b\v\nc"\r"d\f\n"\n',
    rows: [['a\f'], ['b\v\nc'], ['d\f\n']],
  },
  { description: 'doubled quotes', text: '"say ""hi""",""""\n', rows: [['say "hi"', '"']] },
  { description: 'a quote inside an unquoted cell', text: '5" pipe,6"\n', rows: [['5" pipe', '6"']] },
  { description: 'separators inside quotes', text: '"a,b",c\n', rows: [['a,b', 'c']] },
  { description: 'blanks between a closing quote and the separator', text: '"a" ,b\n', rows: [['a', 'b']] },
  { description: 'blanks before an opening quote', text: 'a, "b, c" ,d\n', rows: [['a', 'b, c', 'd']] },
  {
    description: 'blanks before the quote that opens a row',
    text: ' "a", "b"\n  "c",  "d"',
    rows: [
      ['a', 'b'],
      ['c', 'd'],
    ],
  },
  {
    description: 'a quote behind a blank that does not close',
    text: 'a, "b, c\nd,e\n',
    rows: [
      ['a', ' "b', ' c'],
      ['d', 'e'],
    ],
  },
  { description: 'a quoted word behind a blank', text: 'a, "Big" Mike,c\n', rows: [['a', ' "Big" Mike', 'c']] },
  {
    description: 'a separator, a blank and a quote inside of quotes',
    text: 'a, "b"\n"c, ""d"", e"\n"x, ""y\nz, "",""",w\n',
    rows: [['a', 'b'], ['c, "d", e'], ['x, "y\nz, ","', 'w']],
  },
  { description: 'rows of different lengths', text: 'a,b\n1\n1,2,3\n', rows: [['a', 'b'], ['1'], ['1', '2', '3']] },
];

describe('RecordReader', () => {
  describe.each(readable)('reads $description', ({ text, rows }) => {
    it.each([1, 2, 3, 1000])('in pieces of %i', (size) => {
      expect(records(text, size)).toEqual({ rows, error: null });
    });
  });

  it.each([
    { description: 'an open quote at the end', text: 'a,b\n1,2\n3,"4\n5,6\n', where: 'line 3 (row 3)' },
    { description: 'an open quote after a cell of two lines', text: 'a\n"x\ny"\n"z\n', where: 'line 4 (row 3)' },
    { description: 'an open quote in a record of several lines', text: 'a,b\n"x\ny","z\n', where: 'line 3 (row 2)' },
    { description: 'text after a closing quote', text: 'a,b\r\n1,"abc"def\r\n', where: 'line 2 (row 2)' },
    {
      description: 'quotes inside of quotes that are not doubled',
      text: 'a\n"He said "hi" to me"\n',
      where: 'line 2 (row 2)',
    },
    { description: 'an open quote that meets the next one', text: 'a,b\n"x,1\n"y",2\n', where: 'line 2 (row 2)' },
  ])('names line and row of $description', ({ text, where }) => {
    for (const size of [1, 2, 1000]) expect(records(text, size).error).toContain(where);
  });

  it.each([
    { description: 'LF', text: 'a\nb\n', expected: 'lf' },
    { description: 'CRLF', text: 'a\r\nb\r\n', expected: 'crlf' },
    { description: 'CR', text: 'a\rb\r', expected: 'cr' },
    { description: 'CR, the last row without an end', text: 'a\rb', expected: 'cr' },
    { description: 'CRLF, the last row without an end', text: 'a\r\nb', expected: 'crlf' },
    { description: 'CRLF with LF inside of cells, as Excel writes', text: '"a\nb",c\r\nd,"e\n"\r\n', expected: 'crlf' },
    { description: 'LF with CRLF inside of cells', text: '"a\r\nb",c\nd,"e\r"\n', expected: 'lf' },
    { description: 'LF and CRLF', text: 'a\nb\r\nc\n', expected: 'mixed' },
    { description: 'CR and LF', text: 'a\rb\nc', expected: 'mixed' },
    { description: 'one row without an end', text: 'a', expected: 'lf' },
  ])('tells the line ends of rows: $description', ({ text, expected }) => {
    for (const size of [1, 2, 3, 1000]) {
      const reader = new RecordReader(',', 1, () => {});
      for (let at = 0; at < text.length; at += size) expect(reader.write(text.slice(at, at + size))).toBeUndefined();
      expect(reader.end()).toBeUndefined();
      expect(reader.lineEnds).toBe(expected);
    }
  });

  it('gives up on an open quote once a record is longer than any spreadsheet makes', () => {
    const line = `${'x'.repeat(999)}\n`;
    let written = 0;
    const reader = new RecordReader(',', 1, () => {});
    let refusal = reader.write('a\n"');
    while (!refusal && written < 100 * LONGEST_RECORD) {
      refusal = reader.write(line.repeat(100));
      written += 100 * line.length;
    }
    expect(refusal?.error).toMatchObject({
      kind: 'unclosed-quote',
      message: expect.stringContaining('line 2 (row 2)'),
    });
    expect(written).toBeLessThan(LONGEST_RECORD + 200_000);
  });

  it('says that one endless line is no table', () => {
    const reader = new RecordReader(',', 1, () => {});
    expect(reader.write('x'.repeat(LONGEST_RECORD + 1))?.error.kind).toBe('not-a-spreadsheet');
  });

  it('refuses text that is full of control characters instead of growing without bound', () => {
    expect(new RecordReader(',', 1, () => {}).write(`\f${'\f'.repeat(20)}\r\r`)?.error.kind).toBe('not-a-spreadsheet');
  });
});
