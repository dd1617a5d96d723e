import path from 'node:path';
import { failure, type Outcome } from '../shared/app-error.ts';
import { type Cell, displayText, trimText } from '../shared/cell.ts';
import { ok } from '../shared/result.ts';
import { LONGEST_WORD, MOST_LINES, type WordMeaning } from '../shared/words.ts';
import type { Job, Tell } from './job-parts.ts';
import { openFile } from './row-source.ts';

const textOf = (cell: Cell | undefined): string => trimText(displayText(cell ?? ''));

const NEEDED = 'A list has two columns: a word of the file, and what it means.';

/** The first two columns of a spreadsheet, its header among them: a list of words may have none. */
export async function readLines(request: Job<'lines'>, tell: Tell): Promise<Outcome<WordMeaning[]>> {
  const opened = await openFile(request.file, tell);
  if (!opened.ok) return opened;
  const { source } = opened.value;
  const { columns, rows } = source.profile;
  const [first, second] = columns;
  const name = path.basename(request.file.path);
  try {
    if (first === undefined || second === undefined) {
      return failure('wrong-usage', `“${name}” has one column only. ${NEEDED}`);
    }
    if (rows >= MOST_LINES) {
      const most = MOST_LINES.toLocaleString('en');
      return failure('wrong-usage', `“${name}” has more than ${most} lines, which is no list of words. ${NEEDED}`);
    }
    const lines: WordMeaning[] = [{ word: textOf(first.header), meaning: textOf(second.header) }];
    const read = await source.readRows((_row, cells) => {
      lines.push({ word: textOf(cells[first.index]), meaning: textOf(cells[second.index]) });
    }, tell('reading'));
    // A longer text is in no list of words that the window shows.
    return read.ok ? ok(lines.filter((line) => isShort(line.word) && isShort(line.meaning))) : read;
  } finally {
    source.close();
  }
}

const isShort = ({ length }: string): boolean => length <= LONGEST_WORD;
