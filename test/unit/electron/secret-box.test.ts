import { expect, it } from 'vitest';
import { type Sealer, secretBox } from '../../../src/main/electron/secret-box.ts';

const KEY = 'sk-live-secret-key';

/** Electron's safeStorage, as far as it is used; `rotated` stands for a key of the system that has changed. */
function newSealer(options: { backend?: string; available?: boolean; rotated?: boolean; broken?: boolean } = {}) {
  const { backend = 'gnome_libsecret', available = true, rotated = false, broken = false } = options;
  let opened = 0;
  const sealer: Sealer = {
    getSelectedStorageBackend: () => backend as ReturnType<Sealer['getSelectedStorageBackend']>,
    isAsyncEncryptionAvailable: async () => available,
    encryptStringAsync: async (text) => Buffer.from(text).map((byte) => byte ^ 255) as Buffer,
    decryptStringAsync: async (bytes) => {
      if (broken) throw new Error('Error while decrypting');
      opened += 1;
      const text = Buffer.from(bytes.map((byte) => byte ^ 255)).toString();
      return { shouldReEncrypt: rotated, result: rotated && opened === 1 ? 'an older answer' : text };
    },
  };
  return sealer;
}

it('what was sealed opens again, and is not readable meanwhile', async () => {
  const box = secretBox(newSealer(), 'linux');
  const sealed = await box.seal(KEY);
  expect(Buffer.from(sealed).toString('latin1')).not.toContain('secret');
  expect(await box.open(sealed)).toEqual({ secret: KEY, reseal: false });
});

it('it can seal where the system has a keyring', async () => {
  expect(await secretBox(newSealer(), 'linux').whyNot()).toBeNull();
});

it.each(['basic_text', 'unknown'])(
  'on Linux %s is no keyring: nothing is sealed, and the reason is said',
  async (backend) => {
    const box = secretBox(newSealer({ backend }), 'linux');
    expect(await box.whyNot()).toContain('no keyring');
    await expect(box.seal(KEY)).rejects.toThrow('cannot');
  },
);

it.each(['darwin', 'win32'])('on %s the call for the keyring does not exist, and is not made', async (platform) => {
  const sealer = newSealer();
  const without = { ...sealer, getSelectedStorageBackend: undefined } as unknown as Sealer;
  expect(await secretBox(without, platform).whyNot()).toBeNull();
});

it.each(['linux', 'darwin', 'win32'])('nothing is sealed where the system cannot encrypt (%s)', async (platform) => {
  const box = secretBox(newSealer({ available: false }), platform);
  expect(await box.whyNot()).toContain('cannot encrypt');
  await expect(box.seal(KEY)).rejects.toThrow('cannot');
});

it('after a change of the system’s own key the second answer counts, and the secret is to be sealed anew', async () => {
  const box = secretBox(newSealer({ rotated: true }), 'darwin');
  expect(await box.open(await box.seal(KEY))).toEqual({ secret: KEY, reseal: true });
});

it('what cannot be opened is no secret, and no error', async () => {
  const sealed = await secretBox(newSealer(), 'linux').seal(KEY);
  expect(await secretBox(newSealer({ broken: true }), 'linux').open(sealed)).toBeNull();
});
