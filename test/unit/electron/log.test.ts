import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openLog } from '../../../src/main/electron/log.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const KEY = 'sk/live+secret key';

const textIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('');

it('a line says when, how grave and what', () => {
  const folder = path.join(tempFolder(), 'logs');
  openLog(folder, false).log('warn', 'everything waits 5000 ms: 429');
  expect(textIn(folder)).toMatch(/^\[\d{4}-\d\d-\d\d [\d:.]+\] \[warn\] +everything waits 5000 ms: 429\r?\n$/);
});

it('the key stands in no line, however it is spelled', () => {
  const folder = tempFolder();
  const { log, hide } = openLog(folder, false);
  hide('another-key');
  hide(`  ${KEY} `);
  hide('');
  log('error', `Bearer ${KEY} ${encodeURIComponent(KEY)} ${btoa(KEY)} another-key`);
  expect(textIn(folder)).toContain('Bearer [API key] [API key] [API key] [API key]');
});

it('one call is one line: no text can pretend to be another', () => {
  const folder = tempFolder();
  openLog(folder, false).log('info', 'first\n[2026-01-01] [error] second\r\u2028third\u001b[31m');
  expect(
    textIn(folder)
      .trimEnd()
      .split(/[\r\n\u2028]/),
  ).toHaveLength(1);
});

it('only this user may read it, where the system knows of that', () => {
  const folder = tempFolder();
  openLog(folder, false).log('info', 'one');
  expect(statSync(path.join(folder, 'importer.log')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
});

it('it never takes more than two files of about 1 MiB', () => {
  const folder = tempFolder();
  const { log } = openLog(folder, false);
  const line = 'x'.repeat(10_000);
  for (let time = 0; time < 350; time += 1) log('info', line);
  const sizes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
  expect(sizes).toHaveLength(2);
  for (const size of sizes) expect(size).toBeLessThan(2 ** 20 + 11_000);
});

it('two logs do not mix', () => {
  const [one, other] = [tempFolder(), tempFolder()];
  openLog(one, false).log('info', 'of one');
  openLog(other, false).log('info', 'of the other');
  expect(textIn(one)).not.toContain('other');
});
