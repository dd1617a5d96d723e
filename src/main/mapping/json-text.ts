import { err, ok, type Result } from '../../shared/result.ts';

/** Where something stands inside a JSON document: names and 0-based positions, outermost first. */
export type JsonPath = readonly (string | number)[];

/** What `JSON.parse` does not tell: names that stand twice in one object (it silently keeps the last), and where a fault is. */
interface JsonSurvey {
  readonly repeatedNames: readonly JsonPath[];
}

/** `offset` counts characters from 0; `expected` says what could stand there. */
interface JsonFault {
  readonly offset: number;
  readonly expected: string;
}

/** More of them are not read by anyone, and each costs its depth. */
const MOST_REPEATED = 20;

interface Frame {
  readonly kind: 'object' | 'list';
  readonly names: Set<string>;
  at: string | number;
}

type State = keyof typeof expectations;
const expectations = {
  value: 'a value (a text in straight quotation marks, a number, true, false, null, { or [)',
  'value or ]': 'a value or ]',
  name: 'a name in straight quotation marks',
  'name or }': 'a name in straight quotation marks or }',
  colon: 'a colon',
  'comma or close': 'a comma or the closing bracket',
  end: 'nothing more',
} as const;

const sign = /[{}[\],:]/y;
const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The end of the match at exactly this place, or null. */
function endOf(pattern: RegExp, text: string, from: number): number | null {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** Character by character: one pattern over a text with millions of escapes overflows the stack. */
function endOfText(text: string, from: number): number | null {
  let offset: number | null = from + 1;
  while (offset !== null && offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === 0x22) return offset + 1;
    if (code < 0x20) return null;
    offset = code === 0x5c ? endOf(escaped, text, offset) : offset + 1;
  }
  return null;
}

interface Token {
  readonly kind: 'sign' | 'text' | 'literal';
  readonly source: string;
}

function tokenAt(text: string, from: number): Token | null {
  const kind = text.charAt(from) === '"' ? 'text' : endOf(sign, text, from) !== null ? 'sign' : 'literal';
  const end = kind === 'text' ? endOfText(text, from) : endOf(kind === 'sign' ? sign : literal, text, from);
  return end === null ? null : { kind, source: text.slice(from, end) };
}

/** Reads the grammar of JSON token by token; it builds no values, that is left to `JSON.parse`. */
class Surveyor {
  readonly repeatedNames: JsonPath[] = [];
  readonly #frames: Frame[] = [];
  state: State = 'value';

  /** False where the token cannot stand here. */
  take(token: Token): boolean {
    switch (this.state) {
      case 'value':
      case 'value or ]':
        return this.#value(token);
      case 'name':
      case 'name or }':
        return this.#name(token);
      case 'colon':
        return this.#go(token.source === ':', 'value');
      case 'comma or close':
        return this.#afterValue(token);
      default:
        return false;
    }
  }

  #go(allowed: boolean, next: State): boolean {
    if (allowed) this.state = next;
    return allowed;
  }

  #value({ kind, source }: Token): boolean {
    if (source === '{') return this.#open('object', 'name or }', '');
    if (source === '[') return this.#open('list', 'value or ]', 0);
    if (source === ']' && this.state === 'value or ]') return this.#close();
    return this.#go(kind !== 'sign', this.#frames.length === 0 ? 'end' : 'comma or close');
  }

  #open(kind: Frame['kind'], next: State, at: string | number): boolean {
    this.#frames.push({ kind, names: new Set(), at });
    return this.#go(true, next);
  }

  #close(): boolean {
    this.#frames.pop();
    return this.#go(true, this.#frames.length === 0 ? 'end' : 'comma or close');
  }

  #name({ kind, source }: Token): boolean {
    if (source === '}' && this.state === 'name or }') return this.#close();
    const frame = this.#frames.at(-1);
    if (kind !== 'text' || frame === undefined) return false;
    const name = String(JSON.parse(source));
    frame.at = name;
    if (frame.names.has(name) && this.repeatedNames.length < MOST_REPEATED) {
      this.repeatedNames.push(this.#frames.map((each) => each.at));
    }
    frame.names.add(name);
    return this.#go(true, 'colon');
  }

  #afterValue({ source }: Token): boolean {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return false;
    if (source === (frame.kind === 'object' ? '}' : ']')) return this.#close();
    if (source !== ',') return false;
    if (typeof frame.at === 'number') frame.at += 1;
    return this.#go(true, frame.kind === 'object' ? 'name' : 'value');
  }
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && ' \t\n\r'.includes(text.charAt(offset))) offset += 1;
  return offset;
}

/** Accepts exactly the texts that `JSON.parse` accepts. */
export function surveyJson(text: string): Result<JsonSurvey, JsonFault> {
  const surveyor = new Surveyor();
  let offset = skipSpace(text, 0);
  while (offset < text.length) {
    const token = tokenAt(text, offset);
    if (token === null || !surveyor.take(token)) break;
    offset = skipSpace(text, offset + token.source.length);
  }
  if (offset >= text.length && surveyor.state === 'end') return ok(surveyor);
  return err({ offset, expected: expectations[surveyor.state] });
}

/** `line 3, column 5: …`: where the text stops being JSON, as a sentence. */
export function describeFault(text: string, { offset, expected }: JsonFault): string {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  if (offset >= text.length) return `${place}: the file ends too early; expected ${expected}.`;
  if (text.charAt(offset) === '"' && endOfText(text, offset) === null) {
    return `${place}: a text begins here that has no closing quotation mark on its line, or a \\ that JSON does not know.`;
  }
  const found = text.slice(offset, offset + 20).split(/[\r\n]/, 1)[0] ?? '';
  const commaBefore = /,\s*$/.test(text.slice(0, offset).slice(-100)) && /^[}\]]/.test(found);
  return `${place}: expected ${expected}, found “${found}”.${commaBefore ? ' There is a comma too many before it.' : ''}`;
}
