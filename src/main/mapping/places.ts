import type { JsonPath } from './json-text.ts';

/** A mistake in a mapping file: where it is, and what is wrong as a sentence with its full stop. */
export interface Mistake {
  readonly path: JsonPath;
  readonly text: string;
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(root: unknown, path: JsonPath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

const SHOWN_LENGTH = 40;

/** A value as it is written in the file, shortened. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object in braces';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length <= SHOWN_LENGTH ? text : `${text.slice(0, SHOWN_LENGTH)}…`;
}

/** 1st, 2nd, 3rd, 4th, 11th, 21st … */
function ordinal(n: number): string {
  const teens = n % 100 >= 11 && n % 100 <= 13;
  const ending = teens ? undefined : ['th', 'st', 'nd', 'rd'][n % 10];
  return `${n}${ending ?? 'th'}`;
}

function entryName(root: unknown, path: JsonPath, position: number): string {
  const header = valueAt(root, [...path, 'from', 'header']);
  const name = typeof header === 'string' && header.trim() !== '' ? ` (“${header.trim().slice(0, SHOWN_LENGTH)}”)` : '';
  return `${ordinal(position + 1)} entry${name}`;
}

/** `matches, 3rd entry (“Tags”), values`, or nothing for the whole file. `to` goes without saying. */
function placeOf(path: JsonPath, root: unknown): string {
  const words: string[] = [];
  for (const [depth, step] of path.entries()) {
    if (typeof step === 'number') words.push(entryName(root, path.slice(0, depth + 1), step));
    else if (step !== 'to' || depth !== 2) words.push(step);
  }
  return words.join(', ');
}

/** The mistake with its place before it. */
export function sentence(mistake: Mistake, root: unknown): string {
  const place = placeOf(mistake.path, root);
  return place === '' ? capitalised(mistake.text) : `${place}: ${mistake.text}`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A mapping is six levels deep; what lies deeper is refused as unknown already, and following it could take for ever. */
const DEEPEST = 16;

/** Every name `__proto__` in the document. It never becomes a property of its own, so it must not go further. */
export function findMachineryNames(root: unknown): Mistake[] {
  const mistakes: Mistake[] = [];
  const open: { readonly value: unknown; readonly path: JsonPath }[] = [{ value: root, path: [] }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null || path.length > DEEPEST) continue;
    const list = Array.isArray(value);
    for (const [name, inner] of Object.entries(value)) {
      if (name === '__proto__') mistakes.push({ path, text: 'the name "__proto__" cannot be used here.' });
      else open.push({ value: inner, path: [...path, list ? Number(name) : name] });
    }
  }
  return mistakes;
}
