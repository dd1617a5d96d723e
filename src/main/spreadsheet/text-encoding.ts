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

/**
 * UTF-16 without a byte order mark, told by its NULs: separators, digits, line ends and Latin letters
 * have one on the same side of each pair. A tenth of the pairs is less than the separators alone
 * make in any table; a twentieth of those on the other side allows for letters such as U+0100.
 */
export function utf16WithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  const zeros: [even: number, odd: number] = [0, 0];
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = zeros;
  const enough = head.length / 2 / 10;
  if (odd > 0 && odd >= enough && even <= odd / 20) return 'utf-16le';
  if (even > 0 && even >= enough && odd <= even / 20) return 'utf-16be';
  return null;
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
