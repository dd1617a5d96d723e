import { describe, expect, it } from 'vitest';
import { takeDateApart } from '../../../src/main/normalize/date-text.ts';
import { takeNumberApart } from '../../../src/main/normalize/number-text.ts';
import { kindOf, sentAsText } from '../../../src/renderer/steps/columns/kinds.ts';
import { newTarget } from '../../../src/renderer/steps/columns/targets.ts';
import type { MappingTarget } from '../../../src/shared/mapping.ts';

const numbers = [
  ['MRR', ['€5,957.50', '1.200,00 €', '(12)']],
  ['Seats', ['5', '12', '0']],
  ['Discount', ['12%', '7.5 %']],
  ['ARR', ['1 234,50', "1'234'567", '-0.5']],
  ['Fee', ['USD 12.50', '-€5', '5.282,50 EUR']],
] as const;
const dates = [
  ['Renewal', ['01.06.2027', '2027-01-05']],
  ['Signed', ['5 Jan 2021', 'January 5, 2021']],
] as const;
const texts = [
  ['ZIP Code', ['10115', '80331']],
  ['Branch', ['00123', '00124']],
  ['Remark', ['5', 'on request']],
  ['Phone', ['030123', '5551234']],
  ['Token', ['1234567890123456789']],
  ['Plan', ['EUR', 'USD']],
  ['Empty', []],
] as const;

describe('the kind of a column by its samples', () => {
  it.each(numbers)('of “%s” with %j is number, and the check reads each of them as one', (header, samples) => {
    expect(kindOf({ header, samples: [...samples] })).toBe('number');
    for (const sample of samples) expect([sample, takeNumberApart(sample)]).not.toEqual([sample, null]);
  });

  it.each(dates)('of “%s” with %j is date, and the check reads each of them as one', (header, samples) => {
    expect(kindOf({ header, samples: [...samples] })).toBe('date');
    for (const sample of samples) expect(takeDateApart(sample).kind).not.toBe('none');
  });

  it('of yes and no alone is yes/no; of 1 and 0 it is number', () => {
    expect(kindOf({ header: 'Partner', samples: ['Yes', 'no'] })).toBe('yes/no');
    expect(kindOf({ header: 'Partner', samples: ['1', '0'] })).toBe('number');
  });

  it.each(texts)('of “%s” with %j is text', (header, samples) => {
    expect(kindOf({ header, samples: [...samples] })).toBe('text');
  });
});

describe('a custom attribute', () => {
  const column = { header: 'MRR', samples: ['€5,957.50'] };

  it('begins with the kind of its column, and text goes without saying', () => {
    expect(newTarget('trait', column)).toEqual({ field: 'trait', key: 'mrr', type: 'number' });
    expect(newTarget('trait', { header: 'Plan', samples: ['gold'] })).toEqual({ field: 'trait', key: 'plan' });
  });

  it.each<[MappingTarget, string | null]>([
    [{ field: 'trait', key: 'mrr' }, 'number'],
    [{ field: 'attribute', key: 'mrr', type: 'text' }, 'number'],
    [{ field: 'trait', key: 'mrr', type: 'number' }, null],
    [{ field: 'trait', key: 'mrr', type: 'date' }, null],
    [{ field: 'name' }, null],
  ])('%j of a column of amounts is told as sent as text, or not: %j', (to, kind) => {
    expect(sentAsText(to, column)).toBe(kind);
  });

  it('of words is not told, whatever its kind', () => {
    expect(sentAsText({ field: 'trait', key: 'plan' }, { header: 'Plan', samples: ['gold'] })).toBeNull();
  });
});
