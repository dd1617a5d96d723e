import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFailure } from '../../../src/main/report/file-failure.ts';
import { checkReportPath, writeLines, writeReport } from '../../../src/main/report/report.ts';
import { replaceFile } from '../../../src/main/report/safe-file.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { rowOf, sourceOf } from './support.ts';

/** As Node throws them: with the code and the call of the operating system. */
const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: of the disk`), { code, syscall: 'write' });

const obstacles: readonly [description: string, make: (folder: string) => string, why: RegExp][] = [
  [
    'in a folder that does not exist',
    (folder) => path.join(folder, 'none', 'report.csv'),
    /none does not exist\. Make/,
  ],
  [
    'in a folder that is a file',
    (folder) => {
      writeFileSync(path.join(folder, 'file'), '');
      return path.join(folder, 'file', 'report.csv');
    },
    /file is not a folder/,
  ],
  [
    'of a folder’s name',
    (folder) => {
      mkdirSync(path.join(folder, 'report.csv'));
      return path.join(folder, 'report.csv');
    },
    /it is a folder/,
  ],
  [
    'over a file that can only be read',
    (folder) => {
      const file = path.join(folder, 'report.csv');
      writeFileSync(file, 'kept');
      chmodSync(file, 0o444);
      return file;
    },
    /can only be read/,
  ],
  [
    'over a device',
    (folder) => {
      symlinkSync('/dev/null', path.join(folder, 'report.csv'));
      return path.join(folder, 'report.csv');
    },
    /not an ordinary file/,
  ],
  ['of a name that is too long', (folder) => path.join(folder, `${'x'.repeat(300)}.csv`), /too long/],
];

describe('a report', () => {
  it.each(obstacles)(
    '%s is refused in a sentence that names the path, before and when it is written',
    async (_, make, why) => {
      const folder = tempFolder();
      const file = make(folder);
      const before = readdirSync(folder);
      for (const outcome of [await checkReportPath(file), await writeReport(file, sourceOf(['A'], [rowOf(['x'])]))]) {
        expect(outcome).toMatchObject({ ok: false, error: { kind: 'cannot-write' } });
        expect(outcome).toHaveProperty('error.message', expect.stringMatching(why));
        expect(outcome).toHaveProperty(
          'error.message',
          expect.stringContaining(`The file ${file} cannot be written: `),
        );
      }
      expect(readdirSync(folder)).toEqual(before);
    },
  );

  it('that could be written leaves nothing behind when its path is tried', async () => {
    const folder = tempFolder();
    const existing = path.join(folder, 'existing.csv');
    writeFileSync(existing, 'kept');
    expect(await checkReportPath(path.join(folder, 'new.csv'))).toEqual({ ok: true });
    expect(await checkReportPath(existing)).toEqual({ ok: true });
    expect(readdirSync(folder)).toEqual(['existing.csv']);
    expect(readFileSync(existing, 'utf8')).toBe('kept');
  });

  it('replaces an earlier one as a whole, readable by its owner alone', async () => {
    const file = path.join(tempFolder(), 'report.csv');
    writeFileSync(file, 'old', { mode: 0o644 });
    await writeReport(file, sourceOf(['A'], []));
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeffA,Import status,/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['csv', 'xlsx'])('as %s whose rows fail leaves the earlier one and nothing half-written', async (ending) => {
    const folder = tempFolder();
    const file = path.join(folder, `report.${ending}`);
    writeFileSync(file, 'earlier');
    const rows = function* () {
      for (let count = 0; count < 5000; count++) yield rowOf(['x'.repeat(200)]);
      throw new Error('a bug in the rows');
    };
    await expect(writeReport(file, sourceOf(['A'], [], { rows }))).rejects.toThrow('a bug in the rows');
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
    expect(readFileSync(file, 'utf8')).toBe('earlier');
  });

  it('that fills the disk leaves the earlier one and nothing half-written', async () => {
    const folder = tempFolder();
    const file = path.join(folder, 'report.csv');
    writeFileSync(file, 'earlier');
    const outcome = await replaceFile(file, async (out) => {
      if (!out.write('x'.repeat(1e6))) await once(out, 'drain');
      throw systemError('ENOSPC');
    });
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'disk-full' } });
    expect(readdirSync(folder)).toEqual(['report.csv']);
    expect(readFileSync(file, 'utf8')).toBe('earlier');
  });
});

const systemCodes: readonly [code: string, kind: string, message: RegExp][] = [
  ['ENOSPC', 'disk-full', /disk is full\. Free some space/],
  ['EDQUOT', 'disk-full', /disk is full/],
  ['EACCES', 'cannot-write', /may not write there/],
  ['EPERM', 'cannot-write', /open in another program/],
  ['EBUSY', 'cannot-write', /open in another program/],
  ['EROFS', 'cannot-write', /can only be read/],
  ['EIO', 'cannot-write', /\(EIO\)/],
];

describe('what the disk says', () => {
  it.each(systemCodes)('as %s is told as %s', (code, kind, message) => {
    const { error } = fileFailure('/tmp/report.csv', systemError(code));
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(message);
    expect(error.message).toContain('/tmp/report.csv');
  });

  it('is not mixed up with a bug, which is thrown', () => {
    expect(() => fileFailure('/tmp/report.csv', new TypeError('a bug'))).toThrow('a bug');
  });
});

describe('a file of lines', () => {
  it('holds them all as UTF-8, without anything of its own', async () => {
    const file = path.join(tempFolder(), 'rows.jsonl');
    expect(await writeLines(file, ['{"a":"ö"}\n', '{"b":2}\n'])).toEqual({ ok: true });
    expect(readFileSync(file, 'utf8')).toBe('{"a":"ö"}\n{"b":2}\n');
  });

  it('is not there at all when one of them fails', async () => {
    const folder = tempFolder();
    const lines = function* () {
      yield 'x'.repeat(100_000);
      throw new Error('a bug in the lines');
    };
    await expect(writeLines(path.join(folder, 'rows.jsonl'), lines())).rejects.toThrow('a bug in the lines');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('may be empty', async () => {
    const file = path.join(tempFolder(), 'rows.jsonl');
    expect(await writeLines(file, [])).toEqual({ ok: true });
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});
