import { describe, expect, it } from 'vitest';
import { Notices } from '../../../src/main/desktop/notices.ts';
import { SettingsBox } from '../../../src/main/desktop/settings.ts';
import { FakeStateFile } from '../../fakes/window.ts';

const settingsOf = (state: FakeStateFile, notices = new Notices(state)) => new SettingsBox(state, notices);

/** Settings of another shape, found when there is no room to copy them. */
function unreadableOnFullDisk() {
  const state = new FakeStateFile();
  const raw = { version: 2, value: { pace: 'slow' } };
  state.write('settings', raw);
  state.fillUp(true);
  const settings = settingsOf(state);
  state.fillUp(false);
  return { state, raw, settings };
}

describe('settings', () => {
  it('are practice and 120 a minute on the first start, so that nothing goes to Akita by accident', () => {
    expect(settingsOf(new FakeStateFile()).value).toEqual({
      practice: true,
      perMinute: 120,
      keyLimit: 120,
      keepDays: 90,
    });
  });

  it('come back at the next start', () => {
    const state = new FakeStateFile();
    expect(settingsOf(state).save({ practice: false, perMinute: 60, keyLimit: 120, keepDays: 90 })).toMatchObject({
      ok: true,
    });
    expect(settingsOf(state).value).toEqual({ practice: false, perMinute: 60, keyLimit: 120, keepDays: 90 });
  });

  it('that cannot be written are said, and hold for this session', () => {
    const state = new FakeStateFile();
    const settings = settingsOf(state);
    state.fillUp(true);
    expect(settings.save({ practice: false, perMinute: 60, keyLimit: 120, keepDays: 90 })).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    });
    expect(settings.value.perMinute).toBe(60);
  });

  it.each([
    ['of another shape', { version: 1, value: { practice: 'yes' } }],
    ['of a newer version', { version: 2, value: { practice: true, perMinute: 60, pace: 'slow' } }],
    ['without a version', { practice: true, perMinute: 60, keyLimit: 120, keepDays: 90 }],
  ])('%s are kept aside and told, never overwritten as if there were none', (_, raw) => {
    const state = new FakeStateFile();
    state.write('settings', raw);
    const notices = new Notices(state);
    const settings = settingsOf(state, notices);
    expect(settings.value.practice).toBe(true);
    settings.save({ practice: true, perMinute: 30, keyLimit: 120, keepDays: 90 });
    expect(state.read('settings kept aside')).toEqual(raw);
    expect(notices.list().map(({ message }) => message)).toEqual([
      expect.stringContaining('settings of an earlier session'),
    ]);
  });

  it('that cannot be read are not overwritten while the disk has no room to keep them aside', () => {
    const { state, raw, settings } = unreadableOnFullDisk();
    // The copy needs more room than the settings themselves.
    state.fillUp(true, 'settings kept aside');
    expect(settings.save({ practice: true, perMinute: 30, keyLimit: 120, keepDays: 90 })).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    });
    expect(state.read('settings')).toEqual(raw);
  });

  it('that cannot be read are kept aside as soon as there is room', () => {
    const { state, raw, settings } = unreadableOnFullDisk();
    state.fillUp(false);
    expect(settings.save({ practice: true, perMinute: 30, keyLimit: 120, keepDays: 90 })).toMatchObject({ ok: true });
    expect(state.read('settings kept aside')).toEqual(raw);
    expect(settingsOf(state).value.perMinute).toBe(30);
  });

  it('that cannot be read leave in place what was kept aside before, and are kept once', () => {
    const state = new FakeStateFile();
    for (const shape of ['first', 'second', 'second']) {
      state.write('settings', { version: 1, value: shape });
      settingsOf(state);
    }
    expect(state.read('settings kept aside')).toEqual({ version: 1, value: 'first' });
    expect(state.read('settings kept aside 2')).toEqual({ version: 1, value: 'second' });
    expect(state.read('settings kept aside 3')).toBeUndefined();
  });
});

describe('notices', () => {
  it('begin with what the state file has to say', () => {
    const state = new FakeStateFile();
    state.notice = 'The file was damaged.';
    expect(new Notices(state).list().map(({ message }) => message)).toEqual(['The file was damaged.']);
  });

  it('are there once, until they are dismissed', () => {
    const notices = new Notices(new FakeStateFile());
    notices.addOnce('plan', 'A plan is damaged.');
    notices.addOnce('plan', 'A plan is damaged.');
    const [notice] = notices.list();
    expect(notices.list()).toHaveLength(1);
    notices.dismiss(notice?.id ?? '');
    expect(notices.list()).toEqual([]);
  });

  it('that were dismissed do not come again at the next start', () => {
    const state = new FakeStateFile();
    const notices = new Notices(state);
    notices.addOnce('plan', 'A plan is damaged.');
    notices.dismiss(notices.list()[0]?.id ?? '');
    const next = new Notices(state);
    next.addOnce('plan', 'A plan is damaged.');
    next.addOnce('plan', 'Another plan is damaged.');
    expect(next.list().map(({ message }) => message)).toEqual(['Another plan is damaged.']);
  });

  it('of something that happened again come again', () => {
    const notices = new Notices(new FakeStateFile());
    notices.add('offered', 'That was a folder.');
    notices.dismiss('offered');
    notices.add('offered', 'That was a folder.');
    expect(notices.list()).toHaveLength(1);
  });
});
