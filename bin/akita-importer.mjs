#!/usr/bin/env node
// The command line's real name. Starts itself again under the Node that the project brings (24: it has SQLite
// and runs TypeScript), whatever Node this is, and passes signals and the exit status on.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

function findNode() {
  try {
    const folder = path.dirname(createRequire(import.meta.url).resolve('node/package.json'));
    const binary = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  } catch {
    // Installed without development dependencies: this Node must do.
  }
  return Number(process.versions.node.split('.')[0]) >= 24 ? process.execPath : null;
}

const node = findNode();
if (node === null) {
  process.stderr.write(`Akita Importer needs Node 24. Run “npm ci” in ${root}, which brings it.\n`);
  process.exit(2);
}

// The system's proxy and certificates are honoured, but never between this computer and itself: a practice
// server and its key stay here.
const loopback = '127.0.0.1,localhost,::1,[::1]';
const withoutProxy = [process.env.NO_PROXY ?? process.env.no_proxy, loopback].filter(Boolean).join(',');
// TypeScript stripped and compiled once instead of at every start: a third less memory and a quicker start. In the
// project's own folder, because nobody else may write what this runs.
const compileCache = path.join(root, 'node_modules', '.cache', 'akita-importer');

const args = ['--use-env-proxy', '--use-system-ca', path.join(root, 'src', 'cli', 'main.ts'), ...process.argv.slice(2)];
const env = { ...process.env, NO_PROXY: withoutProxy, no_proxy: withoutProxy, NODE_COMPILE_CACHE: compileCache };

function runBeside() {
  const child = spawn(node, args, { stdio: 'inherit', env });
  // A terminal sends Ctrl-C to both processes; the child counts two signals at once as one.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`Akita Importer could not be started: ${error.message}\n`);
    process.exit(2);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 2);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

// In place of this process where that can be: a Node that only waits for another one takes 48 MB. What Node says of
// a failure ends this process; a file that is there and can be run is all it takes, and findNode looked for it.
if (process.execve !== undefined && process.platform !== 'win32') process.execve(node, [node, ...args], env);
else runBeside();
