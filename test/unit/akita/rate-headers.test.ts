import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateHint } from '../../../src/main/akita/rate-headers.ts';

const NOW = Date.UTC(2026, 10, 27);

describe('what an answer says of the limit', () => {
  it.each([
    [
      'seconds until it is whole again',
      { 'x-ratelimit-remaining': '7', 'x-ratelimit-reset': '30' },
      { limit: null, remaining: 7, resetMs: 30_000 },
    ],
    [
      'the time at which it is whole again',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 12) },
      { limit: null, remaining: 0, resetMs: 12_000 },
    ],
    [
      'the names without X-',
      { 'ratelimit-limit': '120', 'ratelimit-remaining': '119', 'ratelimit-reset': '1' },
      { limit: 120, remaining: 119, resetMs: 1000 },
    ],
    [
      'no reset',
      { 'x-ratelimit-limit': '120', 'x-ratelimit-remaining': '119' },
      { limit: 120, remaining: 119, resetMs: null },
    ],
    [
      'a reset far away, which is none',
      { 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': '999999' },
      { limit: null, remaining: 1, resetMs: null },
    ],
  ])('is understood: %s', (_, headers, hint) => {
    expect(rateHint(headers as Record<string, string>, NOW)).toEqual(hint);
  });

  it.each([
    ['nothing', {}],
    ['a limit alone', { 'x-ratelimit-limit': '120' }],
    ['less than nothing left', { 'x-ratelimit-remaining': '-1' }],
    ['words', { 'x-ratelimit-remaining': 'many' }],
    ['more left than there is', { 'x-ratelimit-limit': '10', 'x-ratelimit-remaining': '11' }],
    ['a limit of nothing', { 'x-ratelimit-limit': '0', 'x-ratelimit-remaining': '0' }],
    ['more than anybody sends', { 'x-ratelimit-remaining': '99999999' }],
    ['a policy', { 'ratelimit-remaining': '10;w=60' }],
  ])('is not guessed at: %s', (_, headers) => {
    expect(rateHint(headers as Record<string, string>, NOW)).toBeNull();
  });

  it('is sound numbers or nothing, whatever a server writes', () => {
    const header = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String));
    fc.assert(
      fc.property(header, header, header, (limit, remaining, reset) => {
        const hint = rateHint(
          { 'x-ratelimit-limit': limit, 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset },
          NOW,
        );
        if (hint === null) return;
        expect(Number.isInteger(hint.remaining) && hint.remaining >= 0).toBe(true);
        if (hint.resetMs !== null) expect(hint.resetMs >= 0 && hint.resetMs <= 3_600_000).toBe(true);
      }),
    );
  });
});
