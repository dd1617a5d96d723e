import { decodeXml } from './xml-text.ts';

const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;

/** The attributes of the tag that is being read; one object for all tags, to be used only while it is. */
export class XmlTag {
  #text = '';
  #start = 0;
  #end = 0;

  /** The attributes stand in `text` from `start` to `end`. */
  set(text: string, start: number, end: number): void {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  /** The value of an attribute by its name without a prefix, of whatever namespace. */
  attribute(name: string): string | undefined {
    const text = this.#text;
    for (let at = this.#start; ; ) {
      const equals = text.indexOf('=', at);
      if (equals === -1 || equals >= this.#end) return undefined;
      let open = equals + 1;
      while (open < this.#end && !isQuote(text.charCodeAt(open))) open += 1;
      const close = text.indexOf(text.charAt(open), open + 1);
      if (close === -1 || close > this.#end) return undefined;
      if (this.#names(name, at, equals)) return decodeXml(text.slice(open + 1, close));
      at = close + 1;
    }
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

  /** Whether the name that ends before `equals` is this one, after a space or the colon of a prefix. */
  #names(name: string, from: number, equals: number): boolean {
    let end = equals;
    while (end > from && this.#text.charCodeAt(end - 1) <= 32) end -= 1;
    const start = end - name.length;
    if (start < from || !this.#text.startsWith(name, start)) return false;
    const before = start === from ? 32 : this.#text.charCodeAt(start - 1);
    return before <= 32 || before === 58;
  }
}

export const isQuote = (code: number): boolean => code === QUOTE || code === APOSTROPHE;
export const isNameEnd = (code: number): boolean => code <= 32 || code === 47 || code === 62 || code === EQUALS;
