import { EventEmitter } from 'node:events';

/** What the language and test tools look for in any object, without the application asking for it. */
const askedOfAnything = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', '$$typeof', 'default', '__esModule']);

const refusal = (name: string): Error =>
  new Error(
    `The stand-in for Electron has no ${name}. If the application needs it, add it to test/support/electron-runtime/.`,
  );

/** A prototype that answers what `base` knows, and throws on everything else. */
function refusing(base: object, nameOf: (receiver: object) => string): object {
  return new Proxy(base, {
    get(target, key, receiver) {
      if (typeof key === 'symbol' || key in target || askedOfAnything.has(key))
        return Reflect.get(target, key, receiver);
      throw refusal(`${nameOf(receiver)}.${key}`);
    },
  });
}

/** The object itself, which from now on throws when something is asked of it that it does not have. */
export function strict<T extends object>(name: string, api: T): T {
  const prototype = refusing(Object.prototype, () => name);
  Object.setPrototypeOf(api, prototype);
  return api;
}

type Listening = Parameters<EventEmitter['on']>;

/** An emitter that throws on members it does not have and on events that it does not know. */
export class StrictEmitter extends EventEmitter {
  readonly strictName: string;
  private readonly known: ReadonlySet<string>;

  constructor(name: string, events: readonly string[]) {
    super();
    this.strictName = name;
    this.known = new Set(events);
  }

  override on(...args: Listening): this {
    return super.on(...this.checked(args));
  }

  override once(...args: Listening): this {
    return super.once(...this.checked(args));
  }

  override addListener(...args: Listening): this {
    return super.addListener(...this.checked(args));
  }

  override prependListener(...args: Listening): this {
    return super.prependListener(...this.checked(args));
  }

  private checked(args: Listening): Listening {
    const [event] = args;
    if (typeof event === 'string' && !this.known.has(event)) throw refusal(`event “${event}” of ${this.strictName}`);
    return args;
  }
}

Object.setPrototypeOf(
  StrictEmitter.prototype,
  refusing(EventEmitter.prototype, (receiver) => (receiver instanceof StrictEmitter ? receiver.strictName : 'object')),
);

/** The event object that Electron hands to listeners. */
interface PreventableEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

/** Emits as Electron does, with an event first; tells whether a listener prevented what follows. */
export function emitPreventable(
  emitter: EventEmitter,
  name: string,
  details: Readonly<Record<string, unknown>> = {},
  ...args: readonly unknown[]
): boolean {
  const event: PreventableEvent = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  emitter.emit(name, event, ...args);
  return event.defaultPrevented;
}
