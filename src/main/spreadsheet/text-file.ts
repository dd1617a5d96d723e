import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { FileOptions, FileProfile } from '../../shared/file-profile.ts';
import { ok } from '../../shared/result.ts';
import { detectDelimiter, isPossibleDelimiter, separatorLine } from './delimiter.ts';
import { readChunks } from './file-bytes.ts';
import { namedOtherwise } from './file-kind.ts';
import { FormulaTexts } from './formula-texts.ts';
import type { LineEnds } from './line-ends.ts';
import type { OpenHooks, OpenSpreadsheet } from './open-spreadsheet.ts';
import type { EncodingFacts, Noticed, ReadingFacts } from './reading-facts.ts';
import { RecordReader, type RecordVisitor } from './records.ts';
import { notSpreadsheet } from './refusals.ts';
import { BodyRows, type TableShape } from './table.ts';
import { TableProfiler } from './table-profiler.ts';
import { decoderOf } from './text-decoder.ts';
import { chosenEncoding, detectEncoding, markOf, Utf8Check } from './text-encoding.ts';
import { EndPadding } from './text-padding.ts';
import { WordSample } from './text-sample.ts';
import { TextWatch } from './text-watch.ts';

/** What the bytes of a text file tell before it is read as text. */
interface TextBytes {
  readonly bytes: number;
  readonly sha256: string;
  /** Tells in later passes, at a tenth of the cost, whether the bytes are still the same. */
  readonly crc: number;
  readonly validUtf8: boolean;
  /** With bytes outside ASCII. */
  readonly words: readonly string[];
}

/** How the bytes of a file become records. */
interface TextDialect {
  readonly encoding: EncodingFacts;
  readonly delimiter: string;
  /** Bytes of a mark that is none in the encoding that the user chose. */
  readonly foreignMark: number;
  /** Characters of a `sep=` line at the start. */
  readonly skip: number;
}

/**
 * When so many different words are valid UTF-8, the file is: of words in other encodings at most one in five is by chance.
 * What comes later may be damaged, yet no word of it could say otherwise.
 */
const SURELY_UTF8 = 32;

/**
 * Bytes of NULs in a row past which a file is no text: the block that a program fills up has a few MB at most, but a crash
 * can leave gigabytes of them.
 */
const MOST_PADDING = 8 * 2 ** 20;

const fileChanged = (path: string) =>
  failure('file-changed', `${basename(path)} was changed while it was being read. Check it again.`);

async function scanBytes(path: string, chunkBytes: number): Promise<Outcome<TextBytes>> {
  const hash = createHash('sha256');
  const utf8 = new Utf8Check();
  const sample = new WordSample();
  const nothing = Buffer.alloc(chunkBytes);
  let padding = 0;
  let crc = 0;
  const read = await readChunks(path, chunkBytes, (bytes) => {
    padding = bytes.equals(nothing.subarray(0, bytes.length)) ? padding + bytes.length : 0;
    if (padding > MOST_PADDING) return notSpreadsheet('binary data');
    hash.update(bytes);
    crc = crc32(bytes, crc);
    utf8.write(bytes);
    if (!utf8.validSoFar || sample.size < SURELY_UTF8) sample.write(bytes);
    return undefined;
  });
  if (!read.ok) return read;
  return ok({ bytes: read.value, sha256: hash.digest('hex'), crc, validUtf8: utf8.valid, words: sample.end() });
}

function dialectOf(head: Buffer, scan: TextBytes, options: FileOptions): Outcome<TextDialect> {
  const chosen = options.encoding === undefined ? undefined : chosenEncoding(options.encoding, head);
  if (chosen && !chosen.ok) return chosen;
  const encoding = chosen?.value ?? detectEncoding(head, scan.validUtf8, scan.words);
  if (options.delimiter !== undefined && !isPossibleDelimiter(options.delimiter)) {
    return failure('wrong-usage', 'The separator must be one character such as , ; or |, or a tab.');
  }
  const foreignMark = encoding.name.startsWith('utf-') ? 0 : (markOf(head)?.bytes ?? 0);
  const complete = head.length === scan.bytes;
  const decoder = decoderOf(encoding.name);
  const sample = decoder.write(head.subarray(foreignMark)) + (complete ? decoder.end() : '');
  const line = separatorLine(sample);
  const skip = line?.length ?? 0;
  const delimiter = options.delimiter ?? line?.delimiter ?? detectDelimiter(sample.slice(skip), complete);
  return ok({ encoding, delimiter, foreignMark, skip });
}

/** What reading records tells: the CRC-32 of the bytes, and what stands between and behind the records. */
interface ReadRecords {
  readonly crc: number;
  readonly lineEnds: LineEnds;
  readonly padded: boolean;
  readonly formulaTexts: Noticed;
}

/** Drops the first `count` of what comes in pieces. */
function dropper(count: number): <T extends string | Buffer>(piece: T, drop: (piece: T, count: number) => T) => T {
  let left = count;
  return (piece, drop) => {
    if (left === 0) return piece;
    const dropped = Math.min(left, piece.length);
    left -= dropped;
    return drop(piece, dropped);
  };
}

interface RecordHooks {
  /** Called with each piece of text before its rows are visited. */
  readonly onText?: (text: string) => void;
  readonly onBytes: (done: number) => void;
}

/** Reads the file as records. Memory holds one piece of the file and one record. */
async function readRecords(
  path: string,
  dialect: TextDialect,
  chunkBytes: number,
  visit: RecordVisitor,
  hooks: RecordHooks,
): Promise<Outcome<ReadRecords>> {
  let crc = 0;
  const decoder = decoderOf(dialect.encoding.name);
  const padding = new EndPadding();
  const formulaTexts = new FormulaTexts();
  const reader = new RecordReader(dialect.delimiter, dialect.skip > 0 ? 2 : 1, (row, cells) => {
    formulaTexts.replaceIn(row, cells);
    visit(row, cells);
  });
  const withoutMark = dropper(dialect.foreignMark);
  const withoutLine = dropper(dialect.skip);
  const feed = (decoded: string) => {
    const text = padding.write(withoutLine(decoded, (piece, count) => piece.slice(count)));
    formulaTexts.piece(text);
    hooks.onText?.(text);
    return reader.write(text);
  };
  const read = await readChunks(path, chunkBytes, (bytes, done) => {
    crc = crc32(bytes, crc);
    const refusal = feed(decoder.write(withoutMark(bytes, (piece, count) => piece.subarray(count))));
    hooks.onBytes(done);
    return refusal;
  });
  if (!read.ok) return read;
  const refusal = feed(decoder.end()) ?? reader.end();
  if (refusal) return refusal;
  return ok({ crc, lineEnds: reader.lineEnds, padded: padding.nuls, formulaTexts: formulaTexts.noticed });
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
    const read = await readRecords(path, dialect, chunkBytes, (row, cells) => body.push(row, cells), {
      onBytes: (done) => onProgress?.(done, first.bytes),
    });
    if (read.ok && read.value.crc === first.crc) return ok(undefined);
    // What is wrong with the file now says less than that it is not the one that was opened.
    const gone = !read.ok && read.error.kind.startsWith('file-');
    return gone ? read : fileChanged(path);
  };
}

function textFacts(path: string, encoding: EncodingFacts, watch: TextWatch, read: ReadRecords): ReadingFacts {
  return {
    kind: 'text',
    encoding,
    undecodable: watch.undecodable,
    nulBytes: watch.nulBytes(read.padded),
    formulaTexts: read.formulaTexts,
    lineEnds: read.lineEnds,
    named: namedOtherwise(path, 'text'),
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
  const { encoding, delimiter } = dialect.value;
  const watch = new TextWatch(encoding.name);
  const visit: RecordVisitor = (row, cells) => {
    watch.row(row, cells);
    profiler.push(row, cells);
  };
  const read = await readRecords(path, dialect.value, chunkBytes, visit, {
    onText: (text) => watch.piece(text),
    onBytes: (done) => hooks.onProgress?.(done, bytes),
  });
  if (!read.ok) return read;
  if (read.value.crc !== scan.value.crc) return fileChanged(path);
  const table = profiler.finish();
  if (!table.ok) return table;
  const { shape, notes, ...found } = table.value;
  const profile: FileProfile = {
    file: { name: basename(path), bytes, sha256 },
    format: delimiter === '\t' ? 'tsv' : 'csv',
    encoding: encoding.name,
    delimiter,
    sheets: [],
    sheet: null,
    headerRow: shape.headerRow,
    ...found,
    findings: [],
  };
  const facts = textFacts(path, encoding, watch, read.value);
  return ok({ profile, facts, notes, readRows: secondPass(path, dialect.value, chunkBytes, shape, scan.value) });
}
