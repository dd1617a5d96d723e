/** Where the header of a compound file says what. */
const SECTOR_SHIFT_AT = 30;
const SMALL_CHAINS_AT = 60;
const MORE_CHAINS_AT = 68;
const CHAIN_SECTORS_AT = 76;
const HEADER_BYTES = 512;

/** Numbers of sectors, each at its place; what does not point to a sector is below 0. */
type Chains = readonly number[];

/** A compound file as the disk that it imitates: sectors, of which each says in the allocation table which comes next. */
class Disk {
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.#sectorBytes = 2 ** bytes.readUInt16LE(SECTOR_SHIFT_AT);
  }

  get isPossible(): boolean {
    return this.#sectorBytes === 512 || this.#sectorBytes === 4096;
  }

  /** The numbers in a sector; none where the file ends before it. */
  numbers(sector: number): number[] {
    const start = (sector + 1) * this.#sectorBytes;
    const bytes = this.#bytes.subarray(start, start + this.#sectorBytes);
    return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readInt32LE(index * 4));
  }

  /** The allocation table: its first 109 sectors stand in the header, the others in sectors that follow each other. */
  table(): Chains {
    const sectors: number[] = [];
    for (let at = CHAIN_SECTORS_AT; at < HEADER_BYTES; at += 4) sectors.push(this.#bytes.readInt32LE(at));
    const seen = new Set<number>();
    let next = this.#bytes.readInt32LE(MORE_CHAINS_AT);
    while (next >= 0 && !seen.has(next)) {
      seen.add(next);
      const numbers = this.numbers(next);
      next = numbers.pop() ?? -1;
      sectors.push(...numbers);
    }
    return sectors.filter((sector) => sector >= 0).flatMap((sector) => this.numbers(sector));
  }

  /** The table of small sectors, which are parts of large ones. `table` has no loop. */
  smallTable(table: Chains): Chains {
    const numbers: number[] = [];
    let sector = this.#bytes.readInt32LE(SMALL_CHAINS_AT);
    for (; sector >= 0 && sector < table.length; sector = table[sector] ?? -1) numbers.push(...this.numbers(sector));
    return numbers;
  }
}

function hasLoop(chains: Chains): boolean {
  const chainOf = new Int32Array(chains.length);
  for (let start = 0; start < chains.length; start += 1) {
    let at = start;
    while (at >= 0 && at < chains.length && chainOf[at] === 0) {
      chainOf[at] = start + 1;
      at = chains[at] ?? -1;
    }
    if (at >= 0 && at < chains.length && chainOf[at] === start + 1) return true;
  }
  return false;
}

/** Whether the sectors of a compound file lead back to themselves: SheetJS follows them until the memory is full. */
export function leadsInCircles(bytes: Buffer): boolean {
  if (bytes.length < HEADER_BYTES) return true;
  const disk = new Disk(bytes);
  if (!disk.isPossible) return true;
  const table = disk.table();
  return hasLoop(table) || hasLoop(disk.smallTable(table));
}
