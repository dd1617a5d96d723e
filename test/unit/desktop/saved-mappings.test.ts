import { mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Notices } from '../../../src/main/desktop/notices.ts';
import { SavedMappings } from '../../../src/main/desktop/saved-mappings.ts';
import { SavedMappingsFile } from '../../../src/main/desktop/saved-mappings-file.ts';
import type { Mapping } from '../../../src/shared/mapping.ts';
import { FakeClock } from '../../fakes/clock.ts';
import { FakeStateFile } from '../../fakes/window.ts';
import { must } from '../../support/plans.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const mapping: Mapping = { version: 1, matches: [{ from: { header: 'ID' }, to: { field: 'internal_id' } }] };
const other: Mapping = { version: 1, matches: [{ from: { header: 'Nr' }, to: { field: 'internal_id' } }] };

/** A data folder, and the program that is started on it. */
function computer(folder = tempFolder()) {
  const file = path.join(folder, 'mappings.json');
  const state = new FakeStateFile();
  const clock = new FakeClock();
  const start = () => {
    const notices = new Notices(state);
    return { notices, mappings: new SavedMappings(new SavedMappingsFile(folder, clock, notices), clock) };
  };
  return { folder, file, clock, start };
}

describe('a saved mapping', () => {
  it('is there at the next start, with its name and the columns of its file', () => {
    const { start } = computer();
    const saved = must(start().mappings.save('Our CRM', mapping, { columns: ['ID', 'Name'], replace: false }));
    expect(start().mappings.list()).toEqual([saved]);
    expect(saved).toMatchObject({
      name: 'Our CRM',
      columns: ['ID', 'Name'],
      mapping: { ...mapping, name: 'Our CRM' },
      savedAt: '2026-01-01T00:00:00.000Z',
    });
  });

  it('is not put in the place of one of the same name unasked, whatever its capitals', () => {
    const { mappings } = computer().start();
    const first = must(mappings.save('Our CRM', mapping, { columns: ['ID'], replace: false }));
    expect(mappings.save('our crm', other, { columns: ['Nr'], replace: false })).toEqual({
      ok: false,
      error: {
        kind: 'name-taken',
        message: 'A mapping “Our CRM” exists, with 1 match. Replace it, or choose another name?',
      },
    });
    expect(mappings.list()).toEqual([first]);
  });

  it('replaces one of the same name where that is said, and keeps its ID', () => {
    const { mappings } = computer().start();
    const first = must(mappings.save('Our CRM', mapping, { columns: ['ID'], replace: true }));
    const second = must(mappings.save('our crm', other, { columns: ['Nr'], replace: true }));
    expect(second.id).toBe(first.id);
    expect(mappings.list()).toEqual([second]);
  });

  it('keeps what it was when it is replaced, five times back, and goes back to it', async () => {
    const { clock, start } = computer();
    const { mappings } = start();
    const times: string[] = [];
    for (let index = 0; index < 7; index += 1) {
      await clock.advance(1000);
      const named: Mapping = { version: 1, matches: [{ from: { header: `H${index}` }, to: { field: 'internal_id' } }] };
      times.push(must(mappings.save('Ours', named, { columns: [`H${index}`], replace: true })).savedAt);
    }
    const [saved] = start().mappings.list();
    expect(saved?.earlier.map(({ savedAt }) => savedAt)).toEqual(times.slice(1, 6).toReversed());
    await clock.advance(1000);
    const back = must(mappings.restore(saved?.id ?? '', times[3] ?? ''));
    expect(back).toMatchObject({
      name: 'Ours',
      columns: ['H3'],
      mapping: { name: 'Ours', matches: [{ from: { header: 'H3' } }] },
    });
    expect(back.earlier.map(({ columns }) => columns[0])).toEqual(['H6', 'H5', 'H4', 'H2', 'H1']);
    expect(mappings.restore(back.id, '2020-01-01T00:00:00.000Z')).toMatchObject({ ok: false });
  });

  it('that a file brought is saved under the columns that it speaks of', () => {
    const { mappings } = computer().start();
    expect(must(mappings.add('Theirs', other, false)).columns).toEqual(['Nr']);
    expect(mappings.add('theirs', mapping, false)).toMatchObject({ error: { kind: 'name-taken' } });
  });

  it('of version 1 of the file is read, and written as one of this version', () => {
    const { file, start } = computer();
    const old = { id: 'a', name: 'Ours', savedAt: '2026-01-01T00:00:00.000Z', columns: ['ID'], mapping };
    writeFileSync(file, JSON.stringify({ version: 1, mappings: [old] }));
    const { mappings } = start();
    expect(mappings.list()).toEqual([{ ...old, earlier: [] }]);
    must(mappings.rename('a', 'Yours', false));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 2, mappings: [{ name: 'Yours' }] });
  });

  it('is renamed, but not to a name that another one has, unless that one is to go', () => {
    const { mappings } = computer().start();
    const first = must(mappings.save('A', mapping, { columns: [], replace: false }));
    const second = must(mappings.save('B', other, { columns: [], replace: false }));
    expect(must(mappings.rename(first.id, 'C', false))).toMatchObject({
      id: first.id,
      name: 'C',
      mapping: { name: 'C' },
    });
    expect(mappings.rename(second.id, 'c', false)).toMatchObject({ ok: false, error: { kind: 'name-taken' } });
    expect(must(mappings.rename(second.id, 'b', false)).name).toBe('b');
    expect(mappings.list()).toHaveLength(2);
    expect(must(mappings.rename(second.id, 'c', true))).toMatchObject({ id: second.id, name: 'c' });
    expect(mappings.list().map(({ id }) => id)).toEqual([second.id]);
  });

  it('is deleted, and asking for it then is a sentence', () => {
    const { mappings } = computer().start();
    const { id } = must(mappings.save('A', mapping, { columns: [], replace: false }));
    must(mappings.delete(id));
    expect(mappings.list()).toEqual([]);
    expect(mappings.find(id)).toMatchObject({ ok: false });
    expect(mappings.delete(id)).toMatchObject({ ok: true });
  });

  it('is listed by name', () => {
    const { mappings } = computer().start();
    for (const name of ['b', 'C', 'a']) must(mappings.save(name, mapping, { columns: [], replace: false }));
    expect(mappings.list().map(({ name }) => name)).toEqual(['a', 'b', 'C']);
  });

  it('can be read by this user alone, where the system knows of that', () => {
    const { file, start } = computer();
    must(start().mappings.save('A', mapping, { columns: [], replace: false }));
    expect(statSync(file).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });
});

describe('a file of saved mappings', () => {
  it.each([
    ['is no JSON', '{"version": 1, "mapp'],
    ['is empty', ''],
    ['is a list', '[]'],
    ['has another shape', '{"version": 1, "mappings": [{"id": 5}]}'],
    ['has no version', '{"mappings": []}'],
  ])('that %s is kept aside under another name and told, and a new one begins', (_, text) => {
    const { folder, file, start } = computer();
    writeFileSync(file, text);
    const { mappings, notices } = start();
    expect(mappings.list()).toEqual([]);
    must(mappings.save('A', mapping, { columns: [], replace: false }));
    const aside = readdirSync(folder).filter((name) => name.startsWith('mappings.damaged-'));
    expect(aside).toHaveLength(1);
    expect(readFileSync(path.join(folder, aside[0] ?? ''), 'utf8')).toBe(text);
    expect(notices.list().map(({ message }) => message)).toEqual([expect.stringContaining(aside[0] ?? '')]);
    expect(start().mappings.list()).toHaveLength(1);
  });

  it('of a newer version is left as it is, and nothing is saved over it', () => {
    const { file, start } = computer();
    const text = '{"version": 3, "mappings": {"A": {}}}';
    writeFileSync(file, text);
    const { mappings, notices } = start();
    expect(mappings.list()).toEqual([]);
    expect(mappings.save('A', mapping, { columns: [], replace: false })).toMatchObject({
      ok: false,
      error: { kind: 'cannot-write' },
    });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(notices.list()[0]?.message).toContain('newer version');
  });

  it('that the system does not let us read is not replaced', () => {
    const { folder, file, start } = computer();
    must(start().mappings.save('A', mapping, { columns: [], replace: false }));
    renameSync(file, path.join(folder, 'elsewhere.json'));
    mkdirSync(file);
    const { mappings, notices } = start();
    expect(mappings.save('B', mapping, { columns: [], replace: false })).toMatchObject({
      ok: false,
      error: { kind: 'cannot-write' },
    });
    expect(notices.list()).toEqual([{ id: expect.any(String), message: expect.stringContaining('cannot be read') }]);
    rmdirSync(file);
    renameSync(path.join(folder, 'elsewhere.json'), file);
    expect(mappings.list()).toHaveLength(1);
    expect(must(mappings.save('B', mapping, { columns: [], replace: false })).name).toBe('B');
  });

  it('that cannot be written is a sentence', () => {
    const { file, start } = computer();
    must(start().mappings.save('A', mapping, { columns: [], replace: false }));
    const { mappings } = computer(path.join(file, 'no folder')).start();
    expect(mappings.save('A', mapping, { columns: [], replace: false })).toMatchObject({
      ok: false,
      error: { kind: 'cannot-write' },
    });
  });
});
