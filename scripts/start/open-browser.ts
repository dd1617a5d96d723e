import { spawn } from 'node:child_process';

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

function openerOf(address: string): readonly [command: string, ...args: string[]] {
  if (process.platform === 'darwin') return ['open', address];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  return ['xdg-open', address];
}

/** Opens the address where somebody can see it; the address stands in the terminal in any case. */
export function openBrowser(address: string): void {
  if (process.env.CI || !hasDisplay()) return;
  const [command, ...args] = openerOf(address);
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
