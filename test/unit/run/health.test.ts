import { beforeEach, describe, expect, it } from 'vitest';
import { Health } from '../../../src/main/run/health.ts';

describe('telling a bad row from an outage', () => {
  let health: Health;
  beforeEach(() => {
    health = new Health(0);
  });

  it('is no outage as long as only two rows are concerned, however often', () => {
    const verdicts = [1, 2, 1, 2, 1, 2].map((row, index) => health.bad(index * 10_000, row, false, true));
    expect(verdicts).not.toContain(true);
  });

  it('is an outage when three rows got no good answer over three seconds', () => {
    expect(health.bad(1000, 1, false, true)).toBe(false);
    expect(health.bad(2000, 2, false, true)).toBe(false);
    expect(health.bad(2999, 3, false, true)).toBe(false);
    expect(health.bad(3000, 3, false, true)).toBe(true);
    expect(health.nextProbeAt).toBe(8000);
  });

  it('begins to count anew with each good answer', () => {
    health.bad(4000, 1, false, true);
    health.bad(5000, 2, false, true);
    health.good(5500);
    expect(health.bad(9000, 3, false, true)).toBe(false);
  });

  it('does not count rows that got bad answers while others got good ones', () => {
    const verdicts = [1, 2, 3, 4, 5].map((row) => health.bad(10_000, row, true, true));
    expect(verdicts).not.toContain(true);
  });

  it('is an outage when three rows in succession used up their attempts without any answer', () => {
    expect([health.gaveBack(1), health.gaveBack(2), health.gaveBack(3)]).toEqual([false, false, true]);
  });

  it('ends with a good answer', () => {
    for (const row of [1, 2, 3]) health.bad(5000, row, false, false);
    expect(health.good(6000)).toBe(true);
    expect(health.nextProbeAt).toBeNull();
  });

  it('asks for other rows while too few are concerned to tell', () => {
    expect(health.wantsOtherRows).toBe(false);
    health.bad(100, 1, false, true);
    expect(health.wantsOtherRows).toBe(true);
    for (const row of [2, 3]) health.bad(200, row, false, true);
    expect(health.wantsOtherRows).toBe(false);
  });

  it('gives up only where asked to, counted from the first bad answer', () => {
    expect(health.giveUpAt(1000)).toBeNull();
    health.bad(5000, 1, false, false);
    health.bad(6000, 1, false, false);
    expect(health.giveUpAt(1000)).toBe(6000);
    expect(health.giveUpAt(null)).toBeNull();
  });

  it('does not give up for one bad row that gets answers, which has its own end', () => {
    health.bad(5000, 1, false, true);
    expect(health.giveUpAt(1000)).toBeNull();
  });

  it('waits with the next probe as long as the server asked, if that is longer', () => {
    for (const row of [1, 2, 3]) health.bad(5000, row, false, true);
    health.probeFailed(10_000, 60_000);
    expect(health.nextProbeAt).toBe(70_000);
    health.probeFailed(70_000, 0);
    expect(health.nextProbeAt).toBe(90_000);
  });
});
