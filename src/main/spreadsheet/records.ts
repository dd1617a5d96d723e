import Papa from 'papaparse';
import { failure } from '../../shared/app-error.ts';
import type { Refusal } from './file-bytes.ts';
import {
  type LineEnds,
  type MarkedText,
  markLineEnds,
  RecordEnds,
  restoreLineEnds,
  restoreRecord,
} from './line-ends.ts';
import { joinSpacedQuotes } from './spaced-quotes.ts';

/** What papaparse's core answers; its type declarations say `any`. `index` counts from the start of the text. */
interface ParsedText {
  readonly data: string[][];
  readonly errors: readonly { readonly row: number; readonly index: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * The longest record, in characters: 32 cells of 32,768, the most that a cell of Excel takes, or any number
 * of ordinary ones. Past it a quote was left open, and without a bound it would swallow the rest of the file.
 */
export const LONGEST_RECORD = 32 * 32_768;

/** `row` counts records from 1. The array is the receiver's to keep. */
export type RecordVisitor = (row: number, cells: string[]) => void;

const noUsableText = () =>
  failure(
    'not-a-spreadsheet',
    'This is not a table: it is full of control characters. Export it again as CSV or .xlsx.',
  );

function countLineFeeds(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/**
 * Text in pieces of any size → records. It drives papaparse's core itself: its own streaming copies every
 * piece through objects, and hides where in the file an error is. Malformed quotes are refused and not
 * repaired: papaparse goes on to the next quote that fits, which may be rows further down.
 */
export class RecordReader {
  readonly #visit: RecordVisitor;
  readonly #parser: Papa.Parser;
  #carry = '';
  #row = 0;
  #line: number;
  readonly #delimiter: string;
  readonly #ends = new RecordEnds();

  /** `firstLine`: the number of the first line in a text editor, 2 after a `sep=` line. */
  constructor(delimiter: string, firstLine: number, visit: RecordVisitor) {
    this.#parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"' });
    this.#delimiter = delimiter;
    this.#line = firstLine;
    this.#visit = visit;
  }

  write(text: string): Refusal | undefined {
    const all = this.#carry + text;
    // Whether a carriage return at the very end stands alone is known with the next piece.
    const held = all.endsWith('\r') ? '\r' : '';
    const refusal = this.#consume(held === '' ? all : all.slice(0, -1));
    this.#carry += held;
    return refusal;
  }

  /** After the last piece. */
  end(): Refusal | undefined {
    if (this.#carry === '') return undefined;
    // With a line end behind the last record, all that can be left over is an open quote.
    const ended = this.#carry.endsWith('\r');
    const refusal = this.#consume(ended ? this.#carry : `${this.#carry}\n`);
    if (!ended) this.#ends.lastWasOpen();
    if (refusal) return refusal;
    return this.#carry === '' ? undefined : this.#refuseRest();
  }

  /** What stands between the records so far. */
  get lineEnds(): LineEnds {
    return this.#ends.kind;
  }

  #consume(text: string): Refusal | undefined {
    const marked = markLineEnds(joinSpacedQuotes(text, this.#delimiter));
    if (!marked) return noUsableText();
    const parsed: ParsedText = this.#parser.parse(marked.text, 0, true);
    // An error in the unfinished record at the end may come from where the piece was cut.
    const error = parsed.errors.find((one) => one.row < parsed.data.length);
    if (error) return this.#badQuote(this.#row + error.row + 1, this.#line + countLineFeeds(marked.text, error.index));
    const hasInnerLineEnds = this.#deliver(parsed, marked);
    this.#carry = restoreLineEnds(marked.text.slice(parsed.meta.cursor), marked);
    this.#ends.add(parsed.data, marked, this.#carry, hasInnerLineEnds);
    return this.#carry.length > LONGEST_RECORD ? this.#refuseRest() : undefined;
  }

  /** Says whether there are line ends inside of cells. */
  #deliver(parsed: ParsedText, marked: MarkedText): boolean {
    const lines = countLineFeeds(marked.text, parsed.meta.cursor);
    const hasInnerLineEnds = lines !== parsed.data.length;
    for (const cells of parsed.data) {
      if (marked.cr !== '') restoreRecord(cells, marked, hasInnerLineEnds);
      this.#row += 1;
      this.#visit(this.#row, cells);
    }
    this.#line += lines;
    return hasInnerLineEnds;
  }

  #refuseRest(): Refusal {
    const marked = markLineEnds(this.#carry);
    if (!marked) return noUsableText();
    const parsed: ParsedText = this.#parser.parse(marked.text, 0, false);
    const error = parsed.errors[0];
    if (error) return this.#badQuote(this.#row + 1, this.#line + countLineFeeds(marked.text, error.index));
    return failure(
      'not-a-spreadsheet',
      `Row ${this.#row + 1} is longer than ${LONGEST_RECORD.toLocaleString('en')} characters, so this does not look like a table. Export it again as CSV or .xlsx.`,
    );
  }

  #badQuote(row: number, line: number): Refusal {
    return failure(
      'unclosed-quote',
      `A cell in line ${line} (row ${row}) begins with a quotation mark (") that is not closed, or not followed by a separator. Close it, or write every quotation mark inside the cell twice (""), and try again.`,
    );
  }
}
