import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { leadsInCircles } from './compound-chains.ts';
import { damaged, notSpreadsheet, passwordProtected } from './refusals.ts';

/** Names of streams stand in the directory of a compound file as UTF-16. */
const names = (bytes: Buffer, stream: string): boolean => bytes.includes(Buffer.from(stream, 'utf16le'));

/** What is in an OLE compound file: an old Excel workbook, a new one under a password, or a document of Word and others. */
export function compoundFormat(bytes: Buffer): Outcome<'xls'> {
  if (names(bytes, 'EncryptedPackage') && names(bytes, 'EncryptionInfo')) return passwordProtected();
  if (names(bytes, 'Workbook\0') || names(bytes, 'Book\0')) return leadsInCircles(bytes) ? damaged() : ok('xls');
  if (names(bytes, 'WordDocument')) return notSpreadsheet('a Word document');
  if (names(bytes, 'PowerPoint Document')) return notSpreadsheet('a presentation (PowerPoint)');
  return notSpreadsheet('an Office file of another kind');
}
