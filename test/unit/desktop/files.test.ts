import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Files } from '../../../src/main/desktop/files.ts';
import { Notices } from '../../../src/main/desktop/notices.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeStateFile } from '../../fakes/window.ts';
import { must } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

/** A folder with spreadsheets, and the program that is started on it. */
function computer(...names: string[]) {
  const folder = path.join(tempFolder(), 'Downloads');
  mkdirSync(folder);
  for (const name of names) writeFileSync(path.join(folder, name), 'id\n1\n');
  const state = new FakeStateFile();
  const clock = new FakeClock();
  const start = () => Files.open(state, new Notices(state), clock);
  return { at: (name: string) => path.join(folder, name), clock, state, start };
}

describe('what is dropped on the window', () => {
  it('is one file, and the page gets its name and size, not its path', async () => {
    const { at, start } = computer('accounts.csv');
    const files = await start();
    const ref = must(await files.take([at('accounts.csv')]));
    expect(ref).toEqual({ file: expect.any(String), name: 'accounts.csv', bytes: 5 });
    expect(JSON.stringify(ref)).not.toContain('Downloads');
    expect(files.pathOf(ref.file)).toEqual({ ok: true, value: at('accounts.csv') });
  });

  it.each([
    ['nothing', [], 'wrong-usage', 'Drop a spreadsheet file'],
    ['something without a path', [''], 'wrong-usage', 'Drop a spreadsheet file'],
    ['several files', ['a.csv', 'b.csv', 'c.csv'], 'wrong-usage', 'These are 3 files. Drop one file at a time'],
    ['a file that has gone', ['gone.csv'], 'file-not-found', '“gone.csv” cannot be found'],
    ['a folder', ['.'], 'file-is-folder', '“Downloads” is a folder'],
  ] as const)('or a sentence with the way out: %s', async (_, names, kind, words) => {
    const { at, start } = computer('a.csv', 'b.csv', 'c.csv');
    const taken = await (await start()).take(names.map((name) => (name === '' ? '' : at(name))));
    expect(taken).toMatchObject({ ok: false, error: { kind } });
    expect(taken.ok ? '' : taken.error.message).toContain(words);
  });

  it('has the same ID when it comes again', async () => {
    const { at, start } = computer('accounts.csv');
    const files = await start();
    expect(await files.take([at('accounts.csv')])).toEqual(await files.offer(at('accounts.csv')));
  });
});

it('an ID that nobody gave out is no path', async () => {
  const { at, start } = computer('accounts.csv');
  expect((await start()).pathOf(at('accounts.csv'))).toMatchObject({ ok: false });
});

describe('recent files', () => {
  it('are there at the next start, the newest first, each once', async () => {
    const { at, clock, start } = computer('a.csv', 'b.csv');
    const files = await start();
    for (const name of ['a.csv', 'b.csv', 'a.csv']) {
      await files.remember(at(name));
      await clock.advance(60_000);
    }
    const recent = (await start()).recent();
    expect(recent.map(({ name, folder, openedAt }) => [name, folder, openedAt])).toEqual([
      ['a.csv', 'Downloads', '2026-01-01T00:02:00.000Z'],
      ['b.csv', 'Downloads', '2026-01-01T00:01:00.000Z'],
    ]);
  });

  it('are opened by their ID', async () => {
    const { at, start } = computer('a.csv');
    await (await start()).remember(at('a.csv'));
    const files = await start();
    expect(files.pathOf(files.recent()[0]?.file ?? '')).toEqual({ ok: true, value: at('a.csv') });
  });

  it('are ten at most', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `${index}.csv`);
    const { at, start } = computer(...names);
    const files = await start();
    for (const name of names) await files.remember(at(name));
    expect(files.recent().map(({ name }) => name)).toEqual(names.slice(2).toReversed());
  });

  it('that have gone are not shown, and are back when their disk is', async () => {
    const { at, start } = computer('a.csv');
    await (await start()).remember(at('a.csv'));
    rmSync(at('a.csv'));
    expect((await start()).recent()).toEqual([]);
    writeFileSync(at('a.csv'), 'id\n');
    expect((await start()).recent()).toHaveLength(1);
  });
});
