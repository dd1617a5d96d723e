/** What crosses is copied, as between Electron's two worlds: the page never holds an object of the preload's. */
function bridge(value: unknown): unknown {
  if (typeof value === 'function') return bridgeFunction(value as (...args: unknown[]) => unknown);
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Promise) return value.then(bridge, (error) => Promise.reject(bridge(error)));
  if (value instanceof Error) return new Error(value.message);
  if (value instanceof Blob || value instanceof Element) return value;
  if (Array.isArray(value)) return value.map(bridge);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridge(inner)]));
}

function bridgeFunction(original: (...args: unknown[]) => unknown): (...args: unknown[]) => unknown {
  return (...args) => {
    try {
      return bridge(original(...args.map(bridge)));
    } catch (error) {
      throw bridge(error);
    }
  };
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}

/** `contextBridge`. */
export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    if (name in window)
      throw new Error(`Cannot bind an API on top of an existing property on the window object: ${name}`);
    Object.defineProperty(window, name, {
      value: freeze(bridge(api)),
      enumerable: true,
      writable: false,
      configurable: false,
    });
  },
};
