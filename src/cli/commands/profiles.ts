import { openProfiles } from '../host.ts';
import type { ImportFlags } from '../import-flags.ts';
import { optionsOfFlags } from '../profile-flags.ts';
import { type ExitStatus, exitStatus, printJson, say, sayError } from '../terminal.ts';

export interface ProfilesFlags {
  readonly dataDir?: string;
}

/** `profiles`: every profile, as JSON. */
export function profilesCommand(flags: ProfilesFlags): ExitStatus {
  const all = openProfiles(flags.dataDir);
  const listed = all.ok ? all.value.list() : all;
  if (!listed.ok) return sayError(listed.error);
  printJson(listed.value);
  return exitStatus.well;
}

/** `save-profile NAME [FILE] …`: keeps the options of an import under a name. */
export function saveProfileCommand(name: string, file: string | undefined, flags: ImportFlags): ExitStatus {
  const profiles = openProfiles(flags.dataDir);
  if (!profiles.ok) return sayError(profiles.error);
  const saved = profiles.value.save({ name, options: optionsOfFlags(file, flags) });
  if (!saved.ok) return sayError(saved.error);
  say(`Saved as “${name}”. Run it with: akita-importer import --profile ${JSON.stringify(name)}`);
  return exitStatus.well;
}

/** `remove-profile NAME`. */
export function removeProfileCommand(name: string, flags: ProfilesFlags): ExitStatus {
  const profiles = openProfiles(flags.dataDir);
  const removed = profiles.ok ? profiles.value.remove(name) : profiles;
  if (!removed.ok) return sayError(removed.error);
  say(`The profile “${name}” is removed.`);
  return exitStatus.well;
}
