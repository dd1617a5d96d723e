import { decodeXml, isPlainXml } from './xml-text.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
export const TAG_END = 62;
const COLON = 58;

/** Values, names and texts of cells are shorter than this, nearly all of them. */
const NEAR = 16;

/** As `indexOf` for a character by its code. Where it is near, looking is quicker than asking: a sheet asks ten times for each cell. */
export function indexNear(text: string, code: number, from: number): number {
  const near = Math.min(from + NEAR, text.length);
  for (let at = from; at < near; at += 1) if (text.charCodeAt(at) === code) return at;
  return text.indexOf(String.fromCharCode(code), near);
}

/** Attributes of a tag that are looked at; those of office files have at most 20. */
const MOST_ATTRIBUTES = 64;

/** The tag that is being read; one object for all tags, to be used only while it is. */
export class XmlTag {
  #text = '';
  #isPlain = false;
  #count = 0;
  /** Where the name of each attribute ends, and where its value begins and ends. */
  readonly #nameEnds = new Int32Array(MOST_ATTRIBUTES);
  readonly #starts = new Int32Array(MOST_ATTRIBUTES);
  readonly #ends = new Int32Array(MOST_ATTRIBUTES);

  /** The text in which tags are scanned from here on. */
  set text(text: string) {
    this.#text = text;
    this.#isPlain = isPlainXml(text);
  }

  /** Finds the attributes from `from` on; ends with the place of the tag's `>`, or null where the text ends before. */
  scan(from: number): number | null {
    const text = this.#text;
    this.#count = 0;
    let equals = from;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === TAG_END) return at;
      if (code === EQUALS) equals = at;
      if (code !== QUOTE && code !== APOSTROPHE) continue;
      const close = indexNear(text, code, at + 1);
      if (close === -1) return null;
      this.#add(equals, at + 1, close);
      at = close;
    }
    return null;
  }

  /** The value of an attribute by its name without a prefix, of whatever namespace. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.#count; index += 1) {
      if (this.#isNamed(name, this.#nameEnds[index] ?? 0)) return this.#value(index);
    }
    return undefined;
  }

  /** The same for a name of one letter, by its code: cells have three of them. */
  letter(code: number): string | undefined {
    for (let index = 0; index < this.#count; index += 1) {
      const end = this.#nameEnds[index] ?? 0;
      if (this.#text.charCodeAt(end - 1) === code && this.#text.charCodeAt(end - 2) <= 32) return this.#value(index);
    }
    return undefined;
  }

  /** An attribute that says yes or no. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** An attribute that is a whole number from 0 on. */
  count(name: string): number | undefined {
    const value = this.attribute(name);
    return value !== undefined && /^\d{1,10}$/.test(value) ? Number(value) : undefined;
  }

  #value(index: number): string {
    const value = this.#text.slice(this.#starts[index], this.#ends[index]);
    return this.#isPlain ? value : decodeXml(value);
  }

  #add(equals: number, start: number, end: number): void {
    if (this.#count === MOST_ATTRIBUTES) return;
    let nameEnd = equals;
    while (this.#text.charCodeAt(nameEnd - 1) <= 32) nameEnd -= 1;
    this.#nameEnds[this.#count] = nameEnd;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = end;
    this.#count += 1;
  }

  /** Whether the name that ends here is this one, behind a space or the colon of a prefix. */
  #isNamed(name: string, end: number): boolean {
    const start = end - name.length;
    const before = this.#text.charCodeAt(start - 1);
    return (before <= 32 || before === COLON) && this.#text.startsWith(name, start);
  }
}

export const isNameEnd = (code: number): boolean => code <= 32 || code === 47 || code === TAG_END;
