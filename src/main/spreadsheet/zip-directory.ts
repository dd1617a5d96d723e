/** An entry as the directory at the end of a ZIP file lists it. Sizes in bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const LONGEST_END = 22 + 65_535;
/** Stands where the true number is in the ZIP64 extra field. */
const IN_EXTRA = 0xffffffff;

function findEnd(zip: Buffer): number | null {
  const first = Math.max(0, zip.length - LONGEST_END);
  for (let at = zip.length - 22; at >= first; at -= 1) if (zip.readUInt32LE(at) === END_SIGNATURE) return at;
  return null;
}

/** The numbers of a ZIP64 extra field, of which only those are there whose place in the entry holds IN_EXTRA. */
function zip64Numbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const body = extra.subarray(at + 4, at + 4 + length);
    if (extra.readUInt16LE(at) === 1) {
      return Array.from({ length: Math.floor(body.length / 8) }, (_, index) => Number(body.readBigUInt64LE(index * 8)));
    }
    at += 4 + length;
  }
  return [];
}

function readEntry(zip: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30);
  const large = zip64Numbers(zip.subarray(nameEnd, extraEnd));
  const number = (place: number): number => {
    const value = zip.readUInt32LE(place);
    return value === IN_EXTRA ? (large.shift() ?? IN_EXTRA) : value;
  };
  // The order of the extra field: size, packed size, offset.
  const size = number(at + 24);
  const packedSize = number(at + 20);
  const offset = number(at + 42);
  const entry = {
    name: zip.toString('utf8', at + 46, nameEnd),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    method: zip.readUInt16LE(at + 10),
    crc: zip.readUInt32LE(at + 16),
    packedSize,
    size,
    offset,
  };
  return { entry, next: extraEnd + zip.readUInt16LE(at + 32) };
}

/** The entries of a ZIP file, or null where its directory is damaged. */
export function zipEntries(zip: Buffer): readonly ZipEntry[] | null {
  const end = findEnd(zip);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let at = zip.readUInt32LE(end + 16);
  const count = zip.readUInt16LE(end + 10);
  // SheetJS goes by the number of entries on this disk; where the two differ it would see other entries than we.
  if (zip.readUInt16LE(end + 8) !== count) return null;
  for (let left = count; left > 0; left -= 1) {
    const read = readEntry(zip, at);
    if (!read) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

/** The packed bytes of an entry, or null where the entry's own header is not where, or not what, the directory says. */
export function packedBytes(zip: Buffer, entry: ZipEntry): Buffer | null {
  if (entry.offset + 30 > zip.length || zip.readUInt32LE(entry.offset) !== LOCAL_SIGNATURE) return null;
  // SheetJS goes by the way of packing that stands here.
  if (zip.readUInt16LE(entry.offset + 8) !== entry.method) return null;
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28);
  const end = start + entry.packedSize;
  return end <= zip.length ? zip.subarray(start, end) : null;
}
