import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { describe, expect, it } from 'vitest';
import { type JsonStore, openStateFile, type StoreOptions } from '../../../src/main/electron/state-file.ts';
import type { StateFile } from '../../../src/main/ports.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** electron-store's own base: all that electron-store adds is where Electron keeps its data. */
const openStore = ({ name, ...options }: StoreOptions): JsonStore =>
  new Conf({ ...options, configName: name, projectVersion: '0.0.0' });
const now = () => new Date('2026-11-25T10:00:00.000Z');

function open(folder: string): StateFile {
  const opened = openStateFile({ folder, openStore, now });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

const fileIn = (folder: string): string => path.join(folder, 'window.json');

describe('what is written', () => {
  it('is there again after a restart', () => {
    const folder = tempFolder();
    const settings = { practice: true, names: ['Zoë', 'a.b', '__proto__'] };
    expect(open(folder).write('settings', settings)).toEqual({ ok: true, value: undefined });
    expect(open(folder).read('settings')).toEqual(settings);
  });

  it('is what a read of the same session gives, and no change to it changes what is kept', () => {
    const state = open(tempFolder());
    const list = [1];
    state.write('list', list);
    list.push(2);
    expect(state.read('list')).toEqual([1]);
    (state.read('list') as number[]).push(3);
    expect(state.read('list')).toEqual([1]);
  });

  it('can be taken away again, and leaves the rest', () => {
    const folder = tempFolder();
    const state = open(folder);
    state.write('one', 1);
    state.write('two', 2);
    state.write('one', undefined);
    expect(state.read('one')).toBeUndefined();
    expect(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).toEqual({ two: 2 });
  });

  it('a name with a dot is a name', () => {
    const folder = tempFolder();
    open(folder).write('a.b', 1);
    expect(open(folder).read('a.b')).toBe(1);
    expect(open(folder).read('a')).toBeUndefined();
  });

  it.each(['toString', 'constructor', '__proto__'])('nothing was written under %s', (name) => {
    expect(open(tempFolder()).read(name)).toBeUndefined();
  });

  it('only this user may read, where the system knows of that', () => {
    const folder = tempFolder();
    open(folder).write('settings', {});
    expect(statSync(fileIn(folder)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });
});

describe('a damaged file', () => {
  it.each([
    ['half of it is missing', '{"settings": {"practice"'],
    ['it is empty, as after a crash of the system', ''],
    ['it holds zeros', '\0\0\0\0'],
    ['it holds a list', '[1, 2]'],
    ['it holds nothing', 'null'],
  ])('is kept aside as it was where %s, and a new one begins', (_, text) => {
    const folder = tempFolder();
    writeFileSync(fileIn(folder), text);
    const state = open(folder);
    const kept = path.join(folder, 'window.damaged-2026-11-25T10-00-00-000Z.json');
    expect(readFileSync(kept, 'utf8')).toBe(text);
    expect(state.notice).toContain(kept);
    expect(state.read('settings')).toBeUndefined();
    expect(state.write('settings', { practice: true }).ok).toBe(true);
    expect(open(folder).read('settings')).toEqual({ practice: true });
    expect(readFileSync(kept, 'utf8')).toBe(text);
  });

  it('is told of once', () => {
    const folder = tempFolder();
    writeFileSync(fileIn(folder), '{');
    expect(open(folder).notice).not.toBeNull();
    expect(open(folder).notice).toBeNull();
  });

  it('a whole file gives no notice', () => {
    const folder = tempFolder();
    open(folder).write('one', 1);
    expect(open(folder).notice).toBeNull();
  });

  it('that comes while the window is open takes nothing with it', () => {
    const folder = tempFolder();
    const state = open(folder);
    state.write('one', 1);
    writeFileSync(fileIn(folder), '{');
    expect(state.read('one')).toBe(1);
    state.write('two', 2);
    expect(JSON.parse(readFileSync(fileIn(folder), 'utf8'))).toEqual({ one: 1, two: 2 });
  });
});

describe('a write that fails', () => {
  const failing = (code: string): StateFile => {
    const opened = openStateFile({
      folder: tempFolder(),
      openStore: () => ({
        get store() {
          return { one: 1 };
        },
        set store(_: Record<string, unknown>) {
          throw Object.assign(new Error('write'), { code });
        },
      }),
      now,
    });
    if (!opened.ok) throw new Error(opened.error.message);
    return opened.value;
  };

  it.each([
    ['ENOSPC', 'disk-full', 'Make room'],
    ['EDQUOT', 'disk-full', 'Make room'],
    ['EROFS', 'cannot-write', 'EROFS'],
    ['EACCES', 'cannot-write', 'permissions'],
  ])('for %s is a value, and what stood there still stands', (code, kind, words) => {
    const state = failing(code);
    const written = state.write('one', 2);
    expect(written).toMatchObject({ ok: false, error: { kind } });
    expect(written.ok ? '' : written.error.message).toContain(words);
    expect(state.read('one')).toBe(1);
  });

  it('on the real disk too', () => {
    const folder = path.join(tempFolder(), 'window');
    const state = open(folder);
    state.write('one', 1);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'something else took its place');
    expect(state.write('one', 2)).toMatchObject({ ok: false, error: { kind: 'cannot-write' } });
    expect(state.read('one')).toBe(1);
  });
});

it('a folder in its place is kept aside like a damaged file', () => {
  const folder = tempFolder();
  mkdirSync(fileIn(folder));
  expect(open(folder).notice).toContain('window.damaged-');
  expect(existsSync(fileIn(folder))).toBe(false);
  expect(readdirSync(folder)).toHaveLength(1);
});
