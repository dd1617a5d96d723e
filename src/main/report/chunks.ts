/** 64 KiB of characters: what a file stream takes at once, and few enough chunks for millions of rows. */
const CHUNK_LENGTH = 64 * 1024;

/** Many small pieces of text as few buffers of UTF-8; a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
export function* utf8Chunks(pieces: Iterable<string>): Generator<Buffer> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK_LENGTH) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}
