import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proofOf } from '../../../src/main/normalize/date-rule.ts';
import { takeDateApart } from '../../../src/main/normalize/date-text.ts';
import { EvidenceCollector } from '../../../src/main/normalize/normalize.ts';
import { takeNumberApart } from '../../../src/main/normalize/number-text.ts';
import { type Cell, trimText } from '../../../src/shared/cell.ts';
import { evidenceOf } from './evidence-of.ts';

const none = { dayFirst: 0, monthFirst: 0, undecidedDates: 0, point: 0, comma: 0, undecidedNumbers: 0 };

/** What is counted for what a text proves. */
const proven = new Map<string | undefined, keyof typeof none>([
  ['dmy', 'dayFirst'],
  ['mdy', 'monthFirst'],
  ['either', 'undecidedDates'],
  ['.', 'point'],
  [',', 'comma'],
  ['undecided', 'undecidedNumbers'],
]);

describe('evidence of a column', () => {
  test.each<[string, Partial<typeof none>]>([
    ['25/12/2021', { dayFirst: 1 }],
    [' 25.12.21 ', { dayFirst: 1 }],
    ['Wednesday, 25-12-2021 10:30', { dayFirst: 1 }],
    ['25 12 2021', { dayFirst: 1 }],
    ['12/25/2021', { monthFirst: 1 }],
    ['05/06/2021', { undecidedDates: 1 }],
    ['05/05/2021', {}],
    ['31/02/2021', {}],
    ['25/12/1821', {}],
    ['2021-12-25', {}],
    ['25 Dec 2021', {}],
    ['20211225', {}],
    ['1,234.5', { point: 1 }],
    ['1,234,567', { point: 1 }],
    ['12.5', { point: 1 }],
    ['.5', { point: 1 }],
    ['12,5 €', { comma: 1 }],
    ['1.234.567', { comma: 1 }],
    ['1 234,5', { comma: 1 }],
    ['USD 12,5', { comma: 1 }],
    ['1,234', { undecidedNumbers: 1 }],
    ['($1.234)', { undecidedNumbers: 1 }],
    ['12', {}],
    ['1 234', {}],
    ['+1 303 555 1212', {}],
    ['303.555.1212', {}],
    ['C-1001', {}],
    ['Acme 2.0 Ltd', {}],
    ['10.0.0.1', {}],
    ['', {}],
  ])('%j proves %j', (cell, expected) => {
    expect(evidenceOf(cell)).toEqual({ ...none, ...expected });
  });

  test('cells that know their own value prove nothing', () => {
    const cells: Cell[] = [
      { n: 12.5, text: '12.5' },
      { date: '2021-12-25', text: '25/12/2021' },
      { bool: true },
      { error: '#N/A' },
    ];
    expect(evidenceOf(...cells)).toEqual(none);
  });

  test('columns are counted apart, and those never seen prove nothing', () => {
    const collector = new EvidenceCollector();
    collector.observe(2, '25/12/2021');
    collector.observe(2, '26/12/2021');
    collector.observe(0, '1,5');
    expect(collector.all()).toEqual([{ ...none, comma: 1 }, none, { ...none, dayFirst: 2 }]);
    expect(JSON.parse(JSON.stringify(collector.all()))).toEqual(collector.all());
  });

  test('the first cell of each kind is kept as an example, and years of two digits are counted', () => {
    const collector = new EvidenceCollector();
    for (const [index, cell] of ['01/02/2021', ' 25/12/21', '26/12/2021', '1,5', '2.5'].entries()) {
      collector.observe(0, cell, index + 2);
    }
    expect(collector.examples()).toEqual([
      {
        dayFirst: { row: 3, value: '25/12/21' },
        monthFirst: null,
        undecidedDates: { row: 2, value: '01/02/2021' },
        point: { row: 6, value: '2.5' },
        comma: { row: 5, value: '1,5' },
        undecidedNumbers: null,
        shortYear: { row: 3, value: '25/12/21' },
        shortYears: 1,
        mayBeginWithYear: false,
      },
    ]);
  });

  test('a day proves nothing where all of its column may be years', () => {
    const yearFirst = ['19/01/03', '20/02/14', '19/11/28', '21/06/07'];
    expect(evidenceOf(...yearFirst)).toEqual({ ...none, undecidedDates: 4 });
    const days = ['19/01/20', '28/02/21', '14/11/20', '30/06/21'];
    expect(evidenceOf(...days)).toEqual({ ...none, dayFirst: 4 });
    expect(evidenceOf(...yearFirst, '05/06/21')).toEqual({ ...none, dayFirst: 4, undecidedDates: 1 });
    expect(evidenceOf(...yearFirst, '25/12/2021')).toEqual({ ...none, dayFirst: 1, undecidedDates: 4 });
    const collector = new EvidenceCollector();
    for (const [index, cell] of yearFirst.entries()) collector.observe(0, cell, index + 2);
    expect(collector.examples()[0]).toMatchObject({
      undecidedDates: { row: 2, value: '19/01/03' },
      mayBeginWithYear: true,
    });
  });

  test('the quick look at the characters never overlooks what the readers would see', () => {
    const texts = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0123456789.,/- \u00a0\u202f'’\t()$€%+−:T"), maxLength: 14 }),
      fc
        .tuple(
          fc.constantFrom('', ' ', 'Wednesday, ', 'Tue ', '-', '$', '($', 'USD ', '\u200b'),
          fc.integer({ min: 0, max: 40 }),
          fc.constantFrom('.', ',', '/', '-', ' ', '. ', ' / ', '\u00a0', "'"),
          fc.integer({ min: 0, max: 1500 }),
          fc.constantFrom(
            '',
            '.5',
            ',50',
            '/2021',
            '.2021',
            '-21',
            ' 2021',
            '. 2021',
            ' / 2021',
            ' 2021 10:30',
            '%',
            ' EUR',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const date = takeDateApart(trimText(text));
        const proof = date.kind === 'parts' ? proofOf(date.parts) : takeNumberApart(trimText(text))?.proof;
        const counted = proven.get(proof);
        const expected = counted === undefined ? none : { ...none, [counted]: 1 };
        expect(evidenceOf(text)).toEqual(expected);
      }),
      { numRuns: 5000 },
    );
  });
});
