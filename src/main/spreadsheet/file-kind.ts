import { extname } from 'node:path';
import type { FileProfile } from '../../shared/file-profile.ts';
import { utf16WithoutMark } from './text-encoding.ts';

/** Containers to look into, and markup that spreadsheet programs open as workbooks: many CRMs name it .xls. */
export type WorkbookKind = 'zip' | 'compound' | 'html' | 'spreadsheetml';

/** What the first bytes of a file say: text, a container to look into, or something that is surely not a spreadsheet. */
export type FileKind = { readonly kind: 'text' | WorkbookKind } | { readonly kind: 'other'; readonly seems: string };

/** How each of these begins, as latin-1 text. */
const signatures: readonly (readonly [start: string, seems: string])[] = [
  ['\x89PNG', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['RIFF', 'a picture, sound or film'],
  ['%PDF', 'a PDF document'],
  ['\x1f\x8b', 'a compressed file (gzip): unpack it first'],
  ['7z\xbc\xaf', 'a compressed archive (7-Zip): unpack it first'],
  ['Rar!', 'a compressed archive (RAR): unpack it first'],
  ['BZh9', 'a compressed file (bzip2): unpack it first'],
  ['SQLite format 3\0', 'a database (SQLite)'],
  ['\x7fELF', 'a program'],
  ['{\\rtf', 'a text document (RTF)'],
  ['\xff\xfe\0\0', 'text in UTF-32, which hardly any program writes: save it as CSV UTF-8'],
  ['\0\0\xfe\xff', 'text in UTF-32, which hardly any program writes: save it as CSV UTF-8'],
];

/** What may stand before the first element: a declaration, the program to open it with, a document type, comments. */
const prologue = /^\s*(?:<\?[^>]*>\s*|<!doctype[^>]*>\s*|<!--[\s\S]*?-->\s*)*/i;
const htmlStart =
  /^\s*(?:<\?xml[^>]*>\s*)?<!doctype html|^<(?:html|head|body|meta|style|title|table|div|center|font)[\s>]/i;
/** A piece of a page, as scripts print it: any element that comes first, with a table not far behind. */
const pageStart = /^<[a-z][a-z0-9]*[\s>][\s\S]*<table[\s>]/i;

/** Text that is no table. */
const markup: readonly (readonly [start: RegExp, seems: string])[] = [
  [/^\s*<\?xml/i, 'an XML document: open it in your spreadsheet program and save it as .xlsx'],
  [/^\s*mime-version:/i, 'a web archive (MHTML): open it in your spreadsheet program and save it as .xlsx'],
  [/^\s*(\{\s*"|\[\s*\{\s*")/, 'JSON data: export the data as CSV or .xlsx instead'],
];

/** The kind of a text file that is written in a markup language; null for what may be text with separators. */
function markupKind(text: string): FileKind | null {
  const inner = text.replace(prologue, '');
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet') && /^<(?:\w+:)?workbook[\s>]/i.test(inner)) {
    return { kind: 'spreadsheetml' };
  }
  if (htmlStart.test(text) || htmlStart.test(inner) || pageStart.test(inner)) return { kind: 'html' };
  const marked = markup.find(([pattern]) => pattern.test(text));
  return marked ? { kind: 'other', seems: marked[1] } : null;
}

/** UTF-16 as the letters of its ASCII characters: enough to know markup by. */
const withoutNuls = (head: Buffer): string => head.toString('latin1', 0, MARKUP_BYTES * 2).replaceAll('\0', '');

/** Where the first elements of markup stand, long comments before them included. */
const MARKUP_BYTES = 4096;

const textEndings = ['csv', 'tsv', 'tab', 'txt'];

/** How files are called that hold text with separators, and workbooks of each kind. */
const namesOf: Readonly<Record<'text' | FileProfile['format'], readonly string[]>> = {
  text: textEndings,
  csv: textEndings,
  tsv: textEndings,
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  xls: ['xls', 'xlt'],
  xlsb: ['xlsb'],
  ods: ['ods', 'ots'],
  html: ['html', 'htm'],
  spreadsheetml: ['xml'],
};

/** The ending of a file's name where it promises another kind of spreadsheet than its content is, else null. */
export function namedOtherwise(path: string, content: keyof typeof namesOf): string | null {
  const ending = extname(path).slice(1).toLowerCase();
  const known = Object.values(namesOf).some((endings) => endings.includes(ending));
  return known && !namesOf[content].includes(ending) ? ending : null;
}

/** Text files have next to no control characters besides tab, line ends, form feed and escape; pictures have 10 %. */
const MOST_CONTROLS = 0.02;

/**
 * NULs are another matter: they fill up cells of a fixed length and the last block of a file. Text that is mostly NULs is
 * none, though, and what stands between the NULs of other files has control characters enough.
 */
const MOST_NULS = 0.5;

/** The end of a text under DOS. */
const CTRL_Z = 0x1a;

function isBinary(head: Buffer): boolean {
  let end = head.length;
  while (end > 0 && (head[end - 1] === 0 || head[end - 1] === CTRL_Z)) end -= 1;
  let controls = 0;
  let nuls = 0;
  for (const byte of head.subarray(0, end)) {
    if (byte === 0) nuls += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  if (end === 0) return head.length > 0;
  return nuls > end * MOST_NULS || controls > (end - nuls) * MOST_CONTROLS;
}

/** Tells a file's kind from its first bytes; its name says nothing. */
export function fileKind(head: Buffer): FileKind {
  const start = head.toString('latin1', 0, 512);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { kind: 'zip' };
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return { kind: 'compound' };
  const signature = signatures.find(([bytes]) => start.startsWith(bytes));
  if (signature) return { kind: 'other', seems: signature[1] };
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff') || utf16WithoutMark(head)) {
    return (
      markupKind(withoutNuls(head).slice(start.startsWith('\xff') || start.startsWith('\xfe') ? 2 : 0)) ?? {
        kind: 'text',
      }
    );
  }
  if (isBinary(head)) return { kind: 'other', seems: 'binary data' };
  const text = head.toString('latin1', 0, MARKUP_BYTES).replace('\xef\xbb\xbf', '');
  return markupKind(text) ?? { kind: 'text' };
}
