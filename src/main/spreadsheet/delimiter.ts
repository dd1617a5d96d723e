import { mostFrequent } from './most-frequent.ts';
import { RecordReader } from './records.ts';

/** In the order that breaks a tie. */
const candidates = [',', ';', '\t', '|'] as const;

/** Rows that decide; later ones would say the same, and four candidates are tried on each. */
const SAMPLE_ROWS = 200;

/** Excel's own hint: a first line `sep=;`. `length` counts its characters with the line end. */
export interface SeparatorLine {
  readonly delimiter: string;
  readonly length: number;
}

export function separatorLine(text: string): SeparatorLine | null {
  const found = /^sep=([^"\r\n\f\v])(?:\r\n|\r|\n|$)/i.exec(text);
  return found?.[1] === undefined ? null : { delimiter: found[1], length: found[0].length };
}

/** Signs that would break the reading of records, and no file uses. */
export const isPossibleDelimiter = (sign: string): boolean => !/^["\r\n\f\v\uFEFF\0]$/.test(sign);

/** What a row says: its width in cells, and of how much weight the whole is. */
interface Widths {
  readonly widths: readonly number[];
  readonly weight: number;
}

/**
 * Widths in cells of the rows that are not blank. Where quotes make no sense under the delimiter, lines
 * are counted as if there were none, at a tenth of the weight: the true delimiter of a file with one bad
 * quote must still be found, so that the quote can be named.
 */
function rowWidths(sample: string, complete: boolean, delimiter: string): Widths {
  const widths: number[] = [];
  const reader = new RecordReader(delimiter, 1, (_row, cells) => {
    if (widths.length < SAMPLE_ROWS && cells.some((cell) => cell !== '')) widths.push(cells.length);
  });
  const refusal = reader.write(sample) ?? (complete ? reader.end() : undefined);
  if (!refusal) return { widths, weight: 1 };
  const lines = sample.split(/\r\n?|\n/).filter((line) => line !== '');
  return { widths: lines.slice(0, SAMPLE_ROWS).map((line) => line.split(delimiter).length), weight: 0.1 };
}

/**
 * How well a delimiter fits. Under the right one rows have the same width, and so has the first of them,
 * which is the header (`1,5;2,5` under `id;price` has commas as steady as its semicolons). Among those
 * the share of rows of that width counts, and a little the width: two cells may come about by chance.
 */
function fitness({ widths, weight }: Widths): number {
  if (widths.length === 0) return 0;
  const usual = mostFrequent(widths);
  if (usual.value < 2) return 0;
  const share = usual.count / widths.length;
  return weight * (share * (1 - 1 / usual.value) + (widths[0] === usual.value ? 1 : 0));
}

/** The delimiter of a text from its beginning; a comma for a table of one column. `complete`: it is the whole text. */
export function detectDelimiter(sample: string, complete: boolean): string {
  let best: { readonly delimiter: string; readonly fit: number } = { delimiter: ',', fit: 0 };
  for (const delimiter of candidates) {
    const fit = fitness(rowWidths(sample, complete, delimiter));
    if (fit > best.fit) best = { delimiter, fit };
  }
  return best.delimiter;
}
