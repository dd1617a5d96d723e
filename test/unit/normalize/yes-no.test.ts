import { describe, expect, test } from 'vitest';
import { compileYesNo } from '../../../src/main/normalize/yes-no.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { errorCells, told } from './cells.ts';

const read = compileYesNo();

describe('yes/no', () => {
  test.each(['yes', 'YES', ' Yes ', 'y', 'true', 'TRUE', 't', '1', 'on', 'x', 'X', '\u00a0y\u200b'])(
    '%s is yes',
    (text) => {
      expect(told(read(text))).toEqual([true]);
    },
  );

  test.each(['no', 'No', ' n ', 'false', 'F', '0', 'off', 'OFF'])('%s is no', (text) => {
    expect(told(read(text))).toEqual([false]);
  });

  test.each<[Cell, [boolean | null, ...string[]]]>([
    [{ n: 1, text: '1' }, [true]],
    [{ n: 0, text: '0' }, [false]],
    [{ n: 1, text: '1.00' }, [true]],
    [{ n: 2, text: '2' }, [null, 'boolean-unrecognised']],
    [{ bool: true }, [true]],
    [{ bool: false }, [false]],
    [{ date: '2021-01-05', text: '5 Jan 2021' }, [null, 'boolean-unrecognised']],
    [{ error: 'no-value' }, [null, 'cell-error']],
  ])('%j is read as %j', (cell, expected) => {
    expect(told(read(cell))).toEqual(expected);
  });

  test.each(['maybe', 'ja', 'yes!', '2', '-', 'n/a', '1.0', 'constructor', '__proto__'])('%s is neither', (text) => {
    expect(read(text)).toEqual({ value: null, remarks: [{ code: 'boolean-unrecognised', value: text, detail: '' }] });
  });

  test.each(['', '  ', '\u00a0', '\u200b'])('blank %j is blank, never no', (text) => {
    expect(told(read(text))).toEqual([null]);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is a cell error', (_name, cell) => {
    expect(told(read(cell))).toEqual([null, 'cell-error']);
  });
});

describe('yes/no with the match’s own words', () => {
  const own = compileYesNo({
    ' Canceled ': true,
    Active: false,
    yes: false,
    JA: true,
    Ja: false,
    '2': true,
    TRUE: false,
  });

  test.each<[Cell, [boolean | null, ...string[]]]>([
    ['Canceled', [true]],
    ['canceled', [true]],
    [' ACTIVE ', [false]],
    ['yes', [false]],
    ['YES', [false]],
    ['no', [false]],
    [{ n: 2, text: '2' }, [true]],
    [{ bool: true }, [false]],
    ['JA', [true]],
    ['Ja', [false]],
    ['ja', [null, 'boolean-unrecognised']],
    ['toString', [null, 'boolean-unrecognised']],
    ['__proto__', [null, 'boolean-unrecognised']],
  ])('%j is read as %j', (cell, expected) => {
    expect(told(own(cell))).toEqual(expected);
  });
});
