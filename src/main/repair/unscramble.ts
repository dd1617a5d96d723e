import iconv from 'iconv-lite';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The byte of each character of Windows-1252. */
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [iconv.decode(Buffer.of(byte), 'win1252'), byte] as const),
);

/**
 * `MÃ¼ller` as the `Müller` that it was before UTF-8 was read as Windows-1252; null where it was something else. Every
 * character must have been one byte, and the bytes must be UTF-8 to the last: that does not come about by chance.
 */
export function unscrambled(text: string): string | null {
  const bytes: number[] = [];
  for (const character of text) {
    // Some programs take Latin-1 for it, which has control characters where Windows-1252 has signs.
    const byte = byteOf.get(character) ?? character.codePointAt(0) ?? 0;
    if (byte > 0xff) return null;
    bytes.push(byte);
  }
  try {
    const decoded = utf8.decode(Uint8Array.from(bytes));
    return decoded === text ? null : decoded;
  } catch {
    return null;
  }
}
