import { describe, expect, test } from 'vitest';
import { gridMoveOf } from '../../../src/renderer/steps/review/grid-keys.ts';

const pressed = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'altKey')[]) => ({
  key,
  ctrlKey: held.includes('ctrlKey'),
  metaKey: held.includes('metaKey'),
  altKey: held.includes('altKey'),
});

describe('in the grid of the review', () => {
  test('Ctrl+Home and Ctrl+End choose the first and the last cell, as in a spreadsheet program', () => {
    expect(gridMoveOf(pressed('Home', 'ctrlKey'))).toBe('first');
    expect(gridMoveOf(pressed('End', 'ctrlKey'))).toBe('last');
    expect(gridMoveOf(pressed('End', 'metaKey'))).toBe('last');
  });

  test('Ctrl+D fills down', () => {
    expect(gridMoveOf(pressed('d', 'ctrlKey'))).toBe('fill-down');
    expect(gridMoveOf(pressed('D', 'metaKey'))).toBe('fill-down');
  });

  test('the keys that empty cells are taken', () => {
    expect(gridMoveOf(pressed('Delete'))).toBe('empty');
    expect(gridMoveOf(pressed('Backspace'))).toBe('empty');
  });

  test.each([
    ['Home alone', pressed('Home')],
    ['End with Alt', pressed('End', 'ctrlKey', 'altKey')],
    ['any other key', pressed('a', 'ctrlKey')],
  ])('%s is left to the grid', (_, key) => {
    expect(gridMoveOf(key)).toBeNull();
  });
});
