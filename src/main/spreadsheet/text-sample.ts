import { isAscii } from 'node:buffer';

/** Words are kept for each byte outside ASCII until it has stood in this many: rare bytes decide, common ones repeat themselves. */
const WORDS_OF_A_BYTE = 12;

/** Bytes of the longest word that is kept, so that the sample has at most 128 × 12 × 240 bytes = 360 KB. */
const LONGEST_WORD = 240;

/** Letters before the first byte outside ASCII that are kept with it. */
const LETTERS_BEFORE = 24;

const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);

/** In some encodings of East Asia the second byte of a character is one of these. */
const mayBeSecond = (byte: number): boolean => byte >= 0x30 && byte <= 0x7e;

/** No byte below belongs to a word in any encoding: a file can be parted there. */
const FIRST_IN_WORDS = 0x30;

/**
 * Collects the words of a file that have bytes outside ASCII, each once, wherever in the file they stand: all that tells
 * one encoding from another. The file comes in pieces of any size; memory is bounded.
 */
export class WordSample {
  readonly #words = new Set<string>();
  readonly #kept = new Uint8Array(256);
  #rest = Buffer.alloc(0);

  write(bytes: Buffer): void {
    // Only the word that was cut is joined: a copy of each piece of a large file would be more garbage than the collector
    // takes lightly (a third more time for the whole file, in every other run).
    const seam = this.#rest.length === 0 ? 0 : endOfFirstWord(bytes);
    const joined = Buffer.concat([this.#rest, bytes.subarray(0, seam)]);
    if (seam < bytes.length) {
      this.#scan(joined);
      this.#keepRest(bytes.subarray(seam));
    } else this.#keepRest(joined);
  }

  #keepRest(bytes: Buffer): void {
    const whole = endOfWholeWords(bytes);
    this.#scan(bytes.subarray(0, whole));
    this.#rest = Buffer.from(bytes.subarray(whole));
  }

  /** How many words there are so far. */
  get size(): number {
    return this.#words.size;
  }

  /** After the last piece: the words, as latin1 text so that each letter is a byte. */
  end(): readonly string[] {
    this.#scan(this.#rest);
    this.#rest = Buffer.alloc(0);
    return [...this.#words];
  }

  #scan(bytes: Buffer): void {
    if (isAscii(bytes)) return;
    for (let at = nextHigh(bytes, 0); at < bytes.length; ) {
      const end = wordEnd(bytes, at);
      if (this.#teaches(bytes, at, end)) this.#keep(bytes.toString('latin1', wordStart(bytes, at), end));
      at = nextHigh(bytes, end);
    }
  }

  #teaches(bytes: Buffer, start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= 0x80 && (this.#kept[byte] ?? 0) < WORDS_OF_A_BYTE) return true;
    }
    return false;
  }

  #keep(word: string): void {
    if (this.#words.has(word)) return;
    this.#words.add(word);
    for (const char of new Set(word)) {
      const byte = char.charCodeAt(0);
      if (byte >= 0x80) this.#kept[byte] = Math.min((this.#kept[byte] ?? 0) + 1, WORDS_OF_A_BYTE);
    }
  }
}

/** Behind the last byte that ends a word for certain. Where it is too far away for one word, a word is cut. */
function endOfWholeWords(bytes: Buffer): number {
  const nearest = Math.max(0, bytes.length - LONGEST_WORD - LETTERS_BEFORE);
  for (let at = bytes.length - 1; at >= nearest; at -= 1) if ((bytes[at] ?? 0) < FIRST_IN_WORDS) return at + 1;
  return nearest === 0 ? 0 : bytes.length;
}

/** Behind the first byte that ends a word for certain; where it is too far away for one word, the longest word. */
function endOfFirstWord(bytes: Buffer): number {
  const farthest = Math.min(bytes.length, LONGEST_WORD + LETTERS_BEFORE);
  for (let at = 0; at < farthest; at += 1) if ((bytes[at] ?? 0) < FIRST_IN_WORDS) return at + 1;
  return farthest;
}

/** A loop of its own because all bytes go through it, and like this it takes a third of the time. */
function nextHigh(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) < 0x80) at += 1;
  return at;
}

function wordStart(bytes: Buffer, first: number): number {
  let start = first;
  while (start > 0 && first - start < LETTERS_BEFORE && isLetter(bytes[start - 1] ?? 0)) start -= 1;
  return start;
}

function wordEnd(bytes: Buffer, first: number): number {
  let end = first + 1;
  for (; end < bytes.length && end - first < LONGEST_WORD; end += 1) {
    const byte = bytes[end] ?? 0;
    const afterHigh = (bytes[end - 1] ?? 0) >= 0x80;
    if (byte < 0x80 && !isLetter(byte) && !(afterHigh && mayBeSecond(byte))) break;
  }
  return end;
}
