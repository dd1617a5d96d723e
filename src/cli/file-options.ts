import { type Command, InvalidArgumentError } from 'commander';
import type { GivenMapping } from '../main/job-messages.ts';
import { readMappingFile } from '../main/mapping-file.ts';
import type { Outcome } from '../shared/app-error.ts';
import type { FileOptions } from '../shared/file-profile.ts';
import { ok } from '../shared/result.ts';
import { userPath } from './terminal.ts';

/** The options of every command that reads a spreadsheet. */
export interface FileFlags {
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
}

const namedDelimiters: Record<string, string> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|' };

function parseDelimiter(text: string): string {
  const delimiter = namedDelimiters[text.toLowerCase()] ?? text;
  if (delimiter.length === 1 && delimiter !== '"' && delimiter !== '\n' && delimiter !== '\r') return delimiter;
  throw new InvalidArgumentError('Use one character such as “;” or one of: tab, comma, semicolon, pipe.');
}

/** A whole number from 1 to `most`, for an option. */
export function wholeNumber(most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Use a whole number from 1 to ${most}.`);
  };
}

export function withFileOptions(command: Command): Command {
  return command
    .option('--sheet <name>', 'the sheet of a workbook (default: the first visible one that is not empty)')
    .option(
      '--header-row <number>',
      'the row that holds the headers, as the spreadsheet program numbers it',
      wholeNumber(1_048_576),
    )
    .option('--encoding <name>', 'the encoding of a text file, such as windows-1252 (default: found out)')
    .option(
      '--delimiter <character>',
      'the separator of a text file, such as “;” or tab (default: found out)',
      parseDelimiter,
    );
}

export function fileOptionsOf(flags: FileFlags): FileOptions {
  const { sheet, headerRow, encoding, delimiter } = flags;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
  };
}

/** The mapping file that was named, or null for the suggested mapping. */
export function mappingOf(flags: { readonly mapping?: string }): Outcome<GivenMapping | null> {
  return flags.mapping === undefined ? ok(null) : readMappingFile(userPath(flags.mapping));
}
