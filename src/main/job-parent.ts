import type { JobMessage } from './job-messages.ts';

/** Whoever started this process: Electron's utilityProcess, or Node's fork. */
export interface JobParent {
  send(message: JobMessage): void;
  /** The one request that this process is there for. */
  onRequest(listener: (raw: unknown) => void): void;
  /** The work is done, and everything was said. */
  leave(): void;
}

/** The part of Electron's parent port that is used. */
interface ParentPort {
  once(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  postMessage(message: unknown): void;
}

/** A utility process does not end by itself, and words said just before its own `exit` may be lost: its parent ends it. */
const overPort = (port: ParentPort): JobParent => ({
  send: (message) => port.postMessage(message),
  onRequest: (listener) => {
    port.once('message', ({ data }) => listener(data));
  },
  leave: () => undefined,
});

/** A long last word is still being written when `send` returns: disconnecting then would cut it off. */
function overFork(): JobParent {
  let written: Promise<unknown> = Promise.resolve();
  return {
    send: (message) => {
      written = new Promise((resolve) => process.send?.(message, undefined, undefined, resolve));
    },
    onRequest: (listener) => {
      process.once('message', listener);
    },
    leave: () => void written.then(() => process.connected && process.disconnect()),
  };
}

/** The way to the parent; in a process of Node alone there is no parent port. */
export function jobParent(): JobParent {
  const port: ParentPort | undefined = process.parentPort;
  return port === undefined ? overFork() : overPort(port);
}
