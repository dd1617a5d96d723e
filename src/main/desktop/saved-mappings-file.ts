import { renameSync } from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { type SavedMapping, savedMappingSchema } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import type { Clock } from '../ports.ts';
import type { Notices } from './notices.ts';

const NAME = 'mappings';
/** 2: what a mapping was before it was replaced. */
const VERSION = 2;

/** What stood there in version 1 has no earlier versions, which the schema of a mapping says by itself. */
const fileSchema = z.strictObject({
  version: z.union([z.literal(1), z.literal(VERSION)]),
  mappings: z.array(savedMappingSchema),
});
const newerSchema = z.looseObject({ version: z.number().gt(VERSION) });

type Contents = Partial<z.infer<typeof fileSchema>>;

const NEWER =
  'The saved mappings were written by a newer version of Akita Importer. They are left as they are; update this version to use them.';

/** A file that no version of ours wrote must not be read as an empty one, or the next save would replace it. */
function readObject(text: string): Contents {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
  return z.looseObject({}).parse(value);
}

/** The code of an error of the system; null for any other. */
const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** The saved mappings on the disk, which both hosts may read: one JSON file in the data folder, for this user alone. */
export class SavedMappingsFile {
  readonly #folder: string;
  readonly #clock: Clock;
  readonly #notices: Notices;
  #conf: Conf<Contents> | null = null;
  /** Why nothing may be written: it would replace what cannot be read here. */
  #locked: string | null = null;

  constructor(folder: string, clock: Clock, notices: Notices) {
    this.#folder = folder;
    this.#clock = clock;
    this.#notices = notices;
  }

  /** A damaged file is kept aside under another name, and told. */
  read(): SavedMapping[] {
    this.#locked = null;
    const contents = this.#contents();
    const checked = fileSchema.safeParse(contents);
    if (checked.success) return checked.data.mappings;
    if (newerSchema.safeParse(contents).success) this.#lock('mappings-newer', NEWER);
    else if (contents !== null && Object.keys(contents).length > 0) this.#keepAside();
    return [];
  }

  write(mappings: readonly SavedMapping[]): Outcome<void> {
    if (this.#locked !== null) return failure('cannot-write', this.#locked);
    try {
      this.#open().store = { version: VERSION, mappings: [...mappings] };
      return ok(undefined);
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      if (code === 'ENOSPC') {
        return failure('disk-full', 'The mapping could not be saved: the disk is full. Free some space and try again.');
      }
      return failure('cannot-write', `The mapping could not be saved (${code}). Check the folder ${this.#folder}.`);
    }
  }

  #contents(): Contents | null {
    try {
      return this.#open().store;
    } catch (error) {
      // What the system does not let us read may be well; what can be read and is no JSON is damaged.
      const code = codeOf(error);
      if (code === null) this.#keepAside();
      else this.#lock('mappings-unreadable', `The saved mappings cannot be read (${code}). Check ${this.#folder}.`);
      return null;
    }
  }

  #open(): Conf<Contents> {
    this.#conf ??= new Conf<Contents>({
      cwd: this.#folder,
      configName: NAME,
      configFileMode: 0o600,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      deserialize: readObject,
    });
    return this.#conf;
  }

  #keepAside(): void {
    const time = new Date(this.#clock.now()).toISOString().replace(/[-:]/g, '').slice(0, 15);
    const aside = `${NAME}.damaged-${time}.json`;
    try {
      renameSync(path.join(this.#folder, `${NAME}.json`), path.join(this.#folder, aside));
      this.#notices.addOnce(
        'mappings-damaged',
        `The file of the saved mappings was damaged. It is kept as ${aside} in ${this.#folder}; the list begins anew.`,
      );
    } catch {
      this.#lock('mappings-damaged', `The file ${NAME}.json in ${this.#folder} is damaged. Move it elsewhere.`);
    }
    this.#conf = null;
  }

  #lock(topic: string, why: string): void {
    this.#locked = why;
    this.#notices.addOnce(topic, why);
  }
}
