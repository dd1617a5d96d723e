import { describe, expect, it } from 'vitest';
import { newTarget } from '../../../src/renderer/steps/columns/targets.ts';

describe('the kind that is proposed for a custom attribute', () => {
  it.each([
    ['MRR', ['€5,957.50', '1.200,00 €', '(12)'], 'number'],
    ['Seats', ['5', '12', '0'], 'number'],
    ['Discount', ['12%', '7.5%'], 'number'],
    ['Renewal', ['01.06.2027', '2027-01-05'], 'date'],
    ['ZIP Code', ['10115', '80331'], undefined],
    ['Branch', ['00123', '00124'], undefined],
    ['Remark', ['5', 'on request'], undefined],
    ['Phone', ['030123', '5551234'], undefined],
    ['Empty', [], undefined],
  ])('of “%s” with the samples %j is %s', (header, samples, type) => {
    const target = newTarget('trait', { header, samples });
    expect('type' in target ? target.type : undefined).toBe(type);
  });
});
