import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it, test } from 'vitest';
import { isEmptiable, mendText, remediesFor } from '../../../src/main/repair/repair.ts';
import type { CellRepair } from '../../../src/shared/change.ts';

const table: readonly [repair: CellRepair, text: string, after: string | null][] = [
  ['trim', ' Acme ', 'Acme'],
  ['trim', '\u00a0Acme\u200b', 'Acme'],
  ['trim', 'Acme', null],
  ['add-https', 'acme.example', 'https://acme.example'],
  [
    'add-https',
    'acme.example; http://bolt.example\nwww.core.example',
    'https://acme.example; http://bolt.example\nhttps://www.core.example',
  ],
  ['add-https', 'http://acme.example', null],
  ['mend-link', 'htp://acme.example', 'http://acme.example'],
  ['mend-link', 'https//acme.example', 'https://acme.example'],
  ['mend-link', 'https:\\\\acme.example/a', 'https://acme.example/a'],
  ['mend-link', 'https;//acme.example', 'https://acme.example'],
  ['mend-link', 'www. acme .example', 'https://www.acme.example'],
  ['mend-link', 'www,acme.example', 'https://www.acme.example'],
  ['mend-link', '<https://acme.example/a>', 'https://acme.example/a'],
  ['mend-link', 'acme.example,', 'https://acme.example'],
  ['mend-link', 'see brochure', null],
  ['mend-link', 'jane@acme.example', null],
  ['split-addresses', 'a@x.example / b@y.example', 'a@x.example; b@y.example'],
  ['split-addresses', 'Jane <a@x.example> and b@y.example', 'a@x.example; b@y.example'],
  ['split-addresses', 'a@x.example', null],
  ['split-addresses', 'a@x.example a@x.example', null],
  ['first-address', 'a@x.example b@y.example', 'a@x.example'],
  ['first-address', 'nobody', null],
  ['mend-address', 'jane (at) acme.example', 'jane@acme.example'],
  ['mend-address', 'jane[at]acme[dot]example', 'jane@acme.example'],
  ['mend-address', 'jane at acme.example', 'jane@acme.example'],
  ['mend-address', 'jane @ acme.example', 'jane@acme.example'],
  ['mend-address', 'jane@@acme.example', 'jane@acme.example'],
  ['mend-address', 'jane@acme,example', 'jane@acme.example'],
  ['mend-address', 'jane@acme..example.', 'jane@acme.example'],
  ['mend-address', 'mailto; jane@acme.example', 'jane@acme.example'],
  ['mend-address', 'Jane works at Acme', null],
  ['mend-address', 'a@x.example, b@y.example', null],
  ['yes-no', 'JA', 'yes'],
  ['yes-no', ' sí ', 'yes'],
  ['yes-no', '✔', 'yes'],
  ['yes-no', 'Nein', 'no'],
  ['yes-no', 'perhaps', null],
  ['unscramble', 'MÃ¼ller', 'Müller'],
  ['unscramble', 'Itâ€™s', 'It’s'],
  ['unscramble', 'Ãngel', null],
  ['unscramble', 'Müller', null],
  ['unscramble', 'Acme', null],
  ['unscramble', 'Ã¼ 日本', null],
  ['empty-filler', ' N/A ', ''],
  ['empty-filler', '—', ''],
  ['empty-filler', 'keine Angabe', ''],
  ['empty-filler', 'Nance', null],
  ['empty', 'anything', ''],
  ['empty', '', null],
];

test.each(table)('%s makes of “%s” “%s”', (repair, text, after) => {
  expect(mendText(repair, text)).toBe(after);
});

describe('letters that were read in the wrong encoding', () => {
  it.each(['win1252', 'latin1'])('come back, whatever they were, if they were read as %s', (encoding) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ü', 'é', 'ß', 'à', '日', ' ') }), (text) => {
        const wrong = iconv.decode(Buffer.from(text, 'utf8'), encoding);
        // A byte without a character of its own is lost for good.
        fc.pre(wrong !== text && !wrong.includes('\ufffd'));
        expect(mendText('unscramble', wrong)).toBe(text);
      }),
    );
  });

  it('what only puts a text right never changes its own result again', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('a', '.', '@', ' ', ',', '/', ':', 'h', 't', 'p', 's', 'x.example'),
    });
    for (const repair of ['trim', 'add-https'] as const) {
      fc.assert(
        fc.property(anyText, (text) => {
          const once = mendText(repair, text);
          fc.pre(once !== null);
          expect(mendText(repair, once ?? '')).toBeNull();
        }),
      );
    }
  });
});

test('what is in doubt for a whole column is never emptied, and a repair is offered only where it may help', () => {
  expect(['date-ambiguous', 'number-ambiguous', 'internal-id-missing', 'toString'].map(isEmptiable)).toEqual(
    Array(4).fill(false),
  );
  expect(remediesFor('url-invalid')).toContain('mend-link');
  expect(remediesFor('toString')).toEqual([]);
});
