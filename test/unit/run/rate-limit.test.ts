import { expect, it } from 'vitest';
import { RateLimitWait } from '../../../src/main/run/rate-limit.ts';

it('waits as long as the longest of several answers asked', () => {
  const wait = new RateLimitWait();
  expect(wait.hit(1000, 0, 20_000)).toBe(21_000);
  expect(wait.hit(1100, 0, 3000)).toBe(21_000);
  expect(wait.hit(1200, 0, 30_000)).toBe(31_200);
});

it('doubles once for requests that were on the way together', () => {
  const wait = new RateLimitWait();
  expect(wait.hit(1000, 500, null)).toBe(6000);
  expect(wait.hit(1001, 600, null)).toBe(6000);
  expect(wait.hit(7000, 900, null)).toBe(6000);
  expect(wait.hit(6500, 6100, null)).toBe(16_500);
});

it('begins with 5 seconds again once a row was taken after the wait', () => {
  const wait = new RateLimitWait();
  wait.hit(0, 0, null);
  wait.hit(5100, 5000, null);
  wait.good(4000);
  expect(wait.hit(15_300, 15_200, null)).toBe(15_300 + 20_000);
  wait.good(36_000);
  expect(wait.hit(37_000, 36_500, null)).toBe(37_000 + 5000);
});
