import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { FileOptions, FileProfile } from '../../shared/file-profile.ts';
import { ok } from '../../shared/result.ts';
import { detectDelimiter, isPossibleDelimiter, separatorLine } from './delimiter.ts';
import { readChunks } from './file-bytes.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
import { nothingNoticed, type ReadingFacts } from './reading-facts.ts';
import { RecordReader, type RecordVisitor } from './records.ts';
import { BodyRows, type TableShape } from './table.ts';
import { TableProfiler } from './table-profiler.ts';
import { detectEncoding, knownEncoding, Utf8Check } from './text-encoding.ts';

/** What the bytes of a text file tell before it is read as text. */
interface TextBytes {
  readonly bytes: number;
  readonly sha256: string;
  /** Tells in later passes, at a tenth of the cost, whether the bytes are still the same. */
  readonly crc: number;
  readonly validUtf8: boolean;
}

/** How the text of a file becomes records. `skip`: characters of a `sep=` line at the start. */
interface TextDialect {
  readonly encoding: string;
  readonly delimiter: string;
  readonly skip: number;
}

const fileChanged = (path: string) =>
  failure('file-changed', `${basename(path)} was changed while it was being read. Check it again.`);

async function scanBytes(path: string, chunkBytes: number): Promise<Outcome<TextBytes>> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  let crc = 0;
  const read = await readChunks(path, chunkBytes, (bytes) => {
    hash.update(bytes);
    crc = crc32(bytes, crc);
    utf8.write(bytes);
    return undefined;
  });
  return read.ok ? ok({ bytes: read.value, sha256: hash.digest('hex'), crc, validUtf8: utf8.valid }) : read;
}

function dialectOf(head: Buffer, scan: TextBytes, options: FileOptions): Outcome<TextDialect> {
  const encoding =
    options.encoding === undefined ? ok(detectEncoding(head, scan.validUtf8)) : knownEncoding(options.encoding);
  if (!encoding.ok) return encoding;
  if (options.delimiter !== undefined && !isPossibleDelimiter(options.delimiter)) {
    return failure('wrong-usage', 'The separator must be one character such as , ; or |, or a tab.');
  }
  const complete = head.length === scan.bytes;
  const sample = new TextDecoder(encoding.value).decode(head, { stream: !complete });
  const line = separatorLine(sample);
  const skip = line?.length ?? 0;
  const delimiter = options.delimiter ?? line?.delimiter ?? detectDelimiter(sample, complete);
  return ok({ encoding: encoding.value, delimiter, skip });
}

/** Reads the file as records; ends with the CRC-32 of its bytes. Memory holds one piece of the file and one record. */
async function readRecords(
  path: string,
  { encoding, delimiter, skip }: TextDialect,
  chunkBytes: number,
  visit: RecordVisitor,
  onBytes: (done: number) => void,
): Promise<Outcome<number>> {
  let crc = 0;
  const decoder = new TextDecoder(encoding);
  const reader = new RecordReader(delimiter, skip > 0 ? 2 : 1, visit);
  let toSkip = skip;
  const feed = (text: string) => {
    const skipped = Math.min(toSkip, text.length);
    toSkip -= skipped;
    return reader.write(skipped === 0 ? text : text.slice(skipped));
  };
  const read = await readChunks(path, chunkBytes, (bytes, done) => {
    crc = crc32(bytes, crc);
    const refusal = feed(decoder.decode(bytes, { stream: true }));
    onBytes(done);
    return refusal;
  });
  if (!read.ok) return read;
  return feed(decoder.decode()) ?? reader.end() ?? ok(crc);
}

function secondPass(
  path: string,
  dialect: TextDialect,
  chunkBytes: number,
  shape: TableShape,
  first: TextBytes,
): OpenSpreadsheet['readRows'] {
  return async (visit, onProgress) => {
    const body = new BodyRows(shape, visit);
    const crc = await readRecords(
      path,
      dialect,
      chunkBytes,
      (row, cells) => body.push(row, cells),
      (done) => onProgress?.(done, first.bytes),
    );
    if (crc.ok && crc.value === first.crc) return ok(undefined);
    // What is wrong with the file now says less than that it is not the one that was opened.
    const gone = !crc.ok && crc.error.kind.startsWith('file-');
    return gone ? crc : fileChanged(path);
  };
}

function textFacts(name: string, chosen: boolean, validUtf8: boolean): ReadingFacts {
  const how = chosen ? 'chosen' : validUtf8 ? 'valid-utf8' : 'detected';
  return {
    kind: 'text',
    encoding: { name, how, sure: true, others: [] },
    undecodable: nothingNoticed,
    nulBytes: nothingNoticed,
    lineEnds: 'lf',
    named: null,
  };
}

/** Opens a text file with separators. `head` is its beginning; `chunkBytes` how much is read at a time. */
export async function openTextFile(
  path: string,
  head: Buffer,
  options: FileOptions,
  hooks: OpenHooks,
  chunkBytes: number,
): Promise<Outcome<OpenSpreadsheet>> {
  if (options.sheet !== undefined) {
    return failure('wrong-usage', 'A text file has no sheets. Leave the sheet out, or choose a workbook.');
  }
  const scan = await scanBytes(path, chunkBytes);
  if (!scan.ok) return scan;
  const dialect = dialectOf(head, scan.value, options);
  if (!dialect.ok) return dialect;
  const { bytes, sha256 } = scan.value;
  const profiler = new TableProfiler({
    headerRow: options.headerRow,
    footer: options.footer,
    emptyEndIsColumn: true,
    apostrophes: true,
    observe: hooks.observe,
  });
  const read = await readRecords(
    path,
    dialect.value,
    chunkBytes,
    (row, cells) => profiler.push(row, cells),
    (done) => hooks.onProgress?.(done, bytes),
  );
  if (!read.ok) return read;
  if (read.value !== scan.value.crc) return fileChanged(path);
  const table = profiler.finish();
  if (!table.ok) return table;
  const { shape, notes, ...found } = table.value;
  const { encoding, delimiter } = dialect.value;
  const profile: FileProfile = {
    file: { name: basename(path), bytes, sha256 },
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding,
    delimiter,
    sheets: [],
    sheet: null,
    headerRow: shape.headerRow,
    ...found,
    findings: [],
  };
  const facts = textFacts(encoding, options.encoding !== undefined, scan.value.validUtf8);
  return ok({ profile, facts, notes, readRows: secondPass(path, dialect.value, chunkBytes, shape, scan.value) });
}
