import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { constants, type Stats, type WriteStream } from 'node:fs';
import { access, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../../shared/app-error.ts';
import { ok } from '../../shared/result.ts';
import { cannotWrite, fileFailure } from './file-failure.ts';

const anyoneMayWrite = constants.S_IWUSR | constants.S_IWGRP | constants.S_IWOTH;

/** In the same folder, so that the rename moves no bytes; short, whatever the length of the file's own name. */
export const temporaryName = (file: string): string =>
  path.join(path.dirname(file), `.akita-importer-${randomBytes(8).toString('hex')}.part`);

/** Only its owner may read it: it holds customers' data. Fails if something of that name exists. */
const createPrivate = (file: string): Promise<FileHandle> => open(file, 'wx', 0o600);

async function statIfAny(file: string): Promise<Stats | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What stands in the way of replacing `file`, or null. A device or a pipe must never be renamed over. */
async function obstacle(file: string): Promise<string | null> {
  const found = await statIfAny(file);
  if (found === null) return null;
  if (found.isDirectory()) return 'it is a folder. Add a file name, or choose another one.';
  if (!found.isFile()) return 'it is not an ordinary file. Choose another name.';
  // The bits too: an administrator may write anything, and would lose a file that was protected on purpose.
  const allowed = (found.mode & anyoneMayWrite) !== 0 && (await mayWrite(file));
  return allowed ? null : 'a file of that name exists and can only be read. Choose another name.';
}

async function mayWrite(file: string): Promise<boolean> {
  try {
    await access(file, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether `file` could be written now, found out by creating a file beside it; leaves nothing behind. */
export async function tryPath(file: string): Promise<Outcome<void>> {
  try {
    const reason = await obstacle(file);
    if (reason !== null) return cannotWrite(file, reason);
    const trial = temporaryName(file);
    const handle = await createPrivate(trial);
    await handle.close();
    await rm(trial);
    return ok(undefined);
  } catch (error) {
    return fileFailure(file, error);
  }
}

/**
 * On the disk and closed before it gets its name: a power cut must not leave an empty file under it, and a
 * system that does not rename or remove open files must be able to.
 */
async function fill(handle: FileHandle, write: (out: WriteStream) => Promise<void>): Promise<void> {
  // `flush` is an fsync before the stream closes the handle.
  const out = handle.createWriteStream({ flush: true });
  try {
    await write(out);
  } finally {
    out.destroy();
    if (!out.closed) await once(out, 'close');
  }
}

async function fillThenRename(
  file: string,
  temporary: string,
  write: (out: WriteStream) => Promise<void>,
): Promise<void> {
  const handle = await createPrivate(temporary);
  try {
    await fill(handle, write);
    await rename(temporary, file);
  } catch (error) {
    // What went wrong first is what the user has to hear of.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/**
 * Lets `write` fill a file that appears under its name only when it is whole and on the disk. Whatever fails,
 * nothing half-written stays, and an earlier file of that name is untouched. What is no failure of the disk is thrown.
 * `temporary`, beside `file`, is known to whoever has to remove it should this process be killed meanwhile.
 */
export async function replaceFile(
  file: string,
  write: (out: WriteStream) => Promise<void>,
  temporary: string = temporaryName(file),
): Promise<Outcome<void>> {
  try {
    const reason = await obstacle(file);
    if (reason !== null) return cannotWrite(file, reason);
    await fillThenRename(file, temporary, write);
    return ok(undefined);
  } catch (error) {
    return fileFailure(file, error);
  }
}
