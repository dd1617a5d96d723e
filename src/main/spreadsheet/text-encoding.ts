import { isUtf8 } from 'node:buffer';
import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import type { EncodingFacts } from './reading-facts.ts';
import { knownEncoding } from './text-decoder.ts';
import { guessEncoding } from './text-guess.ts';

const marks: readonly (readonly [mark: string, encoding: string])[] = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
];

/** What the first bytes of a file would be as UTF-16 of one byte order. */
interface Pairs {
  /** NULs where ASCII characters have theirs. */
  nuls: number;
  /** NULs on the other side. */
  others: number;
  /** Line feeds and carriage returns. */
  lineEnds: number;
}

const isLineEnd = (byte: number | undefined): boolean => byte === 10 || byte === 13;

/** `high`: 1 where the higher byte of each pair comes second. */
function pairsOf(head: Buffer, high: 0 | 1): Pairs {
  const pairs: Pairs = { nuls: 0, others: 0, lineEnds: 0 };
  for (let at = 0; at + 1 < head.length; at += 2) {
    const isAscii = head[at + high] === 0;
    if (isAscii) pairs.nuls += 1;
    if (head[at + 1 - high] === 0) pairs.others += 1;
    if (isAscii && isLineEnd(head[at + 1 - high])) pairs.lineEnds += 1;
  }
  return pairs;
}

/** Of the pairs, a tenth is less than the separators alone make in any table with a few words in a cell. */
const FEWEST_NULS = 0.1;
/** On the other side, a twentieth of the NULs allows for letters such as U+0100. */
const MOST_OTHERS = 0.05;
/** Long texts in Chinese have fewer NULs; yet each line ends with one, and few (of 一, U+4E00) stand on the other side. */
const FEWEST_LINE_ENDS = 2;
const MOST_OTHERS_IN_LINES = 0.5;

function isUtf16(head: Buffer, { nuls, others, lineEnds }: Pairs): boolean {
  const hasLineEnds = head.includes(10) || head.includes(13);
  if (nuls === 0 || (hasLineEnds && lineEnds === 0)) return false;
  const hasLines = lineEnds >= FEWEST_LINE_ENDS && nuls > 2 * lineEnds;
  if (hasLines && others <= nuls * MOST_OTHERS_IN_LINES) return true;
  return nuls >= (head.length / 2) * FEWEST_NULS && others <= nuls * MOST_OTHERS;
}

/**
 * UTF-16 without a byte order mark, told by its NULs: separators, digits, line ends and Latin letters have one on the same
 * side of each pair.
 */
export function utf16WithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  // Nearly all files have none.
  if (!head.includes(0)) return null;
  if (isUtf16(head, pairsOf(head, 1))) return 'utf-16le';
  return isUtf16(head, pairsOf(head, 0)) ? 'utf-16be' : null;
}

/** Says whether bytes that come in pieces are UTF-8 as a whole. The last character of a piece is judged with the next. */
export class Utf8Check {
  #rest = Buffer.alloc(0);
  #valid = true;

  write(bytes: Buffer): void {
    if (!this.#valid) return;
    const joined = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const whole = lastCharacter(joined);
    this.#valid = isUtf8(joined.subarray(0, whole));
    this.#rest = Buffer.from(joined.subarray(whole));
  }

  /** Whether nothing was wrong yet. */
  get validSoFar(): boolean {
    return this.#valid;
  }

  /** To be asked after the last piece. */
  get valid(): boolean {
    return this.#valid && isUtf8(this.#rest);
  }
}

/** Where the last character begins, if it has several bytes (four at most); it may be unfinished. */
function lastCharacter(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0 && at >= bytes.length - 4; at -= 1) {
    if ((bytes[at] ?? 0) >= 0xc0) return at;
  }
  return bytes.length;
}

/** The encoding that the byte order mark at the beginning of a file names. */
export function markOf(head: Buffer): { readonly encoding: string; readonly bytes: number } | null {
  const start = head.toString('latin1', 0, 3);
  const marked = marks.find(([mark]) => start.startsWith(mark));
  return marked ? { encoding: marked[1], bytes: marked[0].length } : null;
}

/**
 * Byte order mark, then the pattern of NULs, then UTF-8 if the whole file is valid, else what the words of the whole file
 * make most plausible. `words`: those with bytes outside ASCII.
 */
export function detectEncoding(head: Buffer, validUtf8: boolean, words: readonly string[]): EncodingFacts {
  const certain = (name: string, how: EncodingFacts['how']) => ({ name, how, sure: true, others: [] });
  const mark = markOf(head);
  if (mark) return certain(mark.encoding, 'mark');
  const utf16 = utf16WithoutMark(head);
  if (utf16) return certain(utf16, 'nuls');
  if (validUtf8) return certain('utf-8', 'valid-utf8');
  return { ...guessEncoding(words), how: 'detected' };
}

/** The encoding that the user names. Which of its two kinds `utf-16` is, the mark says. */
export function chosenEncoding(label: string, head: Buffer): Outcome<EncodingFacts> {
  const known = knownEncoding(label);
  if (!known.ok) return known;
  const marked = markOf(head)?.encoding;
  const name = marked?.startsWith('utf-16') && /^(utf-?16|unicode)$/i.test(label.trim()) ? marked : known.value;
  return ok({ name, how: 'chosen', sure: true, others: [] });
}
