import { stat } from 'node:fs/promises';
import path from 'node:path';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { JobStep } from '../../shared/inspection.ts';
import { ok } from '../../shared/result.ts';
import type { Importer } from '../importer.ts';
import type { WindowHost } from '../ports.ts';
import { Joined } from './one-at-a-time.ts';

export type Which = 'all' | 'problems' | 'summary';

export interface ReportsParts {
  readonly importer: Importer;
  readonly host: WindowHost;
  readonly onProgress: (step: JobStep) => void;
}

const endings: Record<Which, string> = { all: 'full report', problems: 'needs fixing', summary: 'summary' };

/** `accounts - needs fixing.xlsx`; of a file that is such a report itself, `accounts - needs fixing 2.xlsx`. */
export function reportName(fileName: string, which: Which): string {
  const stem = fileName.replace(/\.[^.]+$/, '');
  const again = /^(.*) - (?:needs fixing|full report)(?: (\d+))?$/.exec(stem);
  const [, original = stem, number = '1'] = again ?? [];
  const suffix = again === null ? '' : ` ${Number(number) + 1}`;
  return `${original} - ${endings[which]}${suffix}.${which === 'summary' ? 'html' : 'xlsx'}`;
}

/** Writes reports where the user wants them. */
export class Reports {
  readonly #parts: ReportsParts;
  readonly #saves = new Joined<Outcome<string | null>>();
  #writing: AbortController | null = null;
  #savedAs: string | null = null;

  constructor(parts: ReportsParts) {
    this.#parts = parts;
  }

  /** Asks where to, and writes; null when the user cancelled, else the name of the file. A double click asks once. */
  save(plan: string, which: Which): Promise<Outcome<string | null>> {
    return this.#saves.run(`${plan} ${which}`, () => this.#save(plan, which));
  }

  /** Asks where to, and writes a spreadsheet to fill in; the dialog asks before it replaces a file. */
  async saveTemplate(): Promise<Outcome<string | null>> {
    const out = await this.#parts.host.dialogs.saveFile('accounts for Akita.xlsx');
    if (out === null) return ok(null);
    const written = await this.#parts.importer.papers.template(out, true);
    if (!written.ok) return written;
    this.#savedAs = out;
    return ok(path.basename(out));
  }

  cancel(): void {
    this.#writing?.abort();
  }

  showSaved(): Outcome<null> {
    if (this.#savedAs === null) return failure('file-not-found', 'No report was saved in this session.');
    this.#parts.host.showInFolder(this.#savedAs);
    return ok(null);
  }

  async #save(plan: string, which: Which): Promise<Outcome<string | null>> {
    const { importer, host, onProgress } = this.#parts;
    if (this.#writing !== null) {
      return failure('wrong-usage', 'Another report is being written. Wait until it is there, then save this one.');
    }
    const info = importer.planInfo(plan);
    if (!info.ok) return info;
    const writing = new AbortController();
    this.#writing = writing;
    try {
      const out = await host.dialogs.saveFile(reportName(info.value.profile.file.name, which));
      if (out === null) return ok(null);
      if (await isSameFile(out, info.value.path)) return sourceItself(out);
      const written =
        which === 'summary'
          ? await importer.papers.summary(plan, out)
          : await importer.report(plan, out, which, { onProgress, signal: writing.signal });
      if (!written.ok) return written;
      this.#savedAs = out;
      return ok(path.basename(out));
    } finally {
      this.#writing = null;
    }
  }
}

const identityOf = async (file: string) => {
  // Windows has numbers of files beyond those that are exact as numbers.
  const found = await stat(file, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev} ${found.ino}`;
};

/** Whether both names lead to one file that is there: by a link, or in other letters where the disk sees no difference. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const identity = await identityOf(one);
  return identity !== null && identity === (await identityOf(other));
}

const sourceItself = (out: string) =>
  failure(
    'wrong-usage',
    `The report would replace the spreadsheet “${path.basename(out)}” that was imported. Give the report another name.`,
  );
