import { EventEmitter } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../../../src/main/electron/bug-report.ts';
import { fileAmong } from '../../../src/main/electron/file-arguments.ts';
import { endOnBugs } from '../../../src/main/electron/last-resort.ts';
import { moveAfterCrash } from '../../../src/main/electron/page-crash.ts';
import { Pending } from '../../../src/main/electron/pending.ts';

describe('a file among the arguments of a start', () => {
  const folder = path.resolve('/home/ann');
  it.each<[description: string, argv: string[], file: string | null]>([
    ['none', ['/opt/importer'], null],
    ['a name within the folder of the start', ['/opt/importer', 'accounts.csv'], path.join(folder, 'accounts.csv')],
    ['a whole path', ['/opt/importer', path.resolve('/data/a b.XLSX')], path.resolve('/data/a b.XLSX')],
    ['the program itself, unpackaged', ['electron', 'out/main/index.js', 'a.ods'], path.join(folder, 'a.ods')],
    ['switches of Chromium around it', ['x', '--no-sandbox', 'a.tsv', '--lang=de'], path.join(folder, 'a.tsv')],
    ['a switch that ends like one', ['x', '--log-file=a.txt'], null],
    ['a file of another kind', ['x', 'photo.png'], null],
    ['several', ['x', 'a.csv', 'b.csv'], path.join(folder, 'b.csv')],
    [
      'an address on another computer, which only Windows has paths for',
      ['x', 'file://nas/share/a.csv'],
      process.platform === 'win32' ? '\\\\nas\\share\\a.csv' : null,
    ],
    ['an address that names no file', ['x', 'file:///a%2Fb.csv'], null],
    [
      'an address, as desktops of Linux give it',
      ['x', pathToFileURL('/data/a b.csv').href],
      path.resolve('/data/a b.csv'),
    ],
  ])('%s', (_, argv, file) => {
    expect(fileAmong(argv, folder)).toBe(file);
  });
});

describe('a page whose process has gone', () => {
  it.each<[description: string, reason: string, last: number | null, move: string]>([
    ['the first time it is shown anew', 'crashed', null, 'reload'],
    ['a minute after the last time too', 'oom', 0, 'reload'],
    ['twice within a minute it is given up', 'crashed', 40_001, 'give-up'],
    ['an ordinary end needs nothing', 'clean-exit', null, 'nothing'],
    ['an ordinary end after a crash needs nothing either', 'clean-exit', 99_999, 'nothing'],
  ])('%s', (_, reason, last, move) => {
    expect(moveAfterCrash(reason, last, 100_000)).toBe(move);
  });
});

describe('what a bug leaves in the log', () => {
  it('its kind, its code and its place, never its words', () => {
    const error = Object.assign(new RangeError('cell “Jane Roe”\n    of row 7'), { code: 'ENOSPC' });
    expect(placeOf(error)).toMatch(/^RangeError ENOSPC < at .*small-rules\.test\.ts:\d+:\d+/);
    expect(placeOf(error)).not.toMatch(/Jane|row 7/);
  });

  it.each([['a cell'], [undefined], [{ message: 'a cell' }]])('nothing of what is no error: %j', (thrown) => {
    expect(placeOf(thrown)).toBe(`something thrown that is no error (${typeof thrown})`);
  });
});

describe('a bug that nothing caught', () => {
  function ending() {
    const source = new EventEmitter();
    const done: string[] = [];
    endOnBugs(source as unknown as NodeJS.Process, {
      log: (level, line) => done.push(`${level}: ${line}`),
      tell: (why) => done.push(why),
      exit: (status) => done.push(`exit ${status}`),
    });
    return { source, done };
  }

  it.each(['uncaughtException', 'unhandledRejection'])(
    'is logged, said in words, and ends the program (%s)',
    (event) => {
      const { source, done } = ending();
      source.emit(event, new TypeError('cell “Jane Roe”'));
      expect(done).toEqual([
        expect.stringMatching(/^error: Ends because of an unexpected error: TypeError < at /),
        expect.stringContaining('can be resumed where it stopped'),
        'exit 1',
      ]);
      expect(done.join()).not.toContain('Jane');
    },
  );

  it('the first one alone: the others come of it', () => {
    const { source, done } = ending();
    for (let time = 0; time < 3; time += 1) source.emit('uncaughtException', new Error('again'));
    expect(done).toHaveLength(3);
  });
});

it('what comes before anyone takes it waits, in its order', () => {
  const taken: number[] = [];
  const pending = new Pending<number>();
  pending.give(1);
  pending.give(2);
  pending.takeWith((value) => taken.push(value));
  pending.give(3);
  expect(taken).toEqual([1, 2, 3]);
});
