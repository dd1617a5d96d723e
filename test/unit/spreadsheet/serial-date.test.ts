import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialDate } from '../../../src/main/spreadsheet/serial-date.ts';

describe('serialDate', () => {
  it.each([
    { serial: 1, date1904: false, expected: '1900-01-01' },
    { serial: 59, date1904: false, expected: '1900-02-28' },
    { serial: 60, date1904: false, expected: '1900-02-29' },
    { serial: 61, date1904: false, expected: '1900-03-01' },
    { serial: 45_000, date1904: false, expected: '2023-03-15' },
    { serial: 43_538, date1904: true, expected: '2023-03-15' },
    { serial: 45_000.5, date1904: false, expected: '2023-03-15T12:00:00' },
    { serial: 45_000.999_999, date1904: false, expected: '2023-03-15T23:59:59' },
    { serial: 45_291.999_999_988_43, date1904: false, expected: '2023-12-31T23:59:59' },
    { serial: 45_000.999_999_999_9, date1904: false, expected: '2023-03-16' },
    { serial: 45_000 + 1 / 86_400, date1904: false, expected: '2023-03-15T00:00:01' },
    { serial: 0.25, date1904: false, expected: 'T06:00:00' },
    { serial: 0, date1904: false, expected: 'T00:00:00' },
    { serial: 0.999_999_9, date1904: true, expected: 'T23:59:59' },
    { serial: 2_958_465, date1904: false, expected: '9999-12-31' },
    { serial: 2_958_466, date1904: false, expected: null },
    { serial: -1, date1904: false, expected: null },
    { serial: Number.NaN, date1904: false, expected: null },
  ])('reads $serial (1904: $date1904) as $expected', ({ serial, date1904, expected }) => {
    expect(serialDate(serial, date1904)).toBe(expected);
  });

  it('counts every day after the day that never was, in both date systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_957_000 }), (serial) => {
        const day = new Date(Date.UTC(1900, 2, 1) + (serial - 61) * 86_400_000).toISOString().slice(0, 10);
        expect(serialDate(serial, false)).toBe(day);
        if (serial > 1462) expect(serialDate(serial - 1462, true)).toBe(day);
      }),
    );
  });
});
