import { columnLetters, trimText } from '../../shared/cell.ts';
import { columnsNamed, sameHeader } from '../../shared/column-ref.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import type { ColumnRef } from '../../shared/mapping.ts';
import { err, ok, type Result } from '../../shared/result.ts';

/** As many headers as fit a sentence that is still read. */
const HEADERS_SHOWN = 12;

const quoted = (header: string): string => (trimText(header) === '' ? '(no header)' : `“${trimText(header)}”`);

/** `“Company”, “Status” and 12 more`: the headers of the file, shortened. */
export function listHeaders(columns: readonly ColumnProfile[]): string {
  const shown = columns.slice(0, HEADERS_SHOWN).map((column) => quoted(column.header));
  const more = columns.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

const letters = (columns: readonly ColumnProfile[]): string =>
  columns.map((column) => columnLetters(column.index)).join(' and ');

const positions = (columns: readonly ColumnProfile[]): string => columns.map((column) => column.index).join(' or ');

function atIndex(header: string, index: number, columns: readonly ColumnProfile[]): Result<ColumnProfile, string> {
  const column = columns.find((candidate) => candidate.index === index);
  if (column !== undefined && sameHeader(column.header, header)) return ok(column);
  const place = `column ${columnLetters(index)} ("index": ${index}, counted from 0)`;
  const there = column === undefined ? `there is no ${place}` : `${place} is ${quoted(column.header)}`;
  const elsewhere = columns.filter((candidate) => sameHeader(candidate.header, header));
  const hint = elsewhere.length === 0 ? '' : ` ${quoted(header)} has "index": ${positions(elsewhere)}.`;
  return err(`The mapping looks for ${quoted(header)}, but ${there}.${hint}`);
}

/** The one column that is meant, by its exact header first, then without regard to case and outer spaces; or why not, as a sentence. */
export function findColumn(ref: ColumnRef, columns: readonly ColumnProfile[]): Result<ColumnProfile, string> {
  if (ref.index !== undefined) return atIndex(ref.header, ref.index, columns);
  const found = columnsNamed(ref.header, columns);
  const [first, second] = found;
  if (first === undefined) return err(`The file has no column ${quoted(ref.header)}.`);
  if (second === undefined) return ok(first);
  return err(
    `The header ${quoted(ref.header)} stands over columns ${letters(found)}; add "index": ${positions(found)} to the mapping to say which is meant.`,
  );
}
