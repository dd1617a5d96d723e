import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalmTime, RateMeter, timeLeft } from '../../../src/main/desktop/run-pace.ts';

const MINUTE = 60_000;

describe('the measured rate', () => {
  it('is not told before it says something', () => {
    const meter = new RateMeter();
    meter.done(100);
    expect(meter.perMinute(200)).toBeNull();
  });

  it('is what was done in the last minute', () => {
    const meter = new RateMeter();
    for (let at = 0; at < 10 * MINUTE; at += 500) meter.done(at);
    expect(meter.perMinute(10 * MINUTE)).toBe(120);
  });

  it('speaks for a whole minute where less than one has passed', () => {
    const meter = new RateMeter();
    for (let at = 0; at < 10_000; at += 500) meter.done(at);
    expect(meter.perMinute(10_000)).toBe(120);
  });

  it('falls as nothing more is done', () => {
    const meter = new RateMeter();
    for (let at = 0; at < MINUTE; at += 500) meter.done(at);
    expect(meter.perMinute(1.5 * MINUTE)).toBe(60);
    expect(meter.perMinute(3 * MINUTE)).toBe(0);
  });

  it('holds after hours of rows', () => {
    const meter = new RateMeter();
    for (let at = 0; at < 20 * MINUTE; at += 10) {
      meter.done(at);
      if (at % 1000 === 0) meter.perMinute(at);
    }
    expect(meter.perMinute(20 * MINUTE)).toBe(6000);
  });
});

describe('the remaining time', () => {
  const prospect = { left: 600, limitPerMinute: 120, measuredPerMinute: null, activeMs: 0, waitMs: 0 };

  it('goes by the limit at the start', () => {
    expect(timeLeft(prospect)).toBe(5 * MINUTE);
  });

  it('goes by what was measured over a minute later', () => {
    expect(timeLeft({ ...prospect, measuredPerMinute: 60, activeMs: MINUTE })).toBe(10 * MINUTE);
  });

  it('moves from the one to the other little by little', () => {
    const at = (activeMs: number) => timeLeft({ ...prospect, measuredPerMinute: 60, activeMs }) ?? 0;
    expect(at(6000)).toBeGreaterThan(at(0));
    expect(at(30_000)).toBeGreaterThan(at(6000));
    expect(at(MINUTE)).toBeGreaterThan(at(30_000));
  });

  it('is never shorter than the limit allows', () => {
    expect(timeLeft({ ...prospect, measuredPerMinute: 500, activeMs: MINUTE })).toBe(5 * MINUTE);
  });

  it('includes what Akita asked to wait', () => {
    expect(timeLeft({ ...prospect, waitMs: 30_000 })).toBe(5.5 * MINUTE);
  });

  it('is not told where nothing moves', () => {
    expect(timeLeft({ ...prospect, measuredPerMinute: 0, activeMs: 2 * MINUTE })).toBeNull();
  });

  it('is nothing when nothing is left', () => {
    expect(timeLeft({ ...prospect, left: 0 })).toBe(0);
  });

  it('is never absurd: at most fifty times what the limit needs', () => {
    const number = fc.integer({ min: 1, max: 1_000_000 });
    const rate = fc.option(fc.double({ min: 0, max: 10_000, noNaN: true }));
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: 1, max: 6000 }),
        rate,
        fc.nat(10 * MINUTE),
        (left, limit, measured, active) => {
          const told = timeLeft({
            left,
            limitPerMinute: limit,
            measuredPerMinute: measured,
            activeMs: active,
            waitMs: 0,
          });
          if (told === null) return;
          const atLimit = (left / limit) * MINUTE;
          expect(told).toBeGreaterThanOrEqual(atLimit * 0.999);
          expect(told).toBeLessThanOrEqual(atLimit * 50.001);
        },
      ),
    );
  });
});

describe('the time that is shown', () => {
  it('runs like a clock while the estimate holds', () => {
    const time = new CalmTime();
    expect(time.show(100_000, 0)).toBe(100_000);
    expect(time.show(99_000, 1000)).toBeCloseTo(99_000);
  });

  it('follows another estimate without a jump', () => {
    const time = new CalmTime();
    time.show(100_000, 0);
    const next = time.show(200_000, 1000) ?? 0;
    expect(next).toBeGreaterThan(99_000);
    expect(next).toBeLessThan(112_000);
    let shown: number | null = next;
    for (let now = 2000; now <= 61_000; now += 1000) shown = time.show(200_000, now);
    expect(shown).toBeGreaterThan(189_000);
  });

  it('is gone while nothing can be told, and begins anew after that', () => {
    const time = new CalmTime();
    time.show(100_000, 0);
    expect(time.show(null, 1000)).toBeNull();
    expect(time.show(50_000, 2000)).toBe(50_000);
  });

  it('never falls below nothing', () => {
    const time = new CalmTime();
    time.show(500, 0);
    expect(time.show(400, 10_000)).toBeGreaterThanOrEqual(0);
  });
});
