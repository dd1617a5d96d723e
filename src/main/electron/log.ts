import path from 'node:path';
import electronLog from 'electron-log/node';
import { redact } from '../akita/akita.ts';
import type { Log } from '../ports.ts';

/** With the one older file that is kept beside it, the log never takes more than 2 MiB. */
const MOST_BYTES = 2 ** 20;

/** The log file of the application, and what must not stand in it. */
export interface AppLog {
  readonly log: Log;
  /** From now on this secret is written in no line, however it is spelled. */
  hide(secret: string): void;
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

/** Opens the log in a folder; with `debug` its lines go to the terminal too. */
export function openLog(folder: string, debug: boolean): AppLog {
  const logger = electronLog.create({ logId: folder });
  const { file, console } = logger.transports;
  file.resolvePathFn = () => path.join(folder, 'importer.log');
  file.maxSize = MOST_BYTES;
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  console.level = debug ? 'silly' : false;
  const secrets = new Set<string>();
  return {
    log: (level, line) => {
      const hidden = [...secrets].reduce((text, secret) => redact(text, secret), line);
      logger[level](oneLine(hidden));
    },
    hide: (secret) => {
      if (secret.trim() !== '') secrets.add(secret.trim());
    },
  };
}
