import { Command, Option } from 'commander';
import { fieldsCommand, presetsCommand } from './commands/catalogues.ts';
import { type CheckFlags, checkCommand } from './commands/check.ts';
import { importCommand } from './commands/import.ts';
import { type InspectFlags, inspectCommand } from './commands/inspect.ts';
import { type PlansFlags, plansCommand } from './commands/plans.ts';
import { type PracticeFlags, practiceCommand } from './commands/practice.ts';
import { type ProfilesFlags, profilesCommand, removeProfileCommand, saveProfileCommand } from './commands/profiles.ts';
import { type ReportCommandFlags, reportCommand } from './commands/report.ts';
import { type ResumeFlags, resumeCommand } from './commands/resume.ts';
import { type TemplateFlags, templateCommand } from './commands/template.ts';
import { wholeNumber, withFileOptions, withMappingOptions } from './file-options.ts';
import type { ImportFlags } from './import-flags.ts';
import type { ExitStatus } from './terminal.ts';

/** More requests a minute than any server of this kind allows; a larger number is a slip. */
const HIGHEST_RATE = 1_000_000;
const HIGHEST_PORT = 65_535;
/** More is no try. */
const MOST_TRIED = 1000;
const MOST_DAYS = 3650;
const ONE_WEEK_SECONDS = 7 * 24 * 3600;

const examples = `
Examples:
  akita-importer inspect accounts.csv
  akita-importer check accounts.xlsx --mapping accounts.mapping.json
  akita-importer import accounts.csv --mapping accounts.mapping.json --practice --problems problems.xlsx
  AKITA_API_KEY=… akita-importer import accounts.csv --report report.xlsx
  akita-importer resume

The exit status is 0 when all rows are well, 1 when some need fixing or were refused, 2 when nothing could be done,
3 when it stopped before the end.`;

function withRunOptions(command: Command): Command {
  return command
    .option('--rate <per-minute>', 'requests a minute at most (default: 120)', wholeNumber(HIGHEST_RATE))
    .option('--report <file>', 'write the full report here (.csv or .xlsx)')
    .option('--problems <file>', 'write the rows that need fixing here (.csv or .xlsx)')
    .option(
      '--give-up-after <seconds>',
      'stop when nothing has answered for so long (default: 600)',
      wholeNumber(ONE_WEEK_SECONDS),
    )
    .option('--accept-refusals', 'go on though 50 rows in succession are refused for the same reason')
    .option('--quiet', 'say nothing but what is wrong')
    .option('--log <file>', 'add a line of JSON about this run to a file')
    .option('--json', 'print the result as JSON');
}

function withTargetOptions(command: Command): Command {
  return command
    .option('--practice', 'send to a built-in practice Akita; nothing leaves this computer')
    .option('--api-url <origin>', 'the address of Akita (default: AKITA_API_URL, else https://api.akitaapp.com)')
    .option('--skip-unchanged', 'leave out rows that this computer sent to this server before, just as they are');
}

function withImportOptions(command: Command): Command {
  const all = withRunOptions(withFileOptions(command));
  return withTargetOptions(withMappingOptions(all, 'the suggested mapping, if it is sure'));
}

/** The command line as a whole; `done` gets the exit status of the command that ran. */
export function createProgram(done: (status: ExitStatus) => void): Command {
  const program = new Command('akita-importer')
    .description('Brings the accounts of a CSV or Excel file into Akita: match, check, send, and a report row by row.')
    .addHelpText('after', examples)
    .showHelpAfterError('“akita-importer --help” shows the commands, “akita-importer COMMAND --help” their options.');
  const command = (usage: string, about: string) =>
    program.command(usage).description(about).option('--data-dir <folder>', 'where plans are kept');

  withFileOptions(command('inspect <file>', 'what a file is, and how its columns would be matched'))
    .option('--json', 'print the result as JSON')
    .action(async (file: string, flags: InspectFlags) => done(await inspectCommand(file, flags)));
  withMappingOptions(
    withFileOptions(command('check <file>', 'check every row and make a plan; sends nothing')),
    'the suggested mapping',
  )
    .option('--json', 'print the result as JSON')
    .option('--rows <file>', 'write every checked row here, a line of JSON each')
    .action(async (file: string, flags: CheckFlags) => done(await checkCommand(file, flags)));
  withImportOptions(command('import [file]', 'check, send, report'))
    .option('--profile <name>', 'take what is not said here from a profile')
    .option(
      '--try <rows>',
      'send so many rows first that show every kind of field, and stop or ask',
      wholeNumber(MOST_TRIED),
    )
    .action(async (file: string | undefined, flags: ImportFlags) => done(await importCommand(file, flags)));
  withImportOptions(command('save-profile <name> [file]', 'keep the options of an import under a name')).action(
    (name: string, file: string | undefined, flags: ImportFlags) => done(saveProfileCommand(name, file, flags)),
  );
  command('profiles', 'list the profiles, as JSON').action((flags: ProfilesFlags) => done(profilesCommand(flags)));
  command('remove-profile <name>', 'remove a profile').action((name: string, flags: ProfilesFlags) =>
    done(removeProfileCommand(name, flags)),
  );
  withRunOptions(command('resume [plan]', 'go on with an import that was stopped'))
    .option('--api-url <origin>', 'another address of Akita than the import began with')
    .option('--failed', 'send the rows that Akita refused once more')
    .addOption(new Option('--start-over', 'send all rows once more').conflicts('failed'))
    .action(async (plan: string | undefined, flags: ResumeFlags) => done(await resumeCommand(plan, flags)));
  command('plans', 'list the plans')
    .option('--json', 'print the result as JSON')
    .option('--remove-older-than <days>', 'remove imports that ended longer ago', wholeNumber(MOST_DAYS))
    .action(async (flags: PlansFlags) => done(await plansCommand(flags)));
  command('report <plan>', 'write the report of a plan')
    .option('--out <file>', 'where to write its rows (.csv or .xlsx)')
    .option('--problems', 'only the rows that need fixing')
    .option('--summary <file>', 'where to write what came of it on one page (.html or .xlsx)')
    .action(async (plan: string, flags: ReportCommandFlags) => done(await reportCommand(plan, flags)));
  command('template', 'write a spreadsheet to fill in')
    .requiredOption('--out <file>', 'where to write it (.xlsx)')
    .action(async (flags: TemplateFlags) => done(await templateCommand(flags)));
  command('practice', 'serve a practice Akita until stopped')
    .option('--port <number>', 'the port (default: a free one)', wholeNumber(HIGHEST_PORT))
    .option('--rate <per-minute>', 'requests a minute that it allows (default: 120)', wholeNumber(HIGHEST_RATE))
    .option('--faults <spec>', 'faults to rehearse, such as 500@10,timeout@50: KIND@EVERY[,…]')
    .action(async (flags: PracticeFlags) => done(await practiceCommand(flags)));
  command('fields', 'the fields of an account, as JSON').action(() => done(fieldsCommand()));
  command('presets', 'the systems whose exports are recognised, as JSON').action(() => done(presetsCommand()));
  return program;
}
