/** Steps of a time axis that people count in, in seconds: 1 s to 12 hours; beyond, whole days. */
const TIME_STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 21_600, 43_200];
const DAY = 86_400;

/** More would stand too close at the width of the picture. */
const MOST_STEPS = 5;

const ticks = (most: number, step: number): number[] =>
  Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);

/** Marks of a time axis that ends at `seconds`, an equal and whole time apart; no two read the same. */
export function timeTicks(seconds: number): number[] {
  const least = seconds / MOST_STEPS;
  const step = TIME_STEPS.find((one) => one >= least) ?? Math.ceil(least / DAY) * DAY;
  return ticks(seconds, step);
}

/** Marks of an axis of whole accounts, from 0 to the first mark that is `most` or more. */
export function amountTicks(most: number): number[] {
  const least = Math.max(most, 1) / MOST_STEPS;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= least) ?? power * 10;
  return ticks(Math.ceil(Math.max(most, 1) / step) * step, step);
}
