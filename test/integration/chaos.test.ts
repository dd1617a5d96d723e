import { expect, test } from 'vitest';
import { chaosOnCommandLine } from '../../scripts/chaos/command-line.ts';

/** The short form of `npm run chaos`. Another seed each day, named where it fails, so that it can be repeated. */
const SEED = Math.floor(Date.now() / 86_400_000);

test('an import that is killed again and again, by a server that fails, loses no row and reports each once and rightly', async () => {
  const chaos = await chaosOnCommandLine(SEED, 8, 1000);
  expect({ seed: SEED, lost: chaos.lost, misreported: chaos.misreported }).toEqual({
    seed: SEED,
    lost: [],
    misreported: [],
  });
  expect(chaos.kills).toBe(8);
  expect(chaos.whileSending).toBeGreaterThan(2);
  expect(chaos.faults).toBeGreaterThan(50);
  expect(chaos.repeats).toBeLessThanOrEqual(chaos.mostRepeats);
}, 120_000);
