// Runs npm scripts at the same time; what one of them says is shown when it ends, and one that fails fails all.
import { spawn } from 'node:child_process';

function run(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      process.stdout.write(`${status === 0 ? '✓' : '✗'} ${script}\n${status === 0 ? '' : output}`);
      resolve(status === 0);
    });
  });
}

const results = await Promise.all(process.argv.slice(2).map(run));
if (results.includes(false)) process.exitCode = 1;
