import type { KeyTest } from '../../shared/overview.ts';
import type { HttpPort } from '../ports.ts';

export interface KeyToTest {
  /** From `parseOrigin`. */
  readonly origin: string;
  /** From `parseKey`. */
  readonly key: string;
}

/** Asks Akita whether it takes the key, with a request that creates nothing (I). */
export async function testKey(_keyToTest: KeyToTest, _http: HttpPort): Promise<KeyTest> {
  return { verdict: 'unreachable', message: 'The key test is not built yet.' };
}
