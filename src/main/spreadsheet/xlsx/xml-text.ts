const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const entity = /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,10})|(lt|gt|amp|quot|apos));/gi;

function character(code: number, otherwise: string): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : otherwise;
}

/** Whether text means what it says: looked up for a whole piece of a file at once, it costs next to nothing. */
export const isPlainXml = (text: string): boolean => !text.includes('&') && !text.includes('\r');

/** Text as it stands in an XML file → what it means. Line ends become LF, as XML asks. Unknown entities stay. */
export function decodeXml(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('&')) return lines;
  return lines.replace(entity, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16), whole);
    if (decimal !== undefined) return character(Number(decimal), whole);
    return named[name?.toLowerCase() ?? ''] ?? whole;
  });
}

/** `_x000D_` is how Excel writes characters that XML has not, and `_x005F_` an underscore that would begin such a one. */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r\n', '\n');
}
