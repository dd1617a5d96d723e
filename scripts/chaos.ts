// Kills the real command line again and again while a server fails now and then, and judges what every row says.
import { parseArgs } from 'node:util';
import { chaosOnCommandLine } from './chaos/command-line.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string' }, rows: { type: 'string' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const kills = Number(values.kills ?? 250);
const rows = Number(values.rows ?? 3000);

process.stdout.write(`seed ${seed} (repeat with --seed ${seed})\n`);
const chaos = await chaosOnCommandLine(seed, kills, rows);
const { onTheirWay, whileSending, repeats, untold } = chaos;
const figures: readonly (readonly [string, string])[] = [
  ['kills survived', `${chaos.kills}, of them ${whileSending} while rows were sent`],
  ['faults survived', `${chaos.faults} of ${chaos.requests} requests`],
  ['rows', `${chaos.rows} in ${chaos.imports} imports`],
  ['rows lost', String(chaos.lost.length)],
  ['rows misreported', String(chaos.misreported.length)],
  [
    'repeats',
    `${repeats}; at most ${chaos.mostRepeats} are explained by kills and by ${untold} answers that were lost`,
  ],
  [
    'repeats per kill',
    `${(repeats / Math.max(1, whileSending)).toFixed(1)}; on their way at a kill: mean ${onTheirWay.mean.toFixed(1)}, at most ${onTheirWay.most}`,
  ],
];
for (const [what, figure] of figures) process.stdout.write(`${what.padEnd(18)} ${figure}\n`);
for (const wrong of [...chaos.lost, ...chaos.misreported].slice(0, 20)) process.stdout.write(`  ${wrong}\n`);
const isWell = chaos.lost.length + chaos.misreported.length === 0 && repeats <= chaos.mostRepeats;
process.exitCode = isWell ? 0 : 1;
