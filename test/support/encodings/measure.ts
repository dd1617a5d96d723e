import { isUtf8 } from 'node:buffer';
import { decoderOf } from '../../../src/main/spreadsheet/text-decoder.ts';
import { detectEncoding } from '../../../src/main/spreadsheet/text-encoding.ts';
import { WordSample } from '../../../src/main/spreadsheet/text-sample.ts';
import { type EncodedTable, encodedTables } from './tables.ts';

export interface Measure {
  readonly tables: number;
  readonly right: number;
  readonly sureAndWrong: number;
  /** The share by encoding, and each table that was read wrongly. */
  readonly lines: readonly string[];
}

const HEAD_BYTES = 64 * 1024;

/** As the program reads: in pieces, and all of them. Right is what gives the text that was written, whatever its name. */
function detectTable({ bytes, text }: EncodedTable): { name: string; right: boolean; sure: boolean } {
  const sample = new WordSample();
  for (let at = 0; at < bytes.length; at += HEAD_BYTES) sample.write(bytes.subarray(at, at + HEAD_BYTES));
  const { name, sure } = detectEncoding(bytes.subarray(0, HEAD_BYTES), isUtf8(bytes), sample.end());
  const decoder = decoderOf(name);
  return { name, sure, right: decoder.write(bytes) + decoder.end() === text };
}

/** Detects the encoding of tables of each encoding, language and size. */
export function measureDetection(sizes: readonly number[], draws: number): Measure {
  const byEncoding = new Map<string, { tables: number; right: number; sure: number }>();
  const wrong: string[] = [];
  let sureAndWrong = 0;
  for (const table of encodedTables(sizes, draws)) {
    const counts = byEncoding.get(table.encoding) ?? { tables: 0, right: 0, sure: 0 };
    byEncoding.set(table.encoding, counts);
    const { name, right, sure } = detectTable(table);
    counts.tables += 1;
    if (right) counts.right += 1;
    else wrong.push(`  ${table.language} in ${table.encoding}, ${table.rows} rows: ${name}${sure ? ', sure' : ''}`);
    if (right && sure) counts.sure += 1;
    if (!right && sure) sureAndWrong += 1;
  }
  const lines = [...byEncoding].map(
    ([encoding, { tables, right, sure }]) =>
      `  ${encoding.padEnd(18)} right ${right} of ${tables}, surely ${((sure / tables) * 100).toFixed(0)} %`,
  );
  const all = [...byEncoding.values()];
  return {
    tables: all.reduce((sum, { tables }) => sum + tables, 0),
    right: all.reduce((sum, { right }) => sum + right, 0),
    sureAndWrong,
    lines: [...lines, ...wrong],
  };
}
