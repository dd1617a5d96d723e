import { describe, expect, it } from 'vitest';
import { faultOf, parseFaults } from '../../../src/main/practice/faults.ts';

describe('the faults to rehearse', () => {
  it.each([
    ['500@10', [{ kind: '500', every: 10 }]],
    [
      '401@1,reset@25',
      [
        { kind: '401', every: 1 },
        { kind: 'reset', every: 25 },
      ],
    ],
    [
      ' html@3 , timeout@4 ,422@5,429@6',
      [
        { kind: 'html', every: 3 },
        { kind: 'timeout', every: 4 },
        { kind: '422', every: 5 },
        { kind: '429', every: 6 },
      ],
    ],
  ])('%j is understood', (spec, faults) => {
    expect(parseFaults(spec)).toEqual({ ok: true, value: faults });
  });

  it.each([
    '',
    '500',
    '500@',
    '500@0',
    '500@-1',
    '500@1.5',
    '@5',
    '418@5',
    '500@5,',
    '500@5;reset@6',
    'RESET@5',
    '500@5@6',
  ])('%j is refused with a sentence that shows how to write it', (spec) => {
    const parsed = parseFaults(spec);
    expect(parsed).toMatchObject({ ok: false, error: { kind: 'wrong-usage' } });
    if (!parsed.ok) expect(parsed.error.message).toContain('500@10');
  });

  it('befall every so many requests, the first of the list where several fall together', () => {
    const faults = [
      { kind: '500', every: 2 },
      { kind: 'reset', every: 3 },
    ] as const;
    expect([1, 2, 3, 4, 5, 6].map((count) => faultOf(faults, count))).toEqual([
      null,
      '500',
      'reset',
      '500',
      null,
      '500',
    ]);
  });
});
