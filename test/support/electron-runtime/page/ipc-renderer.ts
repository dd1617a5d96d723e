import type { PageSocket } from './socket.ts';

type Listener = (event: object, ...args: unknown[]) => void;

/** `ipcRenderer` over the socket. */
export function newIpcRenderer(socket: PageSocket) {
  const listeners = new Map<string, Listener[]>();
  const calls = new Map<number, PromiseWithResolvers<unknown>>();
  let called = 0;
  socket.onMessage((message) => {
    if (message.kind === 'event') {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args);
    } else if (message.kind === 'result') {
      calls.get(message.id)?.resolve(message.value);
      calls.delete(message.id);
    } else if (message.kind === 'failure') {
      calls.get(message.id)?.reject(new Error(message.message));
      calls.delete(message.id);
    }
  });
  const on = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
  };
  const off = (channel: string, listener: Listener): void => {
    const all = listeners.get(channel) ?? [];
    const at = all.lastIndexOf(listener);
    if (at >= 0) listeners.set(channel, all.toSpliced(at, 1));
  };
  const once = (channel: string, listener: Listener): void => {
    const first: Listener = (event, ...args) => {
      off(channel, first);
      listener(event, ...args);
    };
    on(channel, first);
  };
  return {
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      called += 1;
      const call = Promise.withResolvers<unknown>();
      const id = called;
      // Throws here, before anything waits for an answer, where something cannot be cloned.
      try {
        socket.send({ kind: 'invoke', id, channel, args });
      } catch (error) {
        return Promise.reject(error);
      }
      calls.set(id, call);
      return call.promise;
    },
    send: (channel: string, ...args: unknown[]): void => socket.send({ kind: 'send', channel, args }),
    on,
    once,
    off,
    addListener: on,
    removeListener: off,
    removeAllListeners: (channel: string): void => void listeners.delete(channel),
  };
}
