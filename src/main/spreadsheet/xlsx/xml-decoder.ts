/** Long enough for a byte order mark and the declaration `<?xml version="1.0" encoding="…" standalone="yes"?>`. */
const DECLARATION_BYTES = 128;

/** The encoding of an XML file by its first bytes: by its mark, by the NULs of UTF-16, by its declaration, or UTF-8. */
function encodingOf(head: Buffer): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declaration = head.toString('latin1', 0, DECLARATION_BYTES);
  const declared = /^[^<]{0,3}<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
  // What was read as bytes is not UTF-16, whatever it says.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** Bytes of an XML file, piece by piece → text, or null where they are none in the file's encoding. */
export class XmlDecoder {
  #decoder: InstanceType<typeof TextDecoder> | null = null;

  write(bytes: Buffer): string | null {
    try {
      this.#decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      return this.#decoder.decode(bytes, { stream: true });
    } catch {
      return null;
    }
  }

  /** Null where the last character is not whole. */
  end(): string | null {
    try {
      return this.#decoder?.decode() ?? '';
    } catch {
      return null;
    }
  }
}
