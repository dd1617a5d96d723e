import type { FileProfile } from '../../../src/shared/file-profile.ts';
import { plainTable } from '../../support/plain-table.ts';

/** A column of a made-up file: its header and some values; without values it is blank. */
export type Column = readonly [header: string, ...samples: string[]];

/** The profile of a file with these columns, from A on. */
export function profileOf(columns: readonly Column[]): FileProfile {
  return {
    file: { name: 'accounts.csv', bytes: 1, sha256: '0'.repeat(64) },
    format: 'csv',
    encoding: 'utf-8',
    delimiter: ',',
    sheets: [],
    sheet: null,
    headerRow: 1,
    ...plainTable,
    rows: 10,
    columns: columns.map(([header, ...samples], index) => ({
      index,
      header,
      samples,
      filled: samples.length === 0 ? 0 : 10,
    })),
    report: null,
    findings: [],
  };
}
