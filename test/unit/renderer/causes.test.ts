import { describe, expect, test } from 'vitest';
import { causesInOrder, filterOf, isCause } from '../../../src/renderer/steps/review/causes.ts';
import type { ReviewGroup } from '../../../src/shared/review.ts';

const group = (
  code: string,
  severity: ReviewGroup['severity'],
  count: number,
  index: number | null = 0,
): ReviewGroup => ({
  code,
  severity,
  index,
  count,
  column: 'Header',
  message: 'What is wrong, and what to do.',
  cell: 'A2',
  value: 'x',
  example: { row: 2, value: 'x' },
});

describe('what was found, by cause', () => {
  test('errors come first, then warnings, then notes, the largest of each first', () => {
    const groups = [
      group('note', 'note', 900),
      group('few', 'error', 2),
      group('warning', 'warning', 50),
      group('many', 'error', 7),
    ];
    expect(causesInOrder(groups).map(({ code }) => code)).toEqual(['many', 'few', 'warning', 'note']);
  });

  test('what changes the account of another customer comes before everything', () => {
    const groups = [group('many', 'error', 7), group('internal-id-overwrites', 'warning', 1)];
    expect(causesInOrder(groups).map(({ code }) => code)).toEqual(['internal-id-overwrites', 'many']);
  });

  test('a cause in one column is not the same cause in another', () => {
    const first = group('email-invalid', 'error', 1, 3);
    expect(isCause(filterOf(first), first)).toBe(true);
    expect(isCause(filterOf(first), group('email-invalid', 'error', 1, 4))).toBe(false);
    expect(isCause({ kind: 'all' }, first)).toBe(false);
  });
});
