// Ten minutes of importing at the limit, at three latencies, against servers that count strictly.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

const LIMIT = 120;
const WINDOW_MS = 60_000;
const LATENCIES_MS = [50, 700, 3000];
const AT = '2026-01-01 00:00:00';

const { values } = parseArgs({ options: { minutes: { type: 'string' } } });
const minutes = Number(values.minutes ?? 10);
const entry = path.resolve(import.meta.dirname, '../bin/akita-importer.mjs');
const folder = mkdtempSync(path.join(tmpdir(), 'akita-rate-'));

interface Strict {
  readonly server: Server;
  readonly url: string;
  readonly arrivals: number[];
  refused: number;
}

/** Refuses with 429 whatever is more than the limit in the 60 s before it, as it arrives. */
async function strictServer(latencyMs: number): Promise<Strict> {
  const arrivals: number[] = [];
  const strict = { arrivals, refused: 0 };
  const server = createServer((request, response) => {
    const now = performance.now();
    const isOver = arrivals.filter((at) => at > now - WINDOW_MS).length >= LIMIT;
    if (isOver) strict.refused += 1;
    else arrivals.push(now);
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { internal_id } = JSON.parse(body);
      const data = { id: arrivals.length, internal_id, created_at: AT, updated_at: AT };
      setTimeout(
        () => {
          if (isOver) response.writeHead(429).end();
          else response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ data }));
        },
        latencyMs * (0.8 + Math.random() * 0.4),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(strict, { server, url });
}

function busiest(arrivals: readonly number[]): number {
  let most = 0;
  let first = 0;
  for (const [index, at] of arrivals.entries()) {
    while (at - (arrivals[first] ?? at) >= WINDOW_MS) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

async function measure(latencyMs: number): Promise<string> {
  const strict = await strictServer(latencyMs);
  const rows = Math.round(LIMIT * minutes);
  const file = path.join(folder, `${latencyMs}.csv`);
  const lines = Array.from({ length: rows }, (_, row) => `R${row},Account ${row}`);
  writeFileSync(file, ['internal_id,name', ...lines].join('\n'));
  const dataDir = path.join(folder, `data-${latencyMs}`);
  const args = [
    entry,
    'import',
    file,
    '--api-url',
    strict.url,
    '--rate',
    String(LIMIT),
    '--quiet',
    '--data-dir',
    dataDir,
  ];
  const child = spawn(process.execPath, args, { env: { ...process.env, AKITA_API_KEY: 'rate' }, stdio: 'inherit' });
  await once(child, 'exit');
  strict.server.close();
  const { arrivals, refused } = strict;
  const spanMs = (arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0);
  const share = (arrivals.length - 1) / (spanMs / WINDOW_MS) / LIMIT;
  const gaps = arrivals.slice(1).map((at, index) => at - (arrivals[index] ?? 0));
  return `${String(latencyMs).padStart(5)} ms: ${(share * 100).toFixed(2)} % of the limit over ${(spanMs / 60_000).toFixed(1)} min, ${refused} answers 429, busiest 60 s: ${busiest(arrivals)}, longest gap ${Math.round(Math.max(...gaps))} ms`;
}

const results = await Promise.all(LATENCIES_MS.map(measure));
rmSync(folder, { recursive: true, force: true });
for (const result of results) process.stdout.write(`${result}\n`);
