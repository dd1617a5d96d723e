import { isUtf8 } from 'node:buffer';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';

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

/** Byte order mark, then the pattern of NULs, then UTF-8 if the whole file is valid, else what Western Windows wrote. */
export function detectEncoding(head: Buffer, validUtf8: boolean): string {
  const start = head.toString('latin1', 0, 3);
  const marked = marks.find(([mark]) => start.startsWith(mark));
  if (marked) return marked[1];
  return utf16WithoutMark(head) ?? (validUtf8 ? 'utf-8' : 'windows-1252');
}

/** The name the platform has for an encoding that the user typed (`latin1` → `windows-1252`). */
export function knownEncoding(label: string): Outcome<string> {
  try {
    return ok(new TextDecoder(label).encoding);
  } catch {
    return failure(
      'encoding-unknown',
      `There is no encoding “${label}”. Some that work: utf-8, utf-16le, windows-1252, iso-8859-2, windows-1251, shift_jis.`,
    );
  }
}
