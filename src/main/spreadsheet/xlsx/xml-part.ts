import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { Refusal } from '../file-bytes.ts';
import { damaged, tooLarge } from '../refusals.ts';
import type { ZipArchive } from '../zip-archive.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { XmlDecoder } from './xml-decoder.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';

/** Hears one part of a workbook. */
export interface PartHandler extends XmlHandler {
  /** Set where the part cannot be read, or need not be read further. */
  readonly stop?: Refusal | 'enough' | undefined;
}

export interface PartHooks {
  /** Hears how many bytes of the part are done. */
  readonly onBytes?: (done: number) => void;
  /** Whether elements of other namespaces than the root's are told, too. */
  readonly namespaces?: 'main' | 'all';
}

/** Reads one part from its first element to its last. */
export async function readPart(
  archive: ZipArchive,
  entry: ZipEntry,
  handler: PartHandler,
  { onBytes, namespaces = 'main' }: PartHooks = {},
): Promise<Outcome<void>> {
  const decoder = new XmlDecoder();
  const scanner = new XmlScanner(handler, namespaces);
  const read = await archive.read(entry, (bytes, done) => {
    const text = decoder.write(bytes);
    if (text === null) return damaged();
    const refusal = scanner.write(text) ?? handler.stop;
    onBytes?.(done);
    return refusal;
  });
  if (!read.ok || handler.stop === 'enough') return read;
  const rest = decoder.end();
  if (rest === null) return damaged();
  return scanner.write(rest) ?? scanner.end() ?? handler.stop ?? ok(undefined);
}

/** Every part but sheets and texts: 20 MB at most in workbooks that were seen, with 64,000 styles or links. */
const MOST_SMALL_BYTES = 64 * 1024 * 1024;

/** Reads a part of which the memory has to hold something for every element. */
export async function readSmallPart(
  archive: ZipArchive,
  entry: ZipEntry,
  open: XmlHandler['open'],
  close: XmlHandler['close'] = () => undefined,
): Promise<Outcome<void>> {
  if (entry.size > MOST_SMALL_BYTES) return tooLarge('64 MB in one of its small parts');
  return readPart(archive, entry, { open, close, text: () => undefined, wantsText: false });
}
