import { describe, expect, test } from 'vitest';
import { compileDate } from '../../../src/main/normalize/dates.ts';
import { readEmails } from '../../../src/main/normalize/emails.ts';
import { readInternalId } from '../../../src/main/normalize/internal-id.ts';
import { textOfLink } from '../../../src/main/normalize/links.ts';
import { compileNumber } from '../../../src/main/normalize/numbers.ts';
import { compileRole } from '../../../src/main/normalize/roles.ts';
import { readText } from '../../../src/main/normalize/text.ts';
import { readUrls } from '../../../src/main/normalize/urls.ts';
import { compileYesNo } from '../../../src/main/normalize/yes-no.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { told } from './cells.ts';

const page = (text: string, link = 'https://www.acme.example/about'): Cell => ({ text, link });
const mail = (text: string, link = 'mailto:jane@acme.example?subject=Hello'): Cell => ({ text, link });

describe('a web address field takes', () => {
  test('the link where the text is no address, with a note that names both', () => {
    expect(readUrls(page('Our web site'))).toEqual({
      value: ['https://www.acme.example/about'],
      remarks: [{ code: 'link-used', value: 'Our web site', detail: 'https://www.acme.example/about' }],
    });
  });

  test.each([
    ['the text where it is an address itself', page('https://acme.example'), [['https://acme.example']]],
    ['the text where it lacks the scheme alone', page('acme.example'), [['https://acme.example'], 'url-scheme-added']],
    ['nothing from a link to a place in the workbook', page('Sheet two', '#Sheet2!A1'), [null, 'url-invalid']],
    ['nothing from a link that runs a script', page('Click', 'javascript:alert(1)'), [null, 'url-invalid']],
    ['nothing from a link to a file', page('Contract', 'file:///C:/contract.pdf'), [null, 'url-invalid']],
    ['nothing from a link to an e-mail address', mail('Write us'), [null, 'url-invalid']],
    ['nothing from a blank text, whatever its link', page('  '), [null]],
  ])('%s', (_what, cell, expected) => {
    expect(told(readUrls(cell))).toEqual(expected);
  });
});

describe('an e-mail field takes', () => {
  test.each([
    ['the address of the link where the text is a name', mail('Jane Roe'), [['jane@acme.example'], 'link-used']],
    ['the text where it is an address itself', mail('j.roe@acme.example'), [['j.roe@acme.example']]],
    [
      'an address written with signs of the web',
      mail('Jane', 'mailto:jane%2Bvip@acme.example'),
      [['jane+vip@acme.example'], 'link-used'],
    ],
    ['nothing from a broken link', mail('Jane', 'mailto:%zz'), [null, 'email-invalid']],
    ['nothing from a link to a page', page('Jane Roe'), [null, 'email-invalid']],
  ])('%s', (_what, cell, expected) => {
    expect(told(readEmails(cell))).toEqual(expected);
  });

  test('so does the Customer Success Manager, whose names in the mapping come first', () => {
    expect(told(compileRole()(mail('Jane Roe')))).toEqual(['jane@acme.example', 'link-used']);
    expect(told(compileRole({ 'Jane Roe': 'jr@us.example' })(mail('Jane Roe')))).toEqual(['jr@us.example']);
  });
});

test('every other field takes the text', () => {
  expect(told(readText(page('Acme Ltd')))).toEqual(['Acme Ltd']);
  expect(told(readInternalId(page('00123')))).toEqual(['00123']);
  expect(told(compileDate(undefined, undefined)(page('2021-01-05')))).toEqual(['2021-01-05']);
  expect(told(compileNumber('.', undefined)(page('1,234.5')))).toEqual([1234.5]);
  expect(told(compileYesNo()(page('yes')))).toEqual([true]);
});

test('a report says in text what was sent of a link, so that it reads to the same again', () => {
  const cell = { text: 'Our web site', link: 'https://www.acme.example/about' };
  expect(textOfLink(cell, [{ field: 'urls' }])).toBe('https://www.acme.example/about');
  expect(textOfLink(cell, [{ field: 'name' }])).toBe('Our web site');
  expect(textOfLink({ text: 'acme.example', link: 'https://other.example' }, [{ field: 'urls' }])).toBe('acme.example');
  expect(textOfLink(cell, [])).toBe('Our web site');
});
