/** Texts beyond this are no shared strings of a workbook: 512 MiB are a million rows of 500 characters, none twice. */
const MOST_BYTES = 512 * 1024 * 1024;
/** A sheet of 1,048,576 rows and 32 columns, every text another one. */
const MOST_TEXTS = 2 ** 25;
const BLOCK_BYTES = 1024 * 1024;
/** A power of two. Columns such as Country repeat a few texts; decoding one costs 150 ns, finding it here 10. */
const CACHED = 4096;

/**
 * Many texts in little memory: their UTF-8 bytes one after the other, in blocks, and where each ends. A million
 * JavaScript strings take three times as much.
 */
export class TextStore {
  readonly #blocks: Buffer[] = [];
  #ends = new Uint32Array(1024);
  #count = 0;
  #bytes = 0;
  readonly #cachedIndexes = new Int32Array(CACHED).fill(-1);
  readonly #cachedTexts: string[] = new Array(CACHED).fill('');

  get length(): number {
    return this.#count;
  }

  /** False where it would be too much. */
  add(text: string): boolean {
    const bytes = Buffer.from(text);
    if (this.#count === MOST_TEXTS || this.#bytes + bytes.length > MOST_BYTES) return false;
    this.#append(bytes);
    if (this.#count === this.#ends.length) {
      const longer = new Uint32Array(this.#ends.length * 2);
      longer.set(this.#ends);
      this.#ends = longer;
    }
    this.#ends[this.#count++] = this.#bytes;
    return true;
  }

  /** Undefined where there is none of this index. */
  at(index: number): string | undefined {
    if (!(Number.isInteger(index) && index >= 0 && index < this.#count)) return undefined;
    const place = index & (CACHED - 1);
    if (this.#cachedIndexes[place] === index) return this.#cachedTexts[place];
    const text = this.#decode(index === 0 ? 0 : (this.#ends[index - 1] ?? 0), this.#ends[index] ?? 0);
    this.#cachedIndexes[place] = index;
    this.#cachedTexts[place] = text;
    return text;
  }

  #append(bytes: Buffer): void {
    for (let taken = 0; taken < bytes.length; ) {
      const inBlock = this.#bytes % BLOCK_BYTES;
      if (inBlock === 0) this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES));
      const copied = bytes.copy(this.#blocks.at(-1) ?? bytes, inBlock, taken);
      taken += copied;
      this.#bytes += copied;
    }
  }

  #decode(start: number, end: number): string {
    const first = Math.floor(start / BLOCK_BYTES);
    const from = start - first * BLOCK_BYTES;
    const to = end - first * BLOCK_BYTES;
    const block = this.#blocks[first];
    if (block === undefined || start === end) return '';
    if (to <= BLOCK_BYTES) return block.toString('utf8', from, to);
    const pieces = this.#blocks.slice(first, Math.ceil(end / BLOCK_BYTES));
    return Buffer.concat(pieces).toString('utf8', from, to);
  }
}
