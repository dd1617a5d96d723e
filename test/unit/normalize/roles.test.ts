import { describe, expect, test } from 'vitest';
import { compileRole } from '../../../src/main/normalize/roles.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { errorCells, told } from './cells.ts';

const read = compileRole({
  'Jane Roe': 'jane@my.com',
  'Roe, Jane': 'jane@my.com',
  AL: 'al@my.com',
  al: 'alice@my.com',
});

describe('the user in a role', () => {
  test.each<[string, Cell, [string | null, ...string[]]]>([
    ['an e-mail', 'john@my.com', ['john@my.com']],
    ['spaces around it', ' john@my.com ', ['john@my.com']],
    ['a name from the list', 'Jane Roe', ['jane@my.com']],
    ['without case', ' JANE ROE ', ['jane@my.com']],
    ['a name with a comma', 'Roe, Jane', ['jane@my.com']],
    ['an exact spelling', 'al', ['alice@my.com']],
    ['a spelling that could be either', 'Al', [null, 'csm-not-email']],
    ['an address within a text', 'John <john@my.com>', ['john@my.com', 'email-extracted']],
    ['mailto', 'mailto:john@my.com', ['john@my.com', 'email-extracted']],
    ['two addresses', 'john@my.com; jane@my.com', [null, 'csm-not-email']],
    ['an unknown name', 'John Doe', [null, 'csm-not-email']],
    ['machinery', 'constructor', [null, 'csm-not-email']],
    ['a number', { n: 12, text: '12' }, [null, 'csm-not-email']],
    ['blank', '\u00a0', [null]],
    ['a formula without a result', { error: 'no-value' }, [null, 'cell-error']],
  ])('%s', (_name, cell, expected) => {
    expect(told(read(cell))).toEqual(expected);
  });

  test.each(errorCells.map((cell) => [JSON.stringify(cell), cell] as const))('%s is a cell error', (_name, cell) => {
    expect(told(read(cell))).toEqual([null, 'cell-error']);
  });
});
