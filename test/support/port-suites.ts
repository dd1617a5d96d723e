import { describe, expect, it } from 'vitest';
import type { SecretBox, StateFile } from '../../src/main/ports.ts';

/** What the window's service relies on in a state file; the fake and the real one pass it. `open` is a new start on one disk. */
export function stateFileSuite(name: string, disk: () => { open: () => StateFile }): void {
  describe(`a state file: ${name}`, () => {
    it('keeps what was written over a restart', () => {
      const { open } = disk();
      expect(open().write('settings', { practice: true, list: [1, 'zwei', null] })).toMatchObject({ ok: true });
      expect(open().read('settings')).toEqual({ practice: true, list: [1, 'zwei', null] });
    });

    it('keeps the others when one is written or removed', () => {
      const { open } = disk();
      const state = open();
      state.write('a', 1);
      state.write('b', 2);
      state.write('a', undefined);
      expect([open().read('a'), open().read('b')]).toEqual([undefined, 2]);
    });

    it('gives a value of its own: what the reader does with it changes nothing', () => {
      const state = disk().open();
      state.write('list', [1]);
      (state.read('list') as number[]).push(2);
      expect(state.read('list')).toEqual([1]);
    });

    it.each(['toString', 'constructor'])('has nothing under a name that was never written: %s', (never) => {
      expect(disk().open().read(never)).toBeUndefined();
    });

    it('has no notice where nothing was damaged', () => {
      const { open } = disk();
      open().write('a', 1);
      expect(open().notice).toBeNull();
    });
  });
}

/** What the window's service relies on in a secret box that can seal. */
export function secretBoxSuite(name: string, newBox: () => SecretBox): void {
  const secret = 'sk-live-1234567890-äöü';

  describe(`a secret box: ${name}`, () => {
    it('says that it can seal', async () => {
      expect(await newBox().whyNot()).toBeNull();
    });

    it('opens what it sealed', async () => {
      const box = newBox();
      expect(await box.open(await box.seal(secret))).toEqual({ secret, reseal: false });
    });

    it('leaves nothing of the secret readable', async () => {
      const sealed = Buffer.from(await newBox().seal(secret));
      for (const text of [sealed.toString('latin1'), sealed.toString('utf8')]) expect(text).not.toContain('1234');
    });
  });
}
