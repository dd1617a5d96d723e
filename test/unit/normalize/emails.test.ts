import { describe, expect, test } from 'vitest';
import { readEmails } from '../../../src/main/normalize/emails.ts';
import { errorCells, told } from './cells.ts';

describe('e-mails', () => {
  test.each([
    'jane@acme.com',
    'Jane.Roe+billing@mail.acme.co.uk',
    "o'brien@acme.com",
    'jörg@müller.de',
    'a@xn--mller-kva.de',
    'x_y-z@a-b.io',
    '1@2.com',
    'info@москва.рф',
    'a&b@acme.com',
  ])('%s is an address', (text) => {
    expect(told(readEmails(text))).toEqual([[text]]);
  });

  test.each([
    'jane',
    'jane@',
    '@acme.com',
    'jane@acme',
    'jane@acme.c',
    'jane@acme.123',
    'jane@@acme.com',
    'jane@acme@com.de',
    'ja ne@acme.com',
    '.jane@acme.com',
    'jane.@acme.com',
    'ja..ne@acme.com',
    'jane@acme..com',
    'jane@.acme.com',
    'jane@acme.com.',
    'jane@-acme.com',
    'jane@acme-.com',
    '"jane"@acme.com',
    'jane(x)@acme.com',
    'jane@ac me.com',
    'jane@acme.com (work)',
    'jane@[127.0.0.1]',
    'ja\ufffdne@acme.com',
    'jane at acme.com',
    'https://acme.com',
    `${'x'.repeat(65)}@acme.com`,
    `jane@${'a.'.repeat(130)}com`,
    'Jane <jane@acme>',
    'Jane <jane@acme.com',
    '<>',
    'mailto:',
  ])('%s is none', (text) => {
    expect(readEmails(text)).toEqual({ value: null, remarks: [{ code: 'email-invalid', value: text, detail: '' }] });
  });

  test.each<[string, string[]]>([
    ['a@b.co;c@d.co', ['a@b.co', 'c@d.co']],
    ['a@b.co, c@d.co', ['a@b.co', 'c@d.co']],
    ['a@b.co\r\nc@d.co\n', ['a@b.co', 'c@d.co']],
    ['; a@b.co ,, ;', ['a@b.co']],
    ['a@b.co; a@b.co', ['a@b.co']],
    ['\u00a0a@b.co\u200b', ['a@b.co']],
  ])('%j holds %j', (text, expected) => {
    expect(told(readEmails(text))).toEqual([expected]);
  });

  test.each<[string, string]>([
    ['Jane Roe <jane@acme.com>', 'jane@acme.com'],
    ['"Roe, Jane; Ms" <jane@acme.com>', 'jane@acme.com'],
    ['<jane@acme.com>', 'jane@acme.com'],
    ['Jane < jane@acme.com >', 'jane@acme.com'],
    ['mailto:jane@acme.com', 'jane@acme.com'],
    ['MAILTO:jane@acme.com?subject=Hi&body=x', 'jane@acme.com'],
    ['Jane <mailto:jane@acme.com>', 'jane@acme.com'],
  ])('%j is read as its address %s, with a note', (text, address) => {
    expect(readEmails(text)).toEqual({
      value: [address],
      remarks: [{ code: 'email-extracted', value: text, detail: address }],
    });
  });

  test('list signs within quotes and angle brackets do not part', () => {
    expect(readEmails('"Roe, Jane" <jane@acme.com>; "Doe; John" <john@acme.com>').value).toEqual([
      'jane@acme.com',
      'john@acme.com',
    ]);
  });

  test('one part that is none makes the cell unusable; each such part is named once', () => {
    const reading = readEmails('a@b.co; foo, bar; foo');
    expect(reading.value).toBeNull();
    expect(reading.remarks.map((remark) => remark.value)).toEqual(['foo', 'bar']);
  });

  test('other cells are read by their display', () => {
    expect(told(readEmails({ n: 12, text: '12' }))).toEqual([null, 'email-invalid']);
    expect(told(readEmails({ bool: true }))).toEqual([null, 'email-invalid']);
    expect(told(readEmails(' ; '))).toEqual([null]);
    expect(told(readEmails({ error: 'no-value' }))).toEqual([null, 'cell-error']);
    for (const cell of errorCells) expect(told(readEmails(cell))).toEqual([null, 'cell-error']);
  });
});
