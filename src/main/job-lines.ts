import type { Outcome } from '../shared/app-error.ts';
import { type Cell, displayText, trimText } from '../shared/cell.ts';
import { ok } from '../shared/result.ts';
import type { WordMeaning } from '../shared/words.ts';
import type { Job, Tell } from './job-parts.ts';
import { openFile } from './row-source.ts';

/** More words than any list of statuses, owners or tags has. */
const MOST_LINES = 10_000;
const LONGEST = 1000;

const textOf = (cell: Cell | undefined): string => trimText(displayText(cell ?? '')).slice(0, LONGEST);

/** The first two columns of a spreadsheet, its header among them: a list of words may have none. */
export async function readLines(request: Job<'lines'>, tell: Tell): Promise<Outcome<WordMeaning[]>> {
  const opened = await openFile(request.file, tell);
  if (!opened.ok) return opened;
  const { source } = opened.value;
  const [first, second] = source.profile.columns;
  const lines: WordMeaning[] = [{ word: textOf(first?.header), meaning: textOf(second?.header) }];
  try {
    const read = await source.readRows((_row, cells) => {
      if (lines.length <= MOST_LINES) {
        lines.push({ word: textOf(cells[first?.index ?? 0]), meaning: textOf(cells[second?.index ?? 1]) });
      }
    }, tell('reading'));
    return read.ok ? ok(lines) : read;
  } finally {
    source.close();
  }
}
