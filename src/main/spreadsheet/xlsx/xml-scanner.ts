import type { Refusal } from '../file-bytes.ts';
import { damaged } from '../refusals.ts';
import { LONGEST_TEXT } from './rich-text.ts';
import { indexNear, isNameEnd, TAG_END, XmlTag } from './xml-tag.ts';
import { decodeXml, isPlainXml } from './xml-text.ts';

/** Hears the elements of the main namespace, by their local names. `tag` is to be used only during the call. */
export interface XmlHandler {
  open(name: string, tag: XmlTag): void;
  close(name: string): void;
  /** Text in the element, perhaps in several pieces; asked for only while `wantsText`. */
  text(text: string): void;
  readonly wantsText: boolean;
}

const LESS = 60;
const COLON = 58;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;

const letters = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

/**
 * Text of an XML file in pieces → its elements. Of XML it has what office files use: no document type, and so no
 * entities of the file's own. An element belongs to the main namespace if its prefix is that of the root.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #all: boolean;
  readonly #tag = new XmlTag();
  #rest = '';
  #depth = 0;
  #prefix: string | null = null;
  #text = '';
  #isPlain = false;
  #at = 0;

  /** `all`: elements are told of every namespace, by their local names. */
  constructor(handler: XmlHandler, namespaces: 'main' | 'all' = 'main') {
    this.#handler = handler;
    this.#all = namespaces === 'all';
  }

  write(piece: string): Refusal | undefined {
    this.#text = this.#rest === '' ? piece : this.#rest + piece;
    this.#isPlain = isPlainXml(this.#text);
    this.#tag.text = this.#text;
    this.#at = 0;
    while (this.#at < this.#text.length) {
      const next = this.#token();
      if (next === 'refused') return damaged();
      if (next === null) break;
      this.#at = next;
    }
    this.#rest = this.#text.slice(this.#at);
    this.#text = '';
    return this.#rest.length > LONGEST_TEXT ? damaged() : undefined;
  }

  /** After the last piece. */
  end(): Refusal | undefined {
    return this.#prefix === null || this.#depth !== 0 || this.#rest.trim() !== '' ? damaged() : undefined;
  }

  /** Reads the token here; ends with the place after it, or null where it is not whole yet. */
  #token(): number | null | 'refused' {
    const open = indexNear(this.#text, LESS, this.#at);
    if (open === -1) return null;
    if (open > this.#at && this.#handler.wantsText) this.#tell(this.#text.slice(this.#at, open));
    // A text is told once, though the tag after it may have to wait for the next piece.
    this.#at = open;
    const code = this.#text.charCodeAt(open + 1);
    if (code === BANG) return this.#declaration(open);
    if (code === QUESTION) return this.#after('?>', open);
    if (code === SLASH) return this.#close(open + 2);
    const end = this.#tag.scan(open + 1);
    if (end === null) return null;
    this.#open(open + 1, end);
    return end + 1;
  }

  #tell(raw: string): void {
    this.#handler.text(this.#isPlain ? raw : decodeXml(raw));
  }

  #after(mark: string, from: number): number | null {
    const at = this.#text.indexOf(mark, from);
    return at === -1 ? null : at + mark.length;
  }

  /** `<!--`, `<![CDATA[`, or a document type, which no workbook has, and which could define entities. */
  #declaration(open: number): number | null | 'refused' {
    if (this.#text.startsWith('<!--', open)) return this.#after('-->', open + 4);
    if (!this.#text.startsWith('<![CDATA[', open)) return this.#text.length - open < 9 ? null : 'refused';
    const end = this.#after(']]>', open + 9);
    if (end !== null && this.#handler.wantsText) this.#handler.text(this.#text.slice(open + 9, end - 3));
    return end;
  }

  #open(start: number, end: number): void {
    let nameEnd = start;
    while (!isNameEnd(this.#text.charCodeAt(nameEnd))) nameEnd += 1;
    const empty = this.#text.charCodeAt(end - 1) === SLASH;
    const name = this.#localName(start, nameEnd);
    this.#depth += 1;
    if (name !== null) this.#handler.open(name, this.#tag);
    if (!empty) return;
    this.#depth -= 1;
    if (name !== null) this.#handler.close(name);
  }

  #close(start: number): number | null | 'refused' {
    const end = indexNear(this.#text, TAG_END, start);
    if (end === -1) return null;
    this.#depth -= 1;
    if (this.#depth < 0) return 'refused';
    let nameEnd = start;
    while (!isNameEnd(this.#text.charCodeAt(nameEnd))) nameEnd += 1;
    const name = this.#localName(start, nameEnd);
    if (name !== null) this.#handler.close(name);
    return end + 1;
  }

  /** Null where the element belongs to another namespace. */
  #localName(start: number, end: number): string | null {
    const text = this.#text;
    // Nearly all elements of a sheet: their names need not be cut out.
    if (end === start + 1 && this.#prefix === '') return letters[text.charCodeAt(start)] ?? text.charAt(start);
    let colon = start;
    while (colon < end && text.charCodeAt(colon) !== COLON) colon += 1;
    const prefixed = colon < end;
    this.#prefix ??= prefixed ? text.slice(start, colon + 1) : '';
    if (!prefixed) return this.#all || this.#prefix === '' ? text.slice(start, end) : null;
    const isMain = this.#prefix.length === colon + 1 - start && text.startsWith(this.#prefix, start);
    return isMain || this.#all ? text.slice(colon + 1, end) : null;
  }
}
