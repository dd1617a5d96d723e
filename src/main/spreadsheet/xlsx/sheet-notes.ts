import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import { damaged } from '../refusals.ts';
import type { ZipArchive } from '../zip-archive.ts';
import type { ZipEntry } from '../zip-directory.ts';
import { parseRange } from './cell-reference.ts';
import { type Relationships, readRelationships } from './relationships.ts';
import { SheetLinks } from './sheet-links.ts';
import { readPart, readSmallPart } from './xml-part.ts';
import type { XmlTag } from './xml-tag.ts';

/** What is noted of a sheet outside of its rows, and must be known before them. */
export interface SheetNotes {
  readonly links: SheetLinks | null;
  /** A table in the sheet has a filter that is set to something. */
  readonly filtered: boolean;
}

function addLink(links: SheetLinks, tag: XmlTag, relationships: Relationships): void {
  const range = parseRange(tag.attribute('ref') ?? '');
  const relationship = relationships.get(tag.attribute('id') ?? '');
  if (range === null || !relationship?.external) return;
  const place = tag.attribute('location');
  links.add(range, place === undefined ? relationship.target : `${relationship.target}#${place}`);
}

/** Links stand behind the rows. So they cost a pass of their own, over sheets that have any to an address outside. */
async function readLinks(
  archive: ZipArchive,
  entry: ZipEntry,
  relationships: Relationships,
): Promise<Outcome<SheetLinks | null>> {
  if (![...relationships.values()].some(({ type, external }) => type === 'hyperlink' && external)) return ok(null);
  const links = new SheetLinks();
  const read = await readPart(archive, entry, {
    wantsText: false,
    open: (name, tag) => {
      if (name === 'hyperlink') addLink(links, tag, relationships);
    },
    close: () => undefined,
    text: () => undefined,
    get stop() {
      return links.areTooMany ? damaged() : undefined;
    },
  });
  return read.ok ? ok(links) : read;
}

async function tablesAreFiltered(archive: ZipArchive, relationships: Relationships): Promise<Outcome<boolean>> {
  const tables = [...relationships.values()].filter(({ type, external }) => type === 'table' && !external);
  const entries = new Set(tables.flatMap(({ target }) => archive.find(target) ?? []));
  let filtered = false;
  for (const entry of entries) {
    const read = await readSmallPart(archive, entry, (name) => {
      filtered ||= name === 'filterColumn';
    });
    if (!read.ok) return read;
  }
  return ok(filtered);
}

export async function readSheetNotes(archive: ZipArchive, part: string, entry: ZipEntry): Promise<Outcome<SheetNotes>> {
  const relationships = await readRelationships(archive, part);
  if (!relationships.ok) return relationships;
  const links = await readLinks(archive, entry, relationships.value);
  if (!links.ok) return links;
  const filtered = await tablesAreFiltered(archive, relationships.value);
  return filtered.ok ? ok({ links: links.value, filtered: filtered.value }) : filtered;
}
