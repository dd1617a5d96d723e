import { describe, expect, test } from 'vitest';
import { readUrls } from '../../../src/main/normalize/urls.ts';
import { errorCells, told } from './cells.ts';

describe('web addresses', () => {
  test.each([
    'https://www.example.com',
    'http://example.com/a?b=c#d',
    'HTTP://EXAMPLE.COM',
    'https://münchen.de/Straße',
    'https://xn--mnchen-3ya.de',
    'https://example.com:8443/x',
    'https://192.168.1.1/admin',
    'https://medium.com/@jane',
    'https://example.com/a;b,c',
    'https://a_b.example.com',
    'https://example.com/%7Ejane',
  ])('%s is kept as it stands', (text) => {
    expect(told(readUrls(text))).toEqual([[text]]);
  });

  test.each(['example.com', 'www.example.com/path', 'example.com:8080/x', 'münchen.de', 'example.com?x=http://y.com'])(
    '%s gets https:// in front, with a note',
    (text) => {
      expect(readUrls(text)).toEqual({
        value: [`https://${text}`],
        remarks: [{ code: 'url-scheme-added', value: text, detail: '' }],
      });
    },
  );

  test.each([
    'ftp://example.com',
    'javascript:alert(1)',
    'JavaScript:alert(document.cookie)',
    'mailto:jane@acme.com',
    'data:text/html,x',
    'file:///etc/passwd',
    'tel:+1303',
    'localhost',
    'http://localhost',
    'localhost:3000',
    'example',
    'n/a',
    'N.A',
    '-',
    '1.5',
    '3.14',
    'https://',
    'http:/example.com',
    'http//example.com',
    'https:\\\\example.com',
    '//example.com',
    'jane@acme.com',
    'https://jane@acme.com',
    'user:pw@acme.com',
    'https://user:pw@acme.com',
    'exa mple.com',
    'https://example.com/a b',
    'https://a..b.com',
    'foo,bar.com',
    'https://example.com:99999',
    'https://ex^ample.com',
    'https://[::1]',
    'https://.com',
    'see our site',
  ])('%s is none', (text) => {
    expect(told(readUrls(text))).toEqual([null, 'url-invalid']);
  });

  test.each<[string, string[]]>([
    ['https://a.com\nhttps://b.com', ['https://a.com', 'https://b.com']],
    ['https://a.com; https://b.com', ['https://a.com', 'https://b.com']],
    ['https://a.com,https://b.com', ['https://a.com', 'https://b.com']],
    ['https://a.com, https://b.com;', ['https://a.com', 'https://b.com']],
    ['https://a.com;https://a.com', ['https://a.com']],
    ['https://a.com/x,,\u200b', ['https://a.com/x']],
    ['https://a.com/x;y=1', ['https://a.com/x;y=1']],
  ])('%j holds %j', (text, expected) => {
    expect(told(readUrls(text))).toEqual([expected]);
  });

  test('one of several that is none makes the cell unusable, and is named', () => {
    expect(readUrls('https://a.com; nowhere').remarks).toEqual([{ code: 'url-invalid', value: 'nowhere', detail: '' }]);
    expect(readUrls('https://a.com; nowhere').value).toBeNull();
  });

  test('other cells are read by their display', () => {
    expect(told(readUrls({ n: 123, text: '123' }))).toEqual([null, 'url-invalid']);
    expect(told(readUrls(' '))).toEqual([null]);
    expect(told(readUrls({ error: 'no-value' }))).toEqual([null, 'cell-error']);
    for (const cell of errorCells) expect(told(readUrls(cell))).toEqual([null, 'cell-error']);
  });
});
