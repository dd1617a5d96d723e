import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchFolder } from './accounts-file.ts';
import { measure } from './measure.ts';

/** The limit lifted: faster than any computer sends. */
const RATE = '1000000';
const MANY = 100_000;
const FEW = 20_000;

interface Recorded {
  readonly perSecond: number;
  readonly peakMegabytes: number;
}

async function record(cli: readonly string[], url: string, rows: number): Promise<Recorded> {
  const file = path.join(benchFolder, 'recording.csv');
  const lines = Array.from({ length: rows }, (_, row) => `R${rows}-${row},Account ${row}`);
  writeFileSync(file, ['internal_id,name', ...lines].join('\n'));
  const dataDir = path.join(benchFolder, 'recording-data');
  const command = [...cli, 'import', file, '--api-url', url, '--rate', RATE, '--json', '--data-dir', dataDir];
  const { output, peakMegabytes } = await measure(command, { AKITA_API_KEY: 'bench' });
  rmSync(dataDir, { recursive: true, force: true });
  // Of the run alone, without reading and checking the file.
  const { seconds, counts } = JSON.parse(output) as { seconds: number; counts: { created: number } };
  if (counts.created !== rows) throw new Error(`only ${counts.created} of ${rows} rows were created`);
  return { perSecond: rows / seconds, peakMegabytes: peakMegabytes ?? Number.NaN };
}

/** How fast rows are sent and durably recorded where the server does not hold them up, and whether memory grows with them. */
export async function measureRecording(
  cli: readonly string[],
): Promise<{ perSecond: number; growth: number; peak: number }> {
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'fast-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string];
    const few = await record(cli, line.trim(), FEW);
    const many = await record(cli, line.trim(), MANY);
    return { perSecond: many.perSecond, growth: many.peakMegabytes / few.peakMegabytes, peak: many.peakMegabytes };
  } finally {
    server.kill();
  }
}
