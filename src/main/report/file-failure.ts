import path from 'node:path';
import { failure, type Outcome } from '../../shared/app-error.ts';

type Failed = Extract<Outcome<never>, { ok: false }>;

/** An error of the operating system, by its code; null for any other error. */
function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error)) return null;
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function whyNot(code: string, file: string): string {
  const folder = path.dirname(file);
  switch (code) {
    case 'ENOENT':
      return `the folder ${folder} does not exist. Make the folder, or choose another place.`;
    case 'ENOTDIR':
      return `${folder} is not a folder. Choose another place.`;
    case 'EACCES':
    case 'EPERM':
      return `this account may not write there, or the file is open in another program. Close it, or choose another place.`;
    case 'EBUSY':
      return 'the file is open in another program. Close it there and try again.';
    case 'EROFS':
      return 'the disk can only be read. Choose another place.';
    case 'ENAMETOOLONG':
      return 'its name is too long. Choose a shorter one.';
    default:
      return `the computer reports an error (${code}). Check the disk, or choose another place.`;
  }
}

/** What the disk did to us while `file` was written, in words; anything else that was thrown is a bug and goes on. */
export function fileFailure(file: string, error: unknown): Failed {
  const code = systemCode(error);
  if (code === null) throw error;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return failure('disk-full', `The file ${file} cannot be written: the disk is full. Free some space and try again.`);
  }
  return cannotWrite(file, whyNot(code, file));
}

/** `why` ends the sentence and says what to do. */
export const cannotWrite = (file: string, why: string): Failed =>
  failure('cannot-write', `The file ${file} cannot be written: ${why}`);
