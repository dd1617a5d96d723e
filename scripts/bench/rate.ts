import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { benchFolder } from './accounts-file.ts';
import { measure } from './measure.ts';

const LATENCY_MS = 700;
const PER_MINUTE = 1200;
const WINDOW_MS = 60_000;
/** Ten seconds more than a window, so that the busiest window is a full one. */
const ROWS = Math.round((PER_MINUTE * 70) / 60);

/** A server that answers as the seed does, 700 ms late, and writes down when each request arrived. */
async function slowServer(): Promise<{ url: string; arrivals: number[]; close: () => void }> {
  const arrivals: number[] = [];
  const server = createServer((request, response) => {
    arrivals.push(performance.now());
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { internal_id } = JSON.parse(body);
      const at = '2026-01-01 00:00:00';
      const data = { id: arrivals.length, internal_id, created_at: at, updated_at: at };
      setTimeout(
        () => response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ data })),
        LATENCY_MS,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, arrivals, close: () => server.close() };
}

function busiestWindow(arrivals: readonly number[]): number {
  let most = 0;
  let first = 0;
  arrivals.forEach((at, index) => {
    while (at - (arrivals[first] ?? at) >= WINDOW_MS) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}

/** The share of the limit that an import reaches, as the server counts it, and its busiest 60 seconds. */
export async function measureRate(cli: readonly string[]): Promise<{ share: number; busiest: number; limit: number }> {
  const file = path.join(benchFolder, 'rate.csv');
  const rows = Array.from({ length: ROWS }, (_, row) => `R${row},Account ${row}`);
  writeFileSync(file, ['internal_id,name', ...rows].join('\n'));
  const server = await slowServer();
  const dataDir = path.join(benchFolder, 'rate-data');
  await measure(
    [...cli, 'import', file, '--api-url', server.url, '--rate', String(PER_MINUTE), '--data-dir', dataDir],
    { AKITA_API_KEY: 'bench' },
  );
  server.close();
  const spanMs = (server.arrivals.at(-1) ?? 0) - (server.arrivals[0] ?? 0);
  const perMinute = ((server.arrivals.length - 1) / spanMs) * WINDOW_MS;
  return { share: perMinute / PER_MINUTE, busiest: busiestWindow(server.arrivals), limit: PER_MINUTE };
}
