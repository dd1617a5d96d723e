import { describe, expect, it } from 'vitest';
import { KeyBox, tailOf } from '../../../src/main/desktop/key-box.ts';
import { Notices } from '../../../src/main/desktop/notices.ts';
import { FakeSecretBox, FakeStateFile } from '../../fakes/window.ts';
import { must } from '../../support/plans.ts';

const KEY = 'sk-live-9f8e7d6c5b4a-1234';

/** A computer on which the program is started again and again. */
function computer() {
  const state = new FakeStateFile();
  const secrets = new FakeSecretBox();
  const log: string[] = [];
  const hidden: string[] = [];
  const start = () =>
    KeyBox.open({
      state,
      secrets,
      notices: new Notices(state),
      log: (_, line) => void log.push(line),
      hideFromLog: (key) => void hidden.push(key),
    });
  return { state, secrets, log, hidden, start };
}

describe('the end of a key that is shown', () => {
  it.each([
    [KEY, '1234'],
    ['123456789012', '9012'],
    ['12345678901', '901'],
    ['12345678', '78'],
    ['12345', '5'],
    ['12', ''],
  ])('of %s is “%s”: four characters, and never more than a third', (key, tail) => {
    expect(tailOf(key)).toBe(tail);
  });
});

describe('a key', () => {
  it('is sealed, comes back at the next start, and stands nowhere as text', async () => {
    const { state, log, start } = computer();
    const saved = must(await (await start()).save(`  ${KEY}\n`));
    expect(saved).toEqual({ set: true, last4: '1234', kept: 'encrypted', why: null });
    const next = await start();
    expect(next.key).toBe(KEY);
    expect(next.state()).toEqual(saved);
    for (const text of [state.text, log.join('\n')]) expect(text).not.toContain(KEY);
    expect(Buffer.from(state.text, 'base64').toString()).not.toContain(KEY);
  });

  it('is told to the log before anything else, so that no line can hold it', async () => {
    const { hidden, start } = computer();
    await (await start()).save(KEY);
    await start();
    expect(hidden).toContain(KEY);
  });

  it('that is no key is refused in words, and the one before stays', async () => {
    const box = await computer().start();
    await box.save(KEY);
    expect(await box.save('  ')).toMatchObject({ ok: false, error: { kind: 'key-missing' } });
    const refused = await box.save('two words');
    expect(refused).toMatchObject({ ok: false, error: { kind: 'key-missing' } });
    expect(JSON.stringify(refused)).not.toContain('two words');
    expect(box.key).toBe(KEY);
  });

  it('lasts for the session where the system cannot seal, and the state says why', async () => {
    const { state, secrets, start } = computer();
    secrets.troubles.whyNot = 'There is no keyring.';
    const box = await start();
    const saved = must(await box.save(KEY));
    expect(saved).toEqual({ set: true, last4: '1234', kept: 'session', why: 'There is no keyring.' });
    expect(box.key).toBe(KEY);
    expect(state.text).not.toContain(KEY);
    expect((await start()).state()).toEqual({ set: false, last4: null, kept: null, why: null });
  });

  it('lasts for the session where the disk is full', async () => {
    const { state, start } = computer();
    const box = await start();
    state.fillUp(true);
    const saved = must(await box.save(KEY));
    expect(saved.kept).toBe('session');
    expect(saved.why).toContain('disk is full');
  });

  it('that cannot be opened any more is kept as it is, and said in words', async () => {
    const { state, secrets, start } = computer();
    await (await start()).save(KEY);
    const sealed = state.text;
    secrets.troubles.isLost = true;
    const box = await start();
    expect(box.key).toBeNull();
    expect(box.state()).toMatchObject({ set: false, last4: null });
    expect(box.state().why).toContain('cannot be opened');
    expect(state.text).toBe(sealed);
    secrets.troubles.isLost = false;
    expect((await start()).key).toBe(KEY);
  });

  it('is not opened while the system cannot, and is there when it can again', async () => {
    const { secrets, start } = computer();
    await (await start()).save(KEY);
    secrets.troubles.whyNot = 'The keyring is locked.';
    expect((await start()).state()).toMatchObject({ set: false });
    secrets.troubles.whyNot = null;
    expect((await start()).key).toBe(KEY);
  });

  it('that replaces a sealed one for the session does not let the old one come back', async () => {
    const { secrets, start } = computer();
    const box = await start();
    await box.save('an-older-key-0000');
    secrets.troubles.whyNot = 'The keyring is locked.';
    await box.save(KEY);
    secrets.troubles.whyNot = null;
    expect((await start()).key).toBeNull();
  });

  it('is sealed anew when the system asks for it', async () => {
    const { state, secrets, start } = computer();
    await (await start()).save(KEY);
    const before = state.text;
    secrets.troubles.wantsReseal = true;
    expect((await start()).state()).toMatchObject({ set: true, kept: 'encrypted' });
    expect(state.text).not.toBe(before);
    secrets.troubles.wantsReseal = false;
    expect((await start()).key).toBe(KEY);
  });

  it('is forgotten here and on the disk', async () => {
    const { state, start } = computer();
    const box = await start();
    await box.save(KEY);
    expect(must(box.forget())).toEqual({ set: false, last4: null, kept: null, why: null });
    expect(box.key).toBeNull();
    expect((await start()).key).toBeNull();
    expect(state.text).toContain('null');
  });

  it('that cannot be removed from the disk is said', async () => {
    const { state, start } = computer();
    const box = await start();
    await box.save(KEY);
    state.fillUp(true);
    const forgotten = box.forget();
    expect(forgotten).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
    expect(box.key).toBeNull();
  });
});

describe('a key while the system’s password store takes its time', () => {
  /** A computer whose first sealing waits for the user to unlock the store. */
  function slowComputer() {
    const { state, secrets, start } = computer();
    const unlocked = Promise.withResolvers<void>();
    let asked = 0;
    const seal = secrets.seal.bind(secrets);
    secrets.seal = async (secret) => {
      asked += 1;
      if (asked === 1) await unlocked.promise;
      return seal(secret);
    };
    return { state, start, unlock: unlocked.resolve };
  }

  it('that is forgotten before it is sealed stays forgotten', async () => {
    const { start, unlock } = slowComputer();
    const box = await start();
    const saved = box.save(KEY);
    const forgotten = box.forget();
    unlock();
    await Promise.all([saved, forgotten]);
    expect(box.key).toBeNull();
    expect((await start()).key).toBeNull();
  });

  it('that is replaced before it is sealed does not come back', async () => {
    const { start, unlock } = slowComputer();
    const box = await start();
    const first = box.save(KEY);
    const second = box.save('sk-live-the-newer-one-5678');
    unlock();
    await Promise.all([first, second]);
    expect(box.key).toBe('sk-live-the-newer-one-5678');
    expect((await start()).key).toBe('sk-live-the-newer-one-5678');
  });
});
