import path from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import { failure, type Outcome } from '../shared/app-error.ts';
import { ok } from '../shared/result.ts';

/**
 * What an import from the command line is told by its options, kept under a name. Paths are absolute. The key is never
 * among it: it comes from the environment.
 */
const profileOptionsSchema = z.strictObject({
  file: z.string().optional(),
  mapping: z.string().optional(),
  savedMapping: z.string().optional(),
  sheet: z.string().optional(),
  headerRow: z.int().nonnegative().optional(),
  encoding: z.string().optional(),
  delimiter: z.string().length(1).optional(),
  keepFooter: z.boolean().optional(),
  leaveOutDoubtful: z.boolean().optional(),
  practice: z.boolean().optional(),
  apiUrl: z.string().optional(),
  rate: z.int().positive().optional(),
  giveUpAfter: z.int().positive().optional(),
  report: z.string().optional(),
  problems: z.string().optional(),
  skipUnchanged: z.boolean().optional(),
  acceptRefusals: z.boolean().optional(),
  log: z.string().optional(),
  quiet: z.boolean().optional(),
});
export type ProfileOptions = z.infer<typeof profileOptionsSchema>;

const profileSchema = z.strictObject({ name: z.string(), options: profileOptionsSchema });
export type Profile = z.infer<typeof profileSchema>;

const VERSION = 1;
const fileSchema = z.strictObject({ version: z.literal(VERSION), profiles: z.array(profileSchema) });
type Contents = Partial<z.infer<typeof fileSchema>>;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The profiles in the data folder: one JSON file, for this user alone. */
export class Profiles {
  readonly #folder: string;
  readonly #file: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#file = path.join(folder, 'profiles.json');
  }

  /** By name. A file that cannot be understood is left as it is. */
  list(): Outcome<Profile[]> {
    const contents = this.#read();
    if (!contents.ok) return contents;
    return ok(contents.value.toSorted((a, b) => a.name.localeCompare(b.name, 'en')));
  }

  find(name: string): Outcome<Profile> {
    const all = this.list();
    if (!all.ok) return all;
    const found = all.value.find((one) => sameName(one.name, name));
    if (found !== undefined) return ok(found);
    const names = all.value.map((one) => `“${one.name}”`).join(', ');
    return failure('wrong-usage', `There is no profile “${name}”. There are: ${names || 'none'}.`);
  }

  /** In the place of the one that has the name. */
  save(profile: Profile): Outcome<void> {
    const all = this.#read();
    if (!all.ok) return all;
    return this.#write([...all.value.filter((one) => !sameName(one.name, profile.name)), profile]);
  }

  remove(name: string): Outcome<void> {
    const found = this.find(name);
    if (!found.ok) return found;
    const all = this.#read();
    return all.ok ? this.#write(all.value.filter((one) => one.name !== found.value.name)) : all;
  }

  #open(): Conf<Contents> {
    return new Conf<Contents>({
      cwd: this.#folder,
      configName: 'profiles',
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
    });
  }

  #read(): Outcome<Profile[]> {
    const contents = this.#try(() => this.#open().store);
    if (!contents.ok) return contents;
    if (Object.keys(contents.value).length === 0) return ok([]);
    const checked = fileSchema.safeParse(contents.value);
    return checked.success ? ok(checked.data.profiles) : this.#unusable('is damaged, or of a newer version');
  }

  #write(profiles: Profile[]): Outcome<void> {
    return this.#try(() => {
      this.#open().store = { version: VERSION, profiles };
    });
  }

  #try<T>(work: () => T): Outcome<T> {
    try {
      return ok(work());
    } catch (error) {
      // Conf throws what the system says, and a SyntaxError for what is no JSON.
      if (error instanceof SyntaxError) return this.#unusable('is damaged');
      if (error instanceof Error && 'code' in error) return this.#unusable(`cannot be used (${String(error.code)})`);
      throw error;
    }
  }

  #unusable(why: string) {
    return failure(
      'cannot-write',
      `The file of the profiles, ${this.#file}, ${why}. Move it elsewhere, and save them anew.`,
    );
  }
}
