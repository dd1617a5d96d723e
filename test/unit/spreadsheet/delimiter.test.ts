import { describe, expect, it } from 'vitest';
import { detectDelimiter, isPossibleDelimiter, separatorLine } from '../../../src/main/spreadsheet/delimiter.ts';

describe('detectDelimiter', () => {
  it.each([
    { description: 'commas', text: 'a,b,c\n1,2,3\n', expected: ',' },
    { description: 'semicolons', text: 'a;b;c\n1;2;3\n', expected: ';' },
    { description: 'tabs', text: 'a\tb\n1\t2\n', expected: '\t' },
    { description: 'pipes', text: 'a|b|c\n1|2|3\n', expected: '|' },
    { description: 'one column', text: 'id\n1\n2\n', expected: ',' },
    { description: 'semicolons with decimal commas in every row', text: 'id;price\n1,5;2,5\n3,5;4,5\n', expected: ';' },
    { description: 'commas with semicolon lists in every row', text: 'id,tags,x\n1,a;b,2\n2,a;b,3\n', expected: ',' },
    { description: 'commas inside of quotes under semicolons', text: 'a;b\n"1,2,3";x\n"1,2,3";y\n', expected: ';' },
    { description: 'line ends inside of quotes', text: 'a;b\n"1\n2,3\n4";x\n', expected: ';' },
    { description: 'a title above', text: 'Accounts, exported today\n\na;b;c\n1;2;3\n4;5;6\n', expected: ';' },
    { description: 'a title above decimal commas', text: 'Prices 2026\n\nid;price\n1,5;2,5\n3,5;4,5\n', expected: ';' },
    {
      description: 'a title with as many commas as the rows have decimals',
      text: 'Sales, March\nid;price\nx;1,5\ny;2,5\nz;3,5\n',
      expected: ';',
    },
    {
      description: 'title lines with other separators',
      text: 'Report | all | 2026\nby: me; for: you\na,b,c\n1,2,3\n4,5,6\n',
      expected: ',',
    },
    { description: 'blank lines above', text: '\n\n\na;b\n1,5;2\n', expected: ';' },
    {
      description: 'a header with line ends in quotes',
      text: '"Customer\nID";"Name,\nfirst"\n1;x\n2;y\n',
      expected: ';',
    },
    { description: 'blanks behind the commas, and quotes', text: 'a, b\n1, "x; y"\n2, "x; y; z"\n', expected: ',' },
    { description: 'a total below', text: 'a;b;c\n1;2,5;3\n4;5,5;6\nTotal 8,0\n', expected: ';' },
    {
      description: 'ragged rows of commas, a pipe in each',
      text: 'a,b,c,d\n1|1,2,3,4\n1|1,2,3\n1|1,2,3,4\n',
      expected: ',',
    },
    { description: 'a bad quote', text: 'id;name\n1;"abc"def\n2;x\n', expected: ';' },
    { description: 'only a header', text: 'a;b', expected: ';' },
    { description: 'nothing', text: '', expected: ',' },
  ])('finds $description', ({ text, expected }) => {
    expect(detectDelimiter(text, true)).toBe(expected);
  });

  it('does not judge a row that is cut at the end of the sample', () => {
    expect(detectDelimiter('a;b\n1;2\n"3,4,5', false)).toBe(';');
  });
});

describe('separatorLine', () => {
  it.each([
    { text: 'sep=;\na;b', expected: { delimiter: ';', length: 6 } },
    { text: 'SEP=,\r\na,b', expected: { delimiter: ',', length: 7 } },
    { text: 'Sep=\t\ra', expected: { delimiter: '\t', length: 6 } },
    { text: 'sep=|', expected: { delimiter: '|', length: 5 } },
    { text: '"sep=;"\r\na;b', expected: { delimiter: ';', length: 9 } },
    { text: '"sep=;\na;b', expected: null },
    { text: 'sep=\na', expected: null },
    { text: 'sep=ab\n', expected: null },
    { text: 'a\nsep=;\n', expected: null },
  ])('reads $text', ({ text, expected }) => {
    expect(separatorLine(text)).toEqual(expected);
  });
});

describe('isPossibleDelimiter', () => {
  it.each([',', ';', '\t', '|', ' ', ':', '^', '~', 'x'])('takes %j', (sign) =>
    expect(isPossibleDelimiter(sign)).toBe(true),
  );
  it.each(['"', '\r', '\n', '\f', '\v', '\uFEFF', '\0'])('refuses %j', (sign) =>
    expect(isPossibleDelimiter(sign)).toBe(false),
  );
});
