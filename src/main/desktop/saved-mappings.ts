import { randomUUID } from 'node:crypto';
import { failure, type Outcome } from '../../shared/app-error.ts';
import type { Mapping } from '../../shared/mapping.ts';
import type { EarlierMapping, SavedMapping } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import type { Clock } from '../ports.ts';
import type { SavedMappingsFile } from './saved-mappings-file.ts';

/** Names are the same to people whatever their capitals. */
const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

function taken({ name, mapping }: SavedMapping) {
  const columns = mapping.matches.length;
  return failure(
    'name-taken',
    `A mapping “${name}” exists, with ${columns} ${columns === 1 ? 'match' : 'matches'}. Replace it, or choose another name?`,
  );
}

const gone = () => failure('wrong-usage', 'This saved mapping is no longer there. Choose another one.');

/** As far back as anybody remembers what it was. */
const MOST_VERSIONS = 5;

/** The versions before, the latest first, once this one is replaced. */
const withVersion = ({ savedAt, columns, mapping, earlier }: SavedMapping): EarlierMapping[] =>
  [{ savedAt, columns, mapping }, ...earlier].slice(0, MOST_VERSIONS);

interface SaveOptions {
  readonly columns: readonly string[];
  readonly replace: boolean;
}

/** The mappings that the user saved under a name. */
export class SavedMappings {
  readonly #file: SavedMappingsFile;
  readonly #clock: Clock;
  /** As last read: the overview asks often, and the disk is slow. */
  #known: readonly SavedMapping[];

  constructor(file: SavedMappingsFile, clock: Clock) {
    this.#file = file;
    this.#clock = clock;
    this.#known = file.read();
  }

  /** Those that there were when they were last read or written here. */
  get known(): readonly SavedMapping[] {
    return this.#known;
  }

  /** By name, as they stand on the disk. */
  list(): SavedMapping[] {
    return this.#read().toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  find(id: string): Outcome<SavedMapping> {
    const found = this.#read().find((one) => one.id === id);
    return found === undefined ? gone() : ok(found);
  }

  /** `columns`: the headers of the file that it was made for. `replace`: in the place of the one that has the name. */
  save(name: string, mapping: Mapping, { columns, replace }: SaveOptions): Outcome<SavedMapping> {
    const all = this.#read();
    const before = all.find((one) => sameName(one.name, name));
    if (before !== undefined && !replace) return taken(before);
    const saved: SavedMapping = {
      id: before?.id ?? randomUUID(),
      name,
      savedAt: this.#now(),
      columns: [...columns],
      mapping: { ...mapping, name },
      earlier: before === undefined ? [] : withVersion(before),
    };
    return this.#write([...all.filter((one) => one !== before), saved], saved);
  }

  /** One that came from elsewhere, such as a colleague's file; its columns are those that it speaks of. */
  add(name: string, mapping: Mapping, replace: boolean): Outcome<SavedMapping> {
    const columns = [...new Set(mapping.matches.map(({ from }) => from.header))];
    return this.save(name, mapping, { columns, replace });
  }

  /** Back to what it was; what it is now becomes an earlier version in its turn. `savedAt`: that of the version. */
  restore(id: string, savedAt: string): Outcome<SavedMapping> {
    const all = this.#read();
    const now = all.find((one) => one.id === id);
    const version = now?.earlier.find((one) => one.savedAt === savedAt);
    if (now === undefined || version === undefined) return gone();
    const others = now.earlier.filter((one) => one !== version);
    const { columns, mapping } = version;
    const restored: SavedMapping = {
      ...now,
      savedAt: this.#now(),
      columns,
      mapping: { ...mapping, name: now.name },
      earlier: withVersion({ ...now, earlier: others }),
    };
    return this.#write([...all.filter((one) => one !== now), restored], restored);
  }

  /** `replace`: another one that has the name goes. */
  rename(id: string, name: string, replace: boolean): Outcome<SavedMapping> {
    const all = this.#read();
    const before = all.find((one) => one.id === id);
    if (before === undefined) return gone();
    const other = all.find((one) => one.id !== id && sameName(one.name, name));
    if (other !== undefined && !replace) return taken(other);
    const renamed = { ...before, name, mapping: { ...before.mapping, name } };
    return this.#write([...all.filter((one) => one !== before && one !== other), renamed], renamed);
  }

  /** Deleting what is gone is well. */
  delete(id: string): Outcome<null> {
    return this.#write(
      this.#read().filter((one) => one.id !== id),
      null,
    );
  }

  #now(): string {
    return new Date(this.#clock.now()).toISOString();
  }

  #write<T>(all: readonly SavedMapping[], answer: T): Outcome<T> {
    const written = this.#file.write(all);
    if (!written.ok) return written;
    this.#known = all;
    return ok(answer);
  }

  #read(): readonly SavedMapping[] {
    this.#known = this.#file.read();
    return this.#known;
  }
}
