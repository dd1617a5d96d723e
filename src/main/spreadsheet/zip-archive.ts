import { type FileHandle, open } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { type Refusal, unreadable } from './file-bytes.ts';
import { damaged, harmful, passwordProtected } from './refusals.ts';
import {
  type DirectoryPlace,
  directoryEntries,
  directoryPlace,
  LARGE_END_BYTES,
  LONGEST_END,
  largeDirectoryPlace,
  type ZipEntry,
} from './zip-directory.ts';
import { type PieceVisitor, readEntry } from './zip-entry.ts';

/** Workbooks have tens of entries, one with a picture in each row some ten thousand; 32 MiB are 300,000 of them. */
const MOST_DIRECTORY_BYTES = 32 * 1024 * 1024;

/** Names in a package compare without case; some writers use backslashes, some begin at the root. */
export const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

async function findDirectory(handle: FileHandle, size: number): Promise<DirectoryPlace | null> {
  const tailBytes = Math.min(size, LONGEST_END);
  const place = directoryPlace(await readAt(handle, size - tailBytes, tailBytes));
  if (place === null || !('largeEndAt' in place)) return place;
  return place.largeEndAt < size ? largeDirectoryPlace(await readAt(handle, place.largeEndAt, LARGE_END_BYTES)) : null;
}

/** Entries that share bytes let a small file unpack to any size, each of them within its own bounds. */
function overlap(entries: readonly ZipEntry[]): boolean {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) return true;
    end = entry.offset + 30 + entry.packedSize;
  }
  return false;
}

/** Two entries of one name: which is read depends on the reader. */
const ambiguous = (entries: readonly ZipEntry[]): boolean =>
  new Set(entries.map(({ name }) => partName(name))).size < entries.length;

/** `end`: where the directory begins, behind all entries. */
function refusalOf(entries: readonly ZipEntry[], end: number): Refusal | undefined {
  if (entries.length === 0 || ambiguous(entries)) return damaged();
  if (entries.some(({ offset, packedSize }) => offset + packedSize > end)) return damaged();
  if (overlap(entries)) return harmful();
  return entries.some((entry) => entry.encrypted) ? passwordProtected() : undefined;
}

/** A ZIP file of which only what is asked for is in memory. Entries are found at their places, in any order. */
export class ZipArchive implements AsyncDisposable {
  readonly entries: readonly ZipEntry[];
  /** Tells whether a file of the same name is still the same: its directory has the CRC-32 of each entry. */
  readonly fingerprint: string;
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #byName: ReadonlyMap<string, ZipEntry>;

  constructor(path: string, handle: FileHandle, entries: readonly ZipEntry[], fingerprint: string) {
    this.#path = path;
    this.#handle = handle;
    this.entries = entries;
    this.fingerprint = fingerprint;
    this.#byName = new Map(entries.map((entry) => [partName(entry.name), entry]));
  }

  find(name: string): ZipEntry | undefined {
    return this.#byName.get(partName(name));
  }

  /** Unpacks an entry piece by piece, within the size that it declares, and checks its bytes at the end. */
  async read(entry: ZipEntry, visit: PieceVisitor): Promise<Outcome<void>> {
    try {
      return await readEntry(this.#handle, entry, visit);
    } catch (error) {
      return unreadable(this.#path, error);
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#handle.close();
  }
}

async function readArchive(path: string, handle: FileHandle): Promise<Outcome<ZipArchive>> {
  const { size } = await handle.stat();
  const place = await findDirectory(handle, size);
  if (place === null || place.bytes > MOST_DIRECTORY_BYTES || place.offset + place.bytes > size) return damaged();
  const directory = await readAt(handle, place.offset, place.bytes);
  const entries = directoryEntries(directory, place.count);
  if (entries === null) return damaged();
  return refusalOf(entries, place.offset) ?? ok(new ZipArchive(path, handle, entries, `${size}:${crc32(directory)}`));
}

/** Opens a ZIP file, which is to be disposed of. */
export async function openArchive(path: string): Promise<Outcome<ZipArchive>> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const archive = await readArchive(path, handle);
    if (!archive.ok) await handle.close();
    return archive;
  } catch (error) {
    await handle?.close();
    return unreadable(path, error);
  }
}
