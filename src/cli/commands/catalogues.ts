import { presets } from '../../main/importer.ts';
import { accountFields } from '../../shared/account-fields.ts';
import { type ExitStatus, exitStatus, printJson } from '../terminal.ts';

/** `fields`: what a column can be matched to. */
export function fieldsCommand(): ExitStatus {
  printJson(accountFields);
  return exitStatus.well;
}

/** `presets`: the systems whose exports are recognised by their headers. */
export function presetsCommand(): ExitStatus {
  printJson(presets);
  return exitStatus.well;
}
