/** Where a page must say its encoding, by the standard of HTML; exports with long style sheets say it later. */
const DECLARED_WITHIN = 64 * 1024;

const declared = /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i;

function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** The encoding of a web page: by its mark, by what it says, by whether it is UTF-8, else the one of Windows. */
export function pageEncoding(head: Buffer, isUtf8: boolean): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  if (head[1] === 0) return 'utf-16le';
  const label = declared.exec(head.toString('latin1', 0, DECLARED_WITHIN))?.[1];
  const said = label === undefined ? null : known(label);
  // Bytes that are UTF-8, accents and all, are so by no accident, whatever the page says.
  if (isUtf8 || said === null || said.startsWith('utf-')) return isUtf8 ? 'utf-8' : 'windows-1252';
  return said;
}
