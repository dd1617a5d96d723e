import type { Outcome } from '../../../shared/app-error.ts';
import { ok } from '../../../shared/result.ts';
import type { ZipArchive } from '../zip-archive.ts';
import { readSmallPart } from './xml-part.ts';
import type { XmlTag } from './xml-tag.ts';
import { decodeExcelEscapes } from './xml-text.ts';

/** What a style says of a number: a format code, or the number of one that every program knows. */
export type StyleFormat = string | number;

function addCode(codes: Map<number, string>, tag: XmlTag): void {
  const id = tag.count('numFmtId');
  const code = tag.attribute('formatCode');
  // Those of conditional formatting stand here too, in `dxf`, and may use the numbers again.
  if (id !== undefined && code !== undefined && !codes.has(id)) codes.set(id, decodeExcelEscapes(code));
}

/** The number format of each cell style, by the style's index. */
export async function readStyles(
  archive: ZipArchive,
  part: string | undefined,
): Promise<Outcome<readonly StyleFormat[]>> {
  const entry = part === undefined ? undefined : archive.find(part);
  if (entry === undefined) return ok([]);
  const ids: number[] = [];
  const codes = new Map<number, string>();
  let inCellStyles = false;
  const open = (name: string, tag: XmlTag): void => {
    if (name === 'cellXfs') inCellStyles = true;
    else if (name === 'xf' && inCellStyles) ids.push(tag.count('numFmtId') ?? 0);
    else if (name === 'numFmt') addCode(codes, tag);
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') inCellStyles = false;
  };
  const read = await readSmallPart(archive, entry, open, close);
  return read.ok ? ok(ids.map((id) => codes.get(id) ?? id)) : read;
}
