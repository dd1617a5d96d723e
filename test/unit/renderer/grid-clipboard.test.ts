import { expect, test } from 'vitest';
import { oneCell } from '../../../src/renderer/steps/review/grid-clipboard.ts';

test.each([
  ['a cell of a spreadsheet program', 'Acme\r\n', 'Acme'],
  ['a text of any program', 'Acme Ltd', 'Acme Ltd'],
  ['an empty cell', '\r\n', ''],
  ['two cells beside each other', 'Acme\tBolt', null],
  ['two cells below each other', 'Acme\r\nBolt\r\n', null],
])('%s is pasted as one cell, or not at all', (_, text, expected) => {
  expect(oneCell(text)).toBe(expected);
});
