/**
 * Papaparse splits records at one kind of line end, and files have three, some all of them at once.
 * So each carriage return becomes white space and a line feed, which is told from the white space that
 * was there before by being longer than any such run. Papaparse drops white space after a closing quote;
 * elsewhere it is taken off again, and inside of quotes it is turned back into what it was.
 */
export interface MarkedText {
  readonly text: string;
  /** Stands before the line feed of what was CR LF, and of what was CR alone. */
  readonly crlf: string;
  readonly cr: string;
  readonly ends: LineEndCounts;
}

/** How many line ends there are of the kinds that have a carriage return. */
interface LineEndCounts {
  readonly crlf: number;
  readonly cr: number;
}

const noLineEnds: LineEndCounts = { crlf: 0, cr: 0 };

function countLineEnds(text: string): LineEndCounts {
  if (!text.includes('\r')) return noLineEnds;
  const all = text.match(/\r\n?/g) ?? [];
  const cr = all.filter((end) => end === '\r').length;
  return { crlf: all.length - cr, cr };
}

export type LineEnds = 'lf' | 'crlf' | 'cr' | 'mixed';

/** Counts the line ends behind records. Those inside of cells may be of another kind, as they are in files of Excel. */
export class RecordEnds {
  readonly #counts = { lf: 0, crlf: 0, cr: 0 };

  /** `records` with line ends restored, and `rest`, what is left of the text behind them. */
  add(records: readonly string[][], marked: MarkedText, rest: string, hasInnerLineEnds: boolean): void {
    const inner = marked.cr !== '' && hasInnerLineEnds ? records.flat() : [];
    const elsewhere = [rest, ...inner].map(countLineEnds);
    const crlf = elsewhere.reduce((left, ends) => left - ends.crlf, marked.ends.crlf);
    const cr = elsewhere.reduce((left, ends) => left - ends.cr, marked.ends.cr);
    this.#counts.crlf += crlf;
    this.#counts.cr += cr;
    this.#counts.lf += records.length - crlf - cr;
  }

  /** The last record of the file had no end of its own. */
  lastWasOpen(): void {
    this.#counts.lf -= 1;
  }

  get kind(): LineEnds {
    const kinds = (['lf', 'crlf', 'cr'] as const).filter((kind) => this.#counts[kind] > 0);
    return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'lf');
  }
}

/** Text with this many form feeds in a row is no table; without a bound, a crafted file could blow itself up here. */
const LONGEST_MARK = 16;

function absentRun(text: string, sign: string): string | null {
  for (let length = 1; length <= LONGEST_MARK; length += 1) {
    const run = sign.repeat(length);
    if (!text.includes(run)) return run;
  }
  return null;
}

/** Text in which every record ends with a line feed. Null where no mark can be found. */
export function markLineEnds(text: string): MarkedText | null {
  if (!text.includes('\r')) return { text, crlf: '', cr: '', ends: noLineEnds };
  const crlf = absentRun(text, '\f');
  const cr = absentRun(text, '\v');
  if (crlf === null || cr === null) return null;
  const [crlfEnd, crEnd] = [`${crlf}\n`, `${cr}\n`];
  // Nearly all files have no other kind, and then this takes a third of the time.
  const records = text.split('\r\n');
  const joined = records.join(crlfEnd);
  if (!joined.includes('\r')) return { text: joined, crlf, cr, ends: { crlf: records.length - 1, cr: 0 } };
  let all = 0;
  let alone = 0;
  const marked = text.replace(/\r\n?/g, (end) => {
    all += 1;
    if (end !== '\r') return crlfEnd;
    alone += 1;
    return crEnd;
  });
  return { text: marked, crlf, cr, ends: { crlf: all - alone, cr: alone } };
}

/** Text with the line ends that it had before it was marked. */
export function restoreLineEnds(text: string, marked: MarkedText): string {
  if (marked.cr === '' || !text.includes('\n')) return text;
  return text.replaceAll(`${marked.crlf}\n`, '\r\n').replaceAll(`${marked.cr}\n`, '\r');
}

/**
 * Takes the mark of its line end off the last cell of a record and restores line ends inside of cells.
 * A mark without its line feed can only come from the end of an unquoted record, so nothing else is cut.
 */
export function restoreRecord(cells: string[], marked: MarkedText, hasInnerLineEnds: boolean): void {
  const last = cells.length - 1;
  const text = cells[last] ?? '';
  if (text.endsWith(marked.crlf)) cells[last] = text.slice(0, text.length - marked.crlf.length);
  else if (text.endsWith(marked.cr)) cells[last] = text.slice(0, text.length - marked.cr.length);
  if (!hasInnerLineEnds) return;
  for (let index = 0; index <= last; index += 1) cells[index] = restoreLineEnds(cells[index] ?? '', marked);
}
