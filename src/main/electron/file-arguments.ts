import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The kinds of file that the importer reads; also what its dialogs offer. */
export const spreadsheetEndings = ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'xlsb', 'xls', 'ods'];

const endings = new Set(spreadsheetEndings.map((ending) => `.${ending}`));

/**
 * The spreadsheet that a start of the program was given, “open with” included; null for none. Chromium puts switches
 * of its own among the arguments, in any order, and the program and its script are arguments too: the ending decides.
 */
export function fileAmong(argv: readonly string[], folder: string): string | null {
  const named = argv.findLast((one) => !one.startsWith('-') && endings.has(path.extname(one).toLowerCase()));
  if (named === undefined) return null;
  // Desktops of Linux hand over addresses.
  return named.startsWith('file://') ? pathOfAddress(named) : path.resolve(folder, named);
}

/** Null for an address that names no file here: whoever starts the program again must not end the one that runs. */
function pathOfAddress(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}
