import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { blockOf, textOfBlock } from '../../../src/renderer/steps/review/grid-clipboard.ts';

test.each([
  ['a cell of a spreadsheet program', 'Acme\r\n', [['Acme']]],
  ['a text of any program', 'Acme Ltd', [['Acme Ltd']]],
  ['an empty cell', '\r\n', [['']]],
  ['two cells beside each other', 'Acme\tBolt', [['Acme', 'Bolt']]],
  ['two cells below each other', 'Acme\r\nBolt\r\n', [['Acme'], ['Bolt']]],
  ['a cell with lines', '"two\nlines"\r\n', [['two\nlines']]],
  ['a cell with quotation marks and a tab', '"say ""hi""\tthere"\tx', [['say "hi"\tthere', 'x']]],
  ['a text that begins with a quotation mark', '"Acme" Ltd\tBolt', [['"Acme" Ltd', 'Bolt']]],
  [
    'rows of different length, filled up',
    'a\tb\r\nc\r\n',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['a blank row in the middle', 'a\n\nb\n', [['a'], [''], ['b']]],
  ['nothing', '', null],
])('what was copied is pasted as cells: %s', (_, text, expected) => {
  expect(blockOf(text)).toEqual(expected);
});

describe('cells that are copied', () => {
  it('come back as they are, whatever is in them', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', 'ü', '=') });
    const block = fc
      .integer({ min: 1, max: 3 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
      );
    fc.assert(
      fc.property(block, (cells) => {
        // A single cell goes out as its plain text, so that it can be pasted into any field.
        fc.pre(cells.length > 1 || cells[0]?.length !== 1);
        // One empty cell in the last row cannot be told from the end of the line before it.
        fc.pre(cells.at(-1)?.length !== 1 || cells.at(-1)?.[0] !== '');
        expect(blockOf(textOfBlock(cells))).toEqual(cells);
      }),
    );
  });
});
