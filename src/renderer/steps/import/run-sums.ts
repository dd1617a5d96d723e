import type { RunCounts } from '../../../shared/plan.ts';

/** Rows that have their answer from Akita. */
export const sentBefore = ({ created, updated, imported, unchanged, failed }: RunCounts): number =>
  created + updated + imported + unchanged + failed;

/** Rows whose account is in Akita now. */
export const inAkita = ({ created, updated, imported, unchanged }: RunCounts): number =>
  created + updated + imported + unchanged;

/** How long this many rows take at this pace, in milliseconds. */
export const durationAt = (rows: number, perMinute: number): number => (rows / perMinute) * 60_000;
