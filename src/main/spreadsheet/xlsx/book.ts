import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import { damaged, tooLarge } from '../refusals.ts';
import type { ZipArchive } from '../zip-archive.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { partOfType, type Relationships, readRelationships } from './relationships.ts';
import { readSmallPart } from './xml-part.ts';

/** A sheet in the order of its tabs. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
  /** Null for a sheet without rows, such as a chart. */
  readonly entry: ZipEntry | null;
}

export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly date1904: boolean;
  readonly relationships: Relationships;
  /** Its writer asks for all formulas to be calculated when it is opened: the results that it stored may be none. */
  readonly asksToCalculate: boolean;
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

/** Two minutes of reading. A full sheet of 1,048,576 rows and 200 columns unpacks to 8 GB. */
const MOST_UNPACKED = 16 * 2 ** 30;

/** The name that nearly every writer uses, where the package does not say which part is the workbook. */
const USUAL_BOOK = 'xl/workbook.xml';

async function bookPart(archive: ZipArchive): Promise<Outcome<string>> {
  const relationships = await readRelationships(archive, '');
  return relationships.ok ? ok(partOfType(relationships.value, 'officeDocument') ?? USUAL_BOOK) : relationships;
}

async function readList(archive: ZipArchive, entry: ZipEntry) {
  const listed: ListedSheet[] = [];
  let date1904 = false;
  let asksToCalculate = false;
  const read = await readSmallPart(archive, entry, (name, tag) => {
    if (name === 'workbookPr') date1904 = tag.flag('date1904');
    if (name === 'calcPr') asksToCalculate = tag.flag('fullCalcOnLoad');
    if (name !== 'sheet') return;
    const state = tag.attribute('state') ?? 'visible';
    listed.push({ name: tag.attribute('name') ?? '', hidden: state !== 'visible', id: tag.attribute('id') ?? '' });
  });
  return read.ok ? ok({ listed, date1904, asksToCalculate }) : read;
}

function findSheet(archive: ZipArchive, relationships: Relationships, sheet: ListedSheet): BookSheet | null {
  const relationship = relationships.get(sheet.id);
  if (relationship === undefined || relationship.external) return null;
  const { name, hidden } = sheet;
  const entry = archive.find(relationship.target);
  if (relationship.type !== 'worksheet') return { name, hidden, part: relationship.target, entry: null };
  return entry === undefined ? null : { name, hidden, part: relationship.target, entry };
}

/** The list of sheets. A workbook that names a sheet which is not there is damaged. */
export async function readBook(archive: ZipArchive): Promise<Outcome<Book>> {
  const part = await bookPart(archive);
  if (!part.ok) return part;
  const entry = archive.find(part.value);
  if (entry === undefined) return damaged();
  if (archive.entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED) return tooLarge('16 GB');
  const list = await readList(archive, entry);
  if (!list.ok) return list;
  const relationships = await readRelationships(archive, part.value);
  if (!relationships.ok) return relationships;
  const sheets: BookSheet[] = [];
  const entries = new Set<ZipEntry>();
  for (const listed of list.value.listed) {
    const sheet = findSheet(archive, relationships.value, listed);
    // Each sheet is read once: were they all the same large part, a small file could take days.
    if (sheet === null || (sheet.entry !== null && entries.has(sheet.entry))) return damaged();
    sheets.push(sheet);
    if (sheet.entry !== null) entries.add(sheet.entry);
  }
  if (sheets.length === 0) return damaged();
  const { date1904, asksToCalculate } = list.value;
  return ok({ sheets, date1904, asksToCalculate, relationships: relationships.value });
}
