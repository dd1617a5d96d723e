import { trimText } from '../../shared/cell.ts';
import { severityOf } from '../../shared/issue-catalog.ts';
import { accept, noRemarks, nothing, type Reading, type Remark } from './reading.ts';

export const isError = (remark: Remark): boolean => severityOf(remark.code) === 'error';

/** The remarks without repeats: one cell that says the same wrong thing twice is wrong once. */
function pushNew(remarks: Remark[], more: readonly Remark[]): void {
  for (const one of more) {
    if (!remarks.some((known) => known.code === one.code && known.value === one.value)) remarks.push(one);
  }
}

/**
 * Reads the parts of a cell that holds several values: trimmed, empty ones left out, repeats sent once, in order.
 * One part that cannot be used makes the whole cell unusable; every such part gets its own remark.
 */
export function readParts<T>(parts: readonly string[], read: (part: string) => Reading<T>): Reading<readonly T[]> {
  const values: T[] = [];
  let remarks = noRemarks;
  for (const part of parts) {
    const text = trimText(part);
    if (text === '') continue;
    const reading = read(text);
    if (reading.value !== null && !values.includes(reading.value)) values.push(reading.value);
    if (reading.remarks.length === 0) continue;
    const all = [...remarks];
    pushNew(all, reading.remarks);
    remarks = all;
  }
  if (remarks !== noRemarks && remarks.some(isError)) return { value: null, remarks };
  return values.length === 0 ? nothing : accept(values, remarks);
}
