import { type Command, InvalidArgumentError, Option } from 'commander';
import type { GivenMapping } from '../main/job-messages.ts';
import { readMappingFile } from '../main/mapping-file.ts';
import type { Outcome } from '../shared/app-error.ts';
import type { FileOptions } from '../shared/file-profile.ts';
import { ok } from '../shared/result.ts';
import { newSince, readSavedMapping } from './saved-mapping.ts';
import { userPath } from './terminal.ts';

/** The options of every command that reads a spreadsheet. */
export interface FileFlags {
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly keepFooter?: boolean;
  readonly leaveOutDoubtful?: boolean;
}

const namedDelimiters: Record<string, string> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', pipe: '|' };

function parseDelimiter(text: string): string {
  const delimiter = namedDelimiters[text.toLowerCase()] ?? text;
  if (delimiter.length === 1 && delimiter !== '"' && delimiter !== '\n' && delimiter !== '\r') return delimiter;
  throw new InvalidArgumentError('Use one character such as “;” or one of: tab, comma, semicolon, pipe.');
}

/** A whole number from `least` to `most`, for an option. */
export function wholeNumber(most: number, least = 1): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Use a whole number from ${least} to ${most}.`);
  };
}

export function withFileOptions(command: Command): Command {
  return command
    .option('--sheet <name>', 'the sheet of a workbook (default: the first visible one that is not empty)')
    .option(
      '--header-row <number>',
      'the row that holds the headers, as the spreadsheet program numbers it; 0 if the table has none',
      wholeNumber(1_048_576, 0),
    )
    .option('--encoding <name>', 'the encoding of a text file, such as windows-1252 (default: found out)')
    .option(
      '--delimiter <character>',
      'the separator of a text file, such as “;” or tab (default: found out)',
      parseDelimiter,
    )
    .option('--keep-footer', 'read totals and report lines at the end as accounts (default: they are left out)')
    .addOption(
      new Option(
        '--leave-out-doubtful',
        'leave out rows that may be totals, notes or another table (default: they are read as accounts)',
      ).conflicts('keepFooter'),
    );
}

export function fileOptionsOf(flags: FileFlags): FileOptions {
  const { sheet, headerRow, encoding, delimiter, keepFooter, leaveOutDoubtful } = flags;
  return {
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerRow === undefined ? {} : { headerRow }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(keepFooter ? { footer: 'keep' as const } : {}),
    ...(leaveOutDoubtful ? { footer: 'leave-out' as const } : {}),
  };
}

/** How the columns are to be matched. */
export interface MappingFlags {
  readonly mapping?: string;
  readonly savedMapping?: string;
}

/** The options by which a mapping is named. */
export function withMappingOptions(command: Command, otherwise: string): Command {
  return command
    .option('--mapping <file>', `a mapping file (default: ${otherwise})`)
    .addOption(new Option('--saved-mapping <name>', 'a mapping that was saved in the window').conflicts('mapping'));
}

/** The mapping that was named; `given` null takes the suggested mapping. */
interface Chosen {
  readonly given: GivenMapping | null;
  /** Columns that the file has since the mapping was saved. */
  readonly newSince: (headers: readonly string[]) => readonly string[];
}

/** `root`: the data folder. */
export function mappingOf({ mapping, savedMapping }: MappingFlags, root: string): Outcome<Chosen> {
  const none = () => [];
  if (savedMapping !== undefined) {
    const saved = readSavedMapping(root, savedMapping);
    if (!saved.ok) return saved;
    return ok({ given: saved.value.given, newSince: (headers) => newSince(saved.value, headers) });
  }
  if (mapping === undefined) return ok({ given: null, newSince: none });
  const read = readMappingFile(userPath(mapping));
  return read.ok ? ok({ given: read.value, newSince: none }) : read;
}
