// Loaded with --import into a process of `utilityProcess.fork`: gives it Electron's `process.parentPort`.
import { EventEmitter } from 'node:events';

/** Messages that come before anybody listens wait, as Electron's do. */
class ParentPort extends EventEmitter {
  private readonly waiting: { readonly data: unknown; readonly ports: readonly never[] }[] = [];

  constructor() {
    super();
    process.on('message', (data) => this.receive(data));
    this.on('newListener', (event) => {
      if (event === 'message') setImmediate(() => this.start());
    });
  }

  postMessage(message: unknown): void {
    process.send?.(message);
  }

  /** Hands on what waited. */
  start(): void {
    for (const message of this.waiting.splice(0)) this.emit('message', message);
  }

  private receive(data: unknown): void {
    const message = { data, ports: [] };
    if (this.listenerCount('message') === 0) this.waiting.push(message);
    else this.emit('message', message);
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort(), enumerable: true });
// The browser process is gone: Electron's utility processes end with it.
process.on('disconnect', () => process.exit(1));
