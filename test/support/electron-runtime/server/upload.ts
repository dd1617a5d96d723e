import { createWriteStream, mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { WebSocket } from 'ws';

/** The last part of a name, whatever its separators; a folder of its own keeps equal names apart. */
function placeFor(folder: string, name: string): string {
  const own = name.split(/[/\\\0]/).at(-1) ?? '';
  return path.join(mkdtempSync(path.join(folder, 'file-')), own === '' || own === '.' || own === '..' ? 'file' : own);
}

/**
 * Takes the bytes of a dropped file: each piece is on the disk before the next is asked for, so nothing piles up.
 * `done` ends it and gets the path.
 */
export function receiveUpload(socket: WebSocket, folder: string, name: string): void {
  const file = placeFor(folder, name);
  const out = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  out.on('error', () => socket.close(1011));
  socket.on('close', () => out.destroy());
  socket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) out.write(data, () => socket.send('more'));
    else out.end(() => socket.send(`path ${file}`));
  });
}
