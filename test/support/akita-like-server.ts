import { onTestFinished } from 'vitest';
import { type AkitaLike, type AkitaLikeOptions, startAkitaLike } from './akita-like.ts';

/** {@link startAkitaLike} for as long as the running test. */
export async function akitaLikeServer(options: AkitaLikeOptions = {}): Promise<AkitaLike> {
  const server = await startAkitaLike(options);
  onTestFinished(server.close);
  return server;
}
