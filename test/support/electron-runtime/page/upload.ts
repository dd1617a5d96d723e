import { socketUrl } from './socket.ts';

/** Small enough to be held twice, large enough that the pauses between do not count. */
const PIECE_BYTES = 4 * 2 ** 20;

/** A folder is dropped as a file too; only reading it tells. */
const canBeRead = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/**
 * Hands a file over, piece by piece, and gives the path at which the application finds it; an empty one, as Electron
 * does, for what is no file.
 */
export async function uploadFile(file: File): Promise<string> {
  if (!(await canBeRead(file))) return '';
  const socket = new WebSocket(socketUrl({ upload: file.name }));
  socket.binaryType = 'arraybuffer';
  const answer = (): Promise<string> =>
    new Promise((resolve, reject) => {
      socket.onmessage = ({ data }) => resolve(String(data));
      socket.onclose = () => reject(new Error(`${file.name} could not be handed over.`));
    });
  try {
    await new Promise<void>((resolve, reject) => {
      socket.onopen = () => resolve();
      socket.onerror = () => reject(new Error(`${file.name} could not be handed over.`));
    });
    for (let start = 0; start < file.size; start += PIECE_BYTES) {
      const piece = await file.slice(start, start + PIECE_BYTES).arrayBuffer();
      const more = answer();
      socket.send(piece);
      await more;
    }
    const done = answer();
    socket.send('done');
    return (await done).replace(/^path /, '');
  } finally {
    socket.close();
  }
}
