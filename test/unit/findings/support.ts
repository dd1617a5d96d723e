import { FirstPassWatch } from '../../../src/main/findings/findings.ts';
import { openSpreadsheet } from '../../../src/main/spreadsheet/spreadsheet.ts';
import type { FileOptions } from '../../../src/shared/file-profile.ts';
import type { Decision } from '../../../src/shared/inspection.ts';
import type { Mapping, MappingTarget } from '../../../src/shared/mapping.ts';
import type { Issue } from '../../../src/shared/plan.ts';
import { expectOk, temporaryFolder } from '../spreadsheet/support/files.ts';

export interface FoundInFile {
  readonly findings: Issue[];
  readonly decisions: Decision[];
}

/** Reads files of the test's own through the real first pass, matched as `fields` says by header. */
export function findingsIn() {
  const folder = temporaryFolder();
  return async (
    content: string | Buffer,
    fields: Readonly<Record<string, MappingTarget>> = {},
    options: FileOptions = {},
    name?: string,
  ): Promise<FoundInFile> => {
    const watch = new FirstPassWatch(null);
    const observe = (headers: readonly string[]) => watch.observers(headers);
    const opened = expectOk(await openSpreadsheet(folder.file(content, name), options, { observe }));
    const matches = Object.entries(fields).map(([header, to]) => ({ from: { header }, to }));
    const mapping: Mapping = { version: 1, matches };
    return {
      findings: watch.findings({ ...opened, options }, mapping),
      decisions: watch.decisions(opened.profile, mapping),
    };
  };
}

/** `code cell value`, which is enough to compare. */
export const brief = ({ findings }: FoundInFile): string[] =>
  findings.map(({ code, cell, value }) => `${code} ${cell ?? '-'} ${value}`.trimEnd());

/** Lines of a table of one column beside an ID, so that blank cells do not make blank rows. */
export const column = (header: string, cells: readonly string[]): string =>
  [`Key;${header}`, ...cells.map((cell, index) => `K${index};${cell}`)].join('\n');
