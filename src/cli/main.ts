import { CommanderError } from 'commander';
import { createProgram } from './program.ts';
import { exitStatus } from './terminal.ts';

/** A reader that left (`| head`) is no error of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const program = createProgram((status) => {
  process.exitCode = status;
});
// Commander ends with 1 on wrong usage; here 1 means that rows need fixing.
program.exitOverride();
for (const command of program.commands) command.exitOverride();

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? exitStatus.well : exitStatus.refused;
}
