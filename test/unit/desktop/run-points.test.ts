import { expect, it } from 'vitest';
import { RunPoints } from '../../../src/main/desktop/run-points.ts';

it('begins where the import stands', () => {
  expect(new RunPoints(40).list(0, 40)).toEqual([{ seconds: 0, done: 40 }]);
});

it('ends with what is now', () => {
  const points = new RunPoints(0);
  points.add(1, 2);
  expect(points.list(1.5, 3)).toEqual([
    { seconds: 0, done: 0 },
    { seconds: 1, done: 2 },
    { seconds: 1.5, done: 3 },
  ]);
});

it('keeps no more than one point a second', () => {
  const points = new RunPoints(0);
  for (let seconds = 0.25; seconds <= 2; seconds += 0.25) points.add(seconds, seconds * 2);
  expect(points.list(2, 4).map(({ seconds }) => seconds)).toEqual([0, 1, 2]);
});

it('has at most 120 points, an equal time apart, however long it takes', () => {
  const points = new RunPoints(0);
  for (let seconds = 0.25; seconds < 20_000; seconds += 0.25) {
    points.add(seconds, Math.floor(seconds));
    expect(points.list(seconds, Math.floor(seconds)).length).toBeLessThanOrEqual(120);
  }
  const list = points.list(20_000, 20_000);
  expect(list.length).toBeGreaterThan(59);
  expect(list[0]).toEqual({ seconds: 0, done: 0 });
  expect(list.at(-1)).toEqual({ seconds: 20_000, done: 20_000 });
  const apart = list.slice(1, -1).map(({ seconds }, index) => seconds - (list[index]?.seconds ?? 0));
  expect(Math.max(...apart) / Math.min(...apart)).toBeLessThan(1.05);
});
