import type { ImportFlags } from './import-flags.ts';
import type { ProfileOptions } from './profiles.ts';
import { userPath } from './terminal.ts';

/** What was not said is left out, so that it hides nothing. */
const saidOnly = <T extends object>(options: T): T =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as T;

const absolute = (file: string | undefined): string | undefined => (file === undefined ? undefined : userPath(file));

/** The options of an import as a profile keeps them: with absolute paths, because cron starts elsewhere. */
export function optionsOfFlags(file: string | undefined, flags: ImportFlags): ProfileOptions {
  const { dataDir: _, json: __, profile: ___, try: ____, ...rest } = flags;
  return saidOnly({
    ...rest,
    file: absolute(file),
    mapping: absolute(flags.mapping),
    report: absolute(flags.report),
    problems: absolute(flags.problems),
    log: absolute(flags.log),
  });
}

/** Options that say the same thing in two ways: what the command line says of one silences the profile's other. */
const rivals: readonly (readonly (keyof ProfileOptions)[])[] = [
  ['mapping', 'savedMapping'],
  ['practice', 'apiUrl'],
  ['keepFooter', 'leaveOutDoubtful'],
];

/** The options of a profile with those of the command line, which win. */
export function withProfile(
  options: ProfileOptions,
  flags: ImportFlags,
): { file: string | undefined; flags: ImportFlags } {
  const said = saidOnly(flags);
  const silenced = new Set(
    rivals
      .filter((pair) => pair.some((name) => name in said))
      .flatMap((pair) => pair.filter((name) => !(name in said))),
  );
  const { file, ...kept } = options;
  const left = Object.fromEntries(Object.entries(kept).filter(([name]) => !silenced.has(name as keyof ProfileOptions)));
  return { file, flags: { ...left, ...said } };
}
