import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { FileRef, Overview } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import type { Clock, StateFile } from '../ports.ts';
import type { Notices } from './notices.ts';
import { Stored } from './stored.ts';

const MOST_RECENT = 10;
/** A disk of this computer answers within some milliseconds. */
const LOOK_MS = 500;

const recentSchema = z.array(z.strictObject({ path: z.string(), openedAt: z.iso.datetime() })).max(MOST_RECENT);
type Recent = z.infer<typeof recentSchema>;

/** Size and time of change: whether a file is still the one that was opened. */
export const stampSchema = z.strictObject({ bytes: z.number(), modifiedMs: z.number() });
export type Stamp = z.infer<typeof stampSchema>;

/** The state of a file on the disk, or null where there is no file that can be asked. */
export async function stampOf(file: string): Promise<Stamp | null> {
  try {
    const found = await stat(file);
    return found.isFile() ? { bytes: found.size, modifiedMs: found.mtimeMs } : null;
  } catch {
    return null;
  }
}

const isFolder = async (file: string): Promise<boolean> => {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    return false;
  }
};

/** The files that the user chose. The page knows them by IDs, so that it can never name a path. */
export class Files {
  readonly #paths = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  readonly #recent: Stored<Recent>;
  readonly #clock: Clock;
  /** Those of the recent files that were there when last looked. */
  #there: Recent = [];

  private constructor(state: StateFile, notices: Notices, clock: Clock) {
    this.#clock = clock;
    const what = 'recent files';
    this.#recent = new Stored<Recent>(state, notices, { name: 'recent', what, schema: recentSchema, empty: [] });
  }

  static async open(state: StateFile, notices: Notices, clock: Clock): Promise<Files> {
    const files = new Files(state, notices, clock);
    await files.#look();
    return files;
  }

  /** A file that the user named by the system: dialog, drop, second start. */
  async offer(file: string): Promise<Outcome<FileRef>> {
    const stamp = await stampOf(file);
    if (stamp !== null) return ok(this.refer(file, stamp.bytes));
    const name = path.basename(file);
    if (await isFolder(file)) {
      return failure('file-is-folder', `“${name}” is a folder. Open it, and choose one spreadsheet file in it.`);
    }
    return failure(
      'file-not-found',
      `“${name}” cannot be found. It may have been moved or renamed: look for it again.`,
    );
  }

  /** What was dropped on the window: one file. */
  async take(paths: readonly string[]): Promise<Outcome<FileRef>> {
    const [first, ...others] = paths.filter((file) => file !== '');
    if (first === undefined) {
      return failure('wrong-usage', 'That was no file. Drop a spreadsheet file here, or choose one with “Browse”.');
    }
    if (others.length === 0) return this.offer(first);
    return failure(
      'wrong-usage',
      `These are ${others.length + 1} files. Drop one file at a time: each file is an import of its own.`,
    );
  }

  refer(file: string, bytes: number): FileRef {
    return { file: this.#idOf(file), name: path.basename(file), bytes };
  }

  pathOf(id: string): Outcome<string> {
    const found = this.#paths.get(id);
    if (found !== undefined) return ok(found);
    return failure('file-not-found', 'This file was chosen in an earlier session. Choose it again.');
  }

  /** The newest of the recent files from now on. */
  async remember(file: string): Promise<void> {
    const openedAt = new Date(this.#clock.now()).toISOString();
    const others = this.#recent.value.filter((one) => one.path !== file);
    // A list that cannot be written is shorter at the next start, and no more than that.
    this.#recent.set([{ path: file, openedAt }, ...others].slice(0, MOST_RECENT));
    await this.#look();
  }

  recent(): Overview['recent'] {
    return this.#there.map(({ path: file, openedAt }) => ({
      file: this.#idOf(file),
      name: path.basename(file),
      folder: path.basename(path.dirname(file)),
      openedAt,
    }));
  }

  /** A disk of the network that is away answers after half a minute or never; nobody waits for its files. */
  async #look(): Promise<void> {
    const enough = new AbortController();
    const tooLate = this.#clock.sleep(LOOK_MS, enough.signal).then(() => null);
    const found = await Promise.all(
      this.#recent.value.map(async (one) => {
        const stamp = await Promise.race([stampOf(one.path), tooLate]);
        return stamp === null ? [] : [one];
      }),
    );
    enough.abort();
    this.#there = found.flat();
  }

  #idOf(file: string): string {
    const id = this.#ids.get(file) ?? randomUUID();
    this.#ids.set(file, id);
    this.#paths.set(id, file);
    return id;
  }
}
