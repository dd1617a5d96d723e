import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { strict } from '../strict.ts';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key of the keyring file, made on its first use. */
function keyOf(keyring: string): Buffer {
  try {
    writeFileSync(keyring, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(keyring);
}

function encrypt(keyring: string, text: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(keyring), iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(keyring: string, encrypted: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(keyring), encrypted.subarray(0, IV_BYTES));
  decipher.setAuthTag(encrypted.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(encrypted.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

/**
 * `safeStorage`: a stand-in has no keyring, so by default nothing can be encrypted, as on a Linux without one. With
 * a keyring file it encrypts for real, and what was stored can be read after a restart.
 */
export function newSafeStorage(keyring: string | undefined) {
  const ring = (): string => {
    if (keyring === undefined) throw new Error('Error while encrypting the text provided to safeStorage.');
    return keyring;
  };
  return strict('safeStorage', {
    isEncryptionAvailable: (): boolean => keyring !== undefined,
    isAsyncEncryptionAvailable: async (): Promise<boolean> => keyring !== undefined,
    getSelectedStorageBackend: (): string => (keyring === undefined ? 'basic_text' : 'gnome_libsecret'),
    encryptStringAsync: async (text: string): Promise<Buffer> => encrypt(ring(), text),
    decryptStringAsync: async (encrypted: Buffer) => ({ result: decrypt(ring(), encrypted), shouldReEncrypt: false }),
  });
}
