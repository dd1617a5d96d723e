import { mostFrequent } from './most-frequent.ts';
import { RecordReader } from './records.ts';

/** In the order that breaks a tie. */
const candidates = [',', ';', '\t', '|'] as const;

/** Rows that decide; later ones would say the same, and four candidates are tried on each. */
const SAMPLE_ROWS = 200;

/** Excel's own hint: a first line `sep=;`, in quotes or not. `length` counts its characters with the line end. */
export interface SeparatorLine {
  readonly delimiter: string;
  readonly length: number;
}

export function separatorLine(text: string): SeparatorLine | null {
  const found = /^("?)sep=([^"\r\n\f\v])\1(?:\r\n|\r|\n|$)/i.exec(text);
  return found?.[2] === undefined ? null : { delimiter: found[2], length: found[0].length };
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

/** Where the table begins under a delimiter, and how well its rows fit. */
interface Fit {
  readonly start: number;
  readonly fit: number;
}

/**
 * How well a delimiter fits. Under the right one rows have the same width from the header on: the share of rows of that
 * width counts, and a little the width, as two cells may come about by chance. Title lines above do not count.
 */
function fitness({ widths, weight }: Widths): Fit {
  const usual = mostFrequent(widths);
  const start = widths.findIndex((width, row) => width === usual.value && (widths[row + 1] ?? width) === width);
  if (widths.length === 0 || usual.value < 2 || start === -1) return { start: Number.POSITIVE_INFINITY, fit: 0 };
  const rows = widths.slice(start);
  const share = rows.filter((width) => width === usual.value).length / rows.length;
  return { start, fit: weight * share * (1 - 1 / usual.value) };
}

/**
 * The delimiter of a text from its beginning; a comma for a table of one column. `complete`: it is the whole text. The
 * header has the right delimiter and no other: `1,5;2,5` under `id;price` has commas as steady as its semicolons, but
 * their table would begin a row later. So one that begins later must fit twice as well.
 */
export function detectDelimiter(sample: string, complete: boolean): string {
  const fits = candidates.map((delimiter) => ({ delimiter, ...fitness(rowWidths(sample, complete, delimiter)) }));
  const first = Math.min(...fits.map(({ start }) => start));
  const score = ({ start, fit }: Fit) => (start === first ? 2 * fit : fit);
  const best = fits.reduce((one, other) => (score(other) > score(one) ? other : one));
  return best.fit === 0 ? ',' : best.delimiter;
}
