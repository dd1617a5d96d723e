/** An entry as the directory at the end of a ZIP file lists it. Sizes in bytes. */
export interface ZipEntry {
  /** As it is spelled; writers on Windows were seen to use backslashes. */
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

/** Where the directory is, by the record at the end of the file. */
export interface DirectoryPlace {
  readonly count: number;
  readonly bytes: number;
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const LARGE_END_SIGNATURE = 0x06064b50;
const LARGE_LOCATOR_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
/** Stands where the true number is in the ZIP64 record or extra field. */
const IN_LARGE = 0xffffffff;
const COUNT_IN_LARGE = 0xffff;

const END_BYTES = 22;
const LOCATOR_BYTES = 20;
export const LARGE_END_BYTES = 56;
/** The end record, a comment of at most 65,535 bytes, and the ZIP64 locator before it. */
export const LONGEST_END = END_BYTES + 65_535 + LOCATOR_BYTES;

/** The directory's place, where to find it in a ZIP64 record, or null where `tail`, the end of the file, has no end record. */
export function directoryPlace(tail: Buffer): DirectoryPlace | { readonly largeEndAt: number } | null {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_SIGNATURE) continue;
    const count = tail.readUInt16LE(at + 10);
    // Readers go by the one or the other number of entries; where they differ, they would see other entries than we.
    if (tail.readUInt16LE(at + 8) !== count) return null;
    const place = { count, bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) };
    const large = count === COUNT_IN_LARGE || place.bytes === IN_LARGE || place.offset === IN_LARGE;
    const locator = at - LOCATOR_BYTES;
    if (!large || locator < 0 || tail.readUInt32LE(locator) !== LARGE_LOCATOR_SIGNATURE) return place;
    return { largeEndAt: Number(tail.readBigUInt64LE(locator + 8)) };
  }
  return null;
}

/** The directory's place by the ZIP64 record, or null where it is none. */
export function largeDirectoryPlace(record: Buffer): DirectoryPlace | null {
  if (record.length < LARGE_END_BYTES || record.readUInt32LE(0) !== LARGE_END_SIGNATURE) return null;
  const number = (at: number) => Number(record.readBigUInt64LE(at));
  return { count: number(32), bytes: number(40), offset: number(48) };
}

/** The numbers of a ZIP64 extra field, of which only those are there whose place in the entry holds IN_LARGE. */
function largeNumbers(extra: Buffer): number[] {
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

function readEntry(directory: Buffer, at: number): { readonly entry: ZipEntry; readonly next: number } | null {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY_SIGNATURE) return null;
  const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
  const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
  const large = largeNumbers(directory.subarray(nameEnd, extraEnd));
  const number = (place: number): number => {
    const value = directory.readUInt32LE(place);
    return value === IN_LARGE ? (large.shift() ?? IN_LARGE) : value;
  };
  // The order of the extra field: size, packed size, offset.
  const size = number(at + 24);
  const packedSize = number(at + 20);
  const offset = number(at + 42);
  const entry = {
    name: directory.toString('utf8', at + 46, nameEnd),
    encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packedSize,
    size,
    offset,
  };
  return { entry, next: extraEnd + directory.readUInt16LE(at + 32) };
}

/** The entries of a directory, or null where it is damaged. */
export function directoryEntries(directory: Buffer, count: number): readonly ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    const read = readEntry(directory, at);
    if (!read) return null;
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}
