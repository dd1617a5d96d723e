import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { failure, type Outcome } from '../shared/app-error.ts';
import type { Mapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import type { WordMeaning } from '../shared/words.ts';
import { givenMapping } from './choose-mapping.ts';
import type { Imports } from './imports.ts';
import type { GivenMapping } from './job-messages.ts';
import { writeLines, writeSummary, writeTemplate, writeTwoColumns } from './report/report.ts';

/** What users take home beside the reports: small files, written on the spot. */
export class Papers {
  readonly #imports: Imports;

  constructor(imports: Imports) {
    this.#imports = imports;
  }

  /** A spreadsheet to fill in. `replace`: also where a file of that name is there, which may be filled in already. */
  async template(out: string, replace: boolean): Promise<Outcome<void>> {
    const file = resolve(out);
    if (!replace && (await isThere(file))) {
      return failure('cannot-write', `The file ${file} is there already. Give the template another name.`);
    }
    return writeTemplate(file);
  }

  /** What came of an import, on one page. */
  async summary(plan: string, out: string): Promise<Outcome<void>> {
    const report = await this.#imports.importReport(plan);
    return report.ok ? writeSummary(resolve(out), report.value) : report;
  }

  /** A mapping as a file that `--mapping` reads, too. */
  mapping(out: string, mapping: Mapping): Promise<Outcome<void>> {
    return writeLines(resolve(out), [`${JSON.stringify(mapping, null, 2)}\n`]);
  }

  /** What stands in a mapping file; every mistake in it is named. */
  readMapping(given: GivenMapping): Outcome<Mapping> {
    const mapping = givenMapping(given);
    if (!mapping.ok) return mapping;
    return mapping.value === null ? failure('mapping-invalid', 'It is no mapping file.') : ok(mapping.value);
  }

  /** Words and their meanings in two columns. */
  words(out: string, header: readonly [string, string], lines: readonly WordMeaning[]): Promise<Outcome<void>> {
    return writeTwoColumns(
      resolve(out),
      header,
      lines.map(({ word, meaning }) => [word, meaning]),
    );
  }
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
