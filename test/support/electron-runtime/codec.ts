/**
 * Values on their way between the page and the application. Electron copies them with the structured clone; here
 * they go as JSON with marks for what JSON lacks. What cannot be cloned throws the sentence that Electron throws.
 * Runs on both sides: no Node, no DOM.
 */
const MARK = '$stand-in';

type Packed = { readonly [MARK]: string; readonly v?: unknown; readonly name?: string };

const mark = (kind: string, v?: unknown): Packed => ({ [MARK]: kind, v });

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const unbase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

function packPrimitive(value: unknown): unknown {
  switch (typeof value) {
    case 'undefined':
      return mark('undefined');
    case 'bigint':
      return mark('bigint', String(value));
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : mark('number', numberName(value));
    case 'function':
    case 'symbol':
      throw new Error('An object could not be cloned.');
    default:
      return value;
  }
}

const numberName = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

function packObject(value: object): unknown {
  if (Array.isArray(value)) return Array.from(value, pack);
  if (value instanceof Date) return mark('date', pack(value.getTime()));
  if (value instanceof Map) return mark('map', [...value].map(pack));
  if (value instanceof Set) return mark('set', [...value].map(pack));
  if (value instanceof Uint8Array) return mark('bytes', base64(value));
  if (value instanceof ArrayBuffer) return mark('buffer', base64(new Uint8Array(value)));
  if (value instanceof Error) return { ...mark('error', value.message), name: value.name };
  if (Object.prototype.toString.call(value) !== '[object Object]') throw new Error('An object could not be cloned.');
  const entries = Object.entries(value).map(([key, inner]) => [key, pack(inner)] as const);
  return MARK in value ? mark('object', entries) : Object.fromEntries(entries);
}

function pack(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? packObject(value) : packPrimitive(value);
}

const isPacked = (value: object): value is Packed => MARK in value;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.map(unpack) : []);
const pairs = (value: unknown): [string, unknown][] => list(value) as [string, unknown][];

function unpackMarked(packed: Packed): unknown {
  const { v } = packed;
  switch (packed[MARK]) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return BigInt(String(v));
    case 'number':
      return Number(v);
    case 'date':
      return new Date(Number(unpack(v)));
    case 'map':
      return new Map(pairs(v));
    case 'set':
      return new Set(list(v));
    case 'bytes':
      return unbase64(String(v));
    case 'buffer':
      return unbase64(String(v)).buffer;
    case 'error':
      return Object.assign(new Error(String(v)), { name: packed.name ?? 'Error' });
    case 'object':
      return Object.fromEntries(pairs(v));
    default:
      throw new Error(`Unknown mark “${packed[MARK]}”.`);
  }
}

function unpack(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unpack);
  if (isPacked(value)) return unpackMarked(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
}

/** A cloneable value as text. */
export const encode = (value: unknown): string => JSON.stringify(pack(value));

/** What {@link encode} was given. */
export const decode = (text: string): unknown => unpack(JSON.parse(text));
