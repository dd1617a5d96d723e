import { strict } from '../strict.ts';

/** A frame as `event.senderFrame` shows it. */
export interface WebFrame {
  readonly url: string;
  readonly origin: string;
  readonly name: string;
  readonly parent: WebFrame | null;
  readonly top: WebFrame;
  readonly processId: number;
  readonly routingId: number;
  readonly frameTreeNodeId: number;
  readonly detached: boolean;
  isDestroyed(): boolean;
}

let created = 0;

/** `app://importer` of `app://importer/index.html`: URL.origin says "null" for a scheme that it does not know. */
const originOf = (url: string): string => /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)/i.exec(url)?.[1] ?? 'null';

/** A frame of the page: the main one without a parent, a foreign one within its parent. */
export function newFrame(url: string, parent: WebFrame | null): WebFrame {
  created += 1;
  const frame: WebFrame = {
    url,
    origin: originOf(url),
    name: '',
    parent,
    get top() {
      return parent?.top ?? frame;
    },
    processId: 1,
    routingId: created,
    frameTreeNodeId: created,
    detached: false,
    isDestroyed: () => false,
  };
  return strict('WebFrameMain', frame);
}
