import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RateWindow } from '../../../src/main/practice/rate-window.ts';

it('allows the limit in any 60 seconds, and says how long the next one must wait', () => {
  const window = new RateWindow(2);
  expect(window.ask(0)).toBe(0);
  expect(window.ask(10_000)).toBe(0);
  expect(window.ask(20_000)).toBe(40_000);
  expect(window.ask(59_999)).toBe(1);
  expect(window.ask(60_000)).toBe(0);
  expect(window.ask(60_001)).toBe(9999);
});

it('counts as a list of all requests would', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 80 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), gaps, (perMinute, waits) => {
      const window = new RateWindow(perMinute);
      const allowed: number[] = [];
      let now = 0;
      for (const wait of waits) {
        now += wait;
        const inWindow = allowed.filter((at) => now - at < 60_000).length;
        expect(window.remaining(now)).toBe(perMinute - inWindow);
        expect(window.ask(now) === 0).toBe(inWindow < perMinute);
        if (inWindow < perMinute) allowed.push(now);
      }
    }),
  );
});
