import type { FieldMessages, HttpAnswer } from '../ports.ts';
import { redact } from './key.ts';

/** A report cell stays readable, and a hostile answer small. */
const MAX_MESSAGE_CHARS = 500;
const MAX_NAME_CHARS = 100;
const MAX_FIELDS = 50;
const MAX_MESSAGES_A_FIELD = 20;
/** `errors.emails[0].value[0]` is the deepest that makes sense. */
const MAX_DEPTH = 5;

export const NO_MESSAGE = '(no readable message)';

export interface ServerWords {
  readonly message: string;
  readonly fields: readonly FieldMessages[];
}

/** A server's text as it may be stored and shown: one line, no control or invisible characters, no key, at most `max` long. */
export function cleanText(text: string, key: string, max = MAX_MESSAGE_CHARS): string {
  const oneLine = text.replace(/\p{Cf}/gu, '').replace(/[\p{Cc}\s]+/gu, ' ');
  // After the invisible characters are out, which could split a key, and before the cut, which could leave half of one.
  const safe = redact(oneLine, key).trim();
  const chars = [...safe];
  return chars.length <= max ? safe : `${chars.slice(0, max - 1).join('')}…`;
}

type Leaf = { readonly path: readonly string[]; readonly text: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every text under a value with the names that lead to it; a position in a list of texts, or `message`, is no name. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<Leaf> {
  if (typeof value === 'string' || typeof value === 'number') yield { path, text: String(value) };
  if (path.length >= MAX_DEPTH || typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const isMessage = typeof inner === 'string' && (Array.isArray(value) || name === 'message');
    yield* leaves(inner, isMessage ? path : [...path, name]);
  }
}

const firstText = (from: Readonly<Record<string, unknown>>, names: readonly string[]): string => {
  const found = names.map((name) => from[name]).find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof found === 'string' ? found : '';
};

const MESSAGE_NAMES = ['message', 'detail', 'error_description', 'description', 'title', 'msg', 'reason', 'error'];
const FIELD_NAMES = ['field', 'param', 'attribute', 'property', 'path', 'key'];

/** `[{field, message}]`, the list form, as leaves; null where the list is something else. */
function listedErrors(errors: unknown): Leaf[] | null {
  if (!Array.isArray(errors) || !errors.every(isObject)) return null;
  return errors.map((entry) => {
    const field = firstText(entry, FIELD_NAMES);
    return { path: field === '' ? [] : [field], text: firstText(entry, MESSAGE_NAMES) };
  });
}

function group(found: Iterable<Leaf>, key: string): { general: string[]; fields: FieldMessages[] } {
  const general: string[] = [];
  const byField = new Map<string, string[]>();
  for (const { path, text } of found) {
    const message = cleanText(text, key);
    if (message === '') continue;
    const field = cleanText(path.join('.'), key, MAX_NAME_CHARS);
    const known = field === '' ? general : byField.get(field);
    if (known === undefined && byField.size < MAX_FIELDS) byField.set(field, [message]);
    else if (known !== undefined && known.length < MAX_MESSAGES_A_FIELD) known.push(message);
  }
  return { general, fields: [...byField].map(([field, messages]) => ({ field, messages })) };
}

/** `{name: ["too long"]}`: fields with their messages and nothing around them. */
const bareLists = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => Array.isArray(inner)));

/** Whatever JSON a server explains itself with: `{message, errors}`, `{error}`, problem details, a list, a text. */
function wordsOfJson(value: unknown, key: string): ServerWords {
  if (!isObject(value)) {
    const { general, fields } = group(listedErrors(value) ?? leaves(value), key);
    return { message: cleanText(general.join(' '), key), fields };
  }
  const inner = isObject(value.error) ? value.error : {};
  const errors = value.errors ?? inner.errors ?? inner.fields ?? bareLists(value);
  const { general, fields } = group(listedErrors(errors) ?? leaves(errors), key);
  const own = firstText(value, MESSAGE_NAMES) || firstText(inner, MESSAGE_NAMES) || general.join(' ');
  return { message: cleanText(own, key), fields };
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** The title is all of a web page that reads as a message. */
function wordsOfPage(html: string): string {
  const title = /<title[^>]{0,200}>([^<]{1,2000})/i.exec(html)?.[1] ?? '';
  return title.replace(/&(#39|\w{2,6});/g, (whole, name: string) => entities[name] ?? whole);
}

const isPage = (answer: HttpAnswer): boolean =>
  /html|xml/i.test(answer.headers['content-type'] ?? '') || answer.body.trimStart().startsWith('<');

function wordsOf(answer: HttpAnswer, key: string): ServerWords {
  let json: unknown;
  try {
    json = JSON.parse(answer.body);
  } catch {
    const text = isPage(answer) ? wordsOfPage(answer.body) : answer.body;
    return { message: cleanText(text, key), fields: [] };
  }
  return wordsOfJson(json, key);
}

/** What the server said about a refusal, in its own words, whatever the shape; {@link NO_MESSAGE} where it said nothing. */
export function serverWords(answer: HttpAnswer, key: string): ServerWords {
  const { message, fields } = wordsOf(answer, key);
  if (message !== '') return { message, fields };
  return { message: fields.length > 0 ? 'Akita refused some of the values.' : NO_MESSAGE, fields };
}
