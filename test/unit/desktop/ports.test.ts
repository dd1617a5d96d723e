import Conf from 'conf';
import { type Sealer, secretBox } from '../../../src/main/electron/secret-box.ts';
import { openStateFile } from '../../../src/main/electron/state-file.ts';
import { FakeSecretBox, FakeStateFile } from '../../fakes/window.ts';
import { must } from '../../support/plans.ts';
import { secretBoxSuite, stateFileSuite } from '../../support/port-suites.ts';
import { tempFolder } from '../../support/temp-folder.ts';

stateFileSuite('the fake', () => {
  const state = new FakeStateFile();
  return { open: () => state };
});

stateFileSuite('the real one, over the base of electron-store', () => {
  const folder = tempFolder();
  const now = () => new Date();
  return {
    open: () =>
      must(
        openStateFile({ folder, now, openStore: ({ name, ...options }) => new Conf({ ...options, configName: name }) }),
      ),
  };
});

secretBoxSuite('the fake', () => new FakeSecretBox());

/** Electron's safeStorage on a computer with a keyring. */
const sealer: Sealer = {
  getSelectedStorageBackend: () => 'gnome_libsecret',
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 255)),
  decryptStringAsync: async (sealed) => ({
    shouldReEncrypt: false,
    result: Buffer.from(sealed.map((byte) => byte ^ 255)).toString(),
  }),
};
secretBoxSuite('the real one, over the calls of safeStorage', () => secretBox(sealer, 'linux'));
