import iconv from 'iconv-lite';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The byte of each character of Windows-1252; the five that it leaves free stand for themselves. */
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => {
    const character = iconv.decode(Buffer.of(byte), 'win1252');
    return [character === '\ufffd' ? String.fromCharCode(byte) : character, byte] as const;
  }),
);

/**
 * `MÃ¼ller` as the `Müller` that it was before UTF-8 was read as Windows-1252; null where it was something else. Every
 * character must have been one byte, and the bytes must be UTF-8 to the last: that does not come about by chance.
 */
export function unscrambled(text: string): string | null {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = byteOf.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    const decoded = utf8.decode(Uint8Array.from(bytes));
    return decoded === text ? null : decoded;
  } catch {
    return null;
  }
}
