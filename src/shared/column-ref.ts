import { trimText } from './cell.ts';
import type { ColumnProfile } from './file-profile.ts';
import type { ColumnRef } from './mapping.ts';

/** How a mapping names the columns of a file; both sides read and write it. */

const looseHeader = (header: string): string => trimText(header).normalize('NFC').toLowerCase();

/** The same header but for case and outer spaces. */
export const sameHeader = (a: string, b: string): boolean => a === b || looseHeader(a) === looseHeader(b);

/** The columns with this header: those with its exact spelling, else those that differ in case and outer spaces only. */
export function columnsNamed(header: string, columns: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const exact = columns.filter((column) => column.header === header);
  return exact.length > 0 ? exact : columns.filter((column) => sameHeader(column.header, header));
}

/** The one column that is meant, or null where there is none, or more than one. */
export function columnOfRef(ref: ColumnRef, columns: readonly ColumnProfile[]): ColumnProfile | null {
  if (ref.index !== undefined) {
    const column = columns.find((candidate) => candidate.index === ref.index);
    return column !== undefined && sameHeader(column.header, ref.header) ? column : null;
  }
  const [first, second] = columnsNamed(ref.header, columns);
  return first === undefined || second !== undefined ? null : first;
}

/** A header alone says which column is meant, unless it repeats or is empty. */
export function refToColumn(
  { index, header }: Pick<ColumnProfile, 'index' | 'header'>,
  columns: readonly ColumnProfile[],
): ColumnRef {
  const alone = columns.filter((column) => column.header === header).length === 1;
  return alone && trimText(header) !== '' ? { header } : { header, index };
}
