import { EventEmitter } from 'node:events';
import { strict } from '../strict.ts';
import type { WebContents } from './web-contents.ts';
import type { WebFrame } from './web-frame.ts';

type Handler = (event: object, ...args: unknown[]) => unknown;

/** `ipcMain`: any channel may be listened to, so only its members are strict. */
export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Calls the handler for a frame; rejects as `ipcRenderer.invoke` does. */
  async invoke(sender: WebContents, frame: WebFrame, channel: string, args: readonly unknown[]): Promise<unknown> {
    try {
      const handler = this.handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return await handler(ipcEvent(sender, frame), ...args);
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${error}`, { cause: error });
    }
  }

  /** Hands a message without an answer to the listeners. */
  receive(sender: WebContents, frame: WebFrame, channel: string, args: readonly unknown[]): void {
    this.emit(channel, ipcEvent(sender, frame), ...args);
  }
}

const ipcEvent = (sender: WebContents, senderFrame: WebFrame): object =>
  strict('IpcMainInvokeEvent', {
    type: 'frame',
    sender,
    senderFrame,
    processId: senderFrame.processId,
    frameId: senderFrame.routingId,
    reply: (channel: string, ...args: unknown[]) => sender.send(channel, ...args),
  });
