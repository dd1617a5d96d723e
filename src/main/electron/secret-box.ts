import type { SafeStorage } from 'electron';
import type { NoSealing, SecretBox } from '../ports.ts';

/** The calls of Electron's safeStorage that are used; the synchronous ones are deprecated. */
export type Sealer = Pick<
  SafeStorage,
  'isAsyncEncryptionAvailable' | 'encryptStringAsync' | 'decryptStringAsync' | 'getSelectedStorageBackend'
>;

const NO_KEYRING =
  'This computer has no keyring that Akita Importer can use, such as GNOME Keyring or KWallet, so the API key is kept until you quit, and asked for again at the next start.';
const NO_ENCRYPTION =
  'The system cannot encrypt the API key at the moment, so it is kept until you quit, and asked for again at the next start.';

/** With these, Linux seals with a password that everyone knows: as good as plain text. */
const openBackends: ReadonlySet<string> = new Set(['basic_text', 'unknown']);

async function whyNot(sealer: Sealer, platform: string): Promise<NoSealing> {
  // Elsewhere the call does not exist.
  if (platform === 'linux' && openBackends.has(sealer.getSelectedStorageBackend())) return NO_KEYRING;
  return (await sealer.isAsyncEncryptionAvailable()) ? null : NO_ENCRYPTION;
}

async function open(sealer: Sealer, sealed: Uint8Array): ReturnType<SecretBox['open']> {
  const bytes = Buffer.from(sealed);
  try {
    const first = await sealer.decryptStringAsync(bytes);
    if (!first.shouldReEncrypt) return { secret: first.result, reseal: false };
    // As the documentation asks: after a change of the system's key the second answer is the one that counts.
    const second = await sealer.decryptStringAsync(bytes);
    return { secret: second.result, reseal: true };
  } catch {
    // Another user, another computer, a lost keyring: the sealed key stays where it is, and is no key here.
    return null;
  }
}

/** {@link SecretBox} over the system's own encryption. It refuses rather than to store anything readable. */
export function secretBox(sealer: Sealer, platform: string): SecretBox {
  return {
    whyNot: () => whyNot(sealer, platform),
    async seal(secret) {
      const why = await whyNot(sealer, platform);
      if (why !== null) throw new Error('A secret was to be sealed where the system cannot.');
      return sealer.encryptStringAsync(secret);
    },
    open: (sealed) => open(sealer, sealed),
  };
}
