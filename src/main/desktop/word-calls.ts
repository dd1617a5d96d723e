import path from 'node:path';
import type { Outcome } from '../../shared/app-error.ts';
import type { JobStep } from '../../shared/inspection.ts';
import type { Mapping } from '../../shared/mapping.ts';
import { ok } from '../../shared/result.ts';
import type { ColumnWords, WordLines, WordMeaning } from '../../shared/words.ts';
import type { Importer } from '../importer.ts';
import type { Log, WindowHost } from '../ports.ts';
import type { RememberedWords } from './remembered-words.ts';
import type { Reviews } from './reviews.ts';
import type { TargetParts } from './run-target.ts';

export interface WordCallsParts {
  readonly importer: Importer;
  readonly host: Pick<WindowHost, 'dialogs'>;
  readonly reviews: Reviews;
  readonly remembered: RememberedWords;
  readonly target: () => TargetParts;
  readonly log: Log;
  readonly onProgress: (step: JobStep) => void;
}

/** The columns of a saved list; a loaded list may have this line or not. */
const HEADER = ['Word', 'Meaning'] as const;

/** Our own CSV has a mark before what a spreadsheet program would run as a formula (report/csv.ts). */
const plainText = (text: string): string => (/^'[=+\-@\t\r']/.test(text) ? text.slice(1) : text);
const plain = ({ word, meaning }: WordMeaning): WordMeaning => ({ word: plainText(word), meaning: plainText(meaning) });

/** What the window does with words and their meanings, beside checking with them. */
export class WordCalls {
  readonly #parts: WordCallsParts;

  constructor(parts: WordCallsParts) {
    this.#parts = parts;
  }

  /** The practice Akita is a connection of its own. */
  get #connection(): string {
    const { settings, server } = this.#parts.target();
    return settings.practice ? 'practice' : server;
  }

  /** `mapping`: what words mean by now, where that is not checked yet. */
  async of(plan: string, mapping: Mapping | null): Promise<Outcome<ColumnWords>> {
    const { reviews, remembered } = this.#parts;
    const found = await reviews.ask(plan, (review) => review.words(mapping));
    if (!found.ok) return found;
    const connection = this.#connection;
    return ok({ tables: remembered.recall(connection, found.value), remembered: remembered.count(connection) });
  }

  /** What cannot be kept is no hindrance: the mapping has it. */
  remember(mapping: Mapping): void {
    const { remembered, log } = this.#parts;
    const kept = remembered.remember(this.#connection, mapping);
    if (!kept.ok) log('warn', `the meanings of words cannot be kept: ${kept.error.kind}`);
  }

  forget(): Outcome<null> {
    const forgotten = this.#parts.remembered.forget(this.#connection);
    return forgotten.ok ? ok(null) : forgotten;
  }

  /** Asks where to; null when the user cancelled, else the name of the file. */
  async save(column: string, words: readonly WordMeaning[]): Promise<Outcome<string | null>> {
    const { importer, host } = this.#parts;
    const name =
      column
        .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
        .trim()
        .slice(0, 60) || 'values';
    const out = await host.dialogs.saveFile(`${name} - values.csv`);
    if (out === null) return ok(null);
    const written = await importer.papers.words(out, HEADER, words);
    return written.ok ? ok(path.basename(out)) : written;
  }

  /** Asks for a spreadsheet; null when the user cancelled. */
  async load(): Promise<Outcome<WordLines | null>> {
    const { importer, host, onProgress } = this.#parts;
    const file = await host.dialogs.openFile();
    if (file === null) return ok(null);
    const lines = await importer.readLines(file, { onProgress });
    if (!lines.ok) return lines;
    const [first, ...others] = lines.value;
    const isHeader = first?.word === HEADER[0] && first.meaning === HEADER[1];
    return ok({ fileName: path.basename(file), lines: isHeader ? others.map(plain) : lines.value });
  }
}
