import { existsSync } from 'node:fs';
import type { StatementSync } from 'node:sqlite';
import { z } from 'zod';
import { type FileProfile, lackingReportColumn, type RowOrigin } from '../../shared/file-profile.ts';
import type { EarlierImport } from '../../shared/inspection.ts';
import { planPath } from './plan-folder.ts';
import { PlanStore } from './plan-store.ts';
import { RowOrigins } from './row-origins.ts';
import { idKey } from './row-writer.ts';
import { onDisk } from './sqlite.ts';

const numberSchema = z.object({ number: z.int() });

/** A file of a file of a file …: people go round three or four times. */
const MOST_IMPORTS = 50;

/** A row of an earlier import that an ID was sent with, or will be. */
export interface Holder {
  readonly row: number;
  readonly fileName: string;
}

class Ancestor {
  readonly #store: PlanStore;
  readonly #origins: RowOrigins;
  readonly #holders: StatementSync;

  constructor(store: PlanStore) {
    this.#store = store;
    this.#origins = new RowOrigins(store.database);
    // What is ready in an import that was given up is not sent any more.
    const notSent =
      store.info.state === 'discarded'
        ? "'invalid', 'skipped', 'failed', 'ready', 'unknown'"
        : "'invalid', 'skipped', 'failed'";
    this.#holders = store.database.prepare(
      `SELECT number FROM row WHERE id_key = ? AND internal_id = ? AND status NOT IN (${notSent}) ORDER BY number`,
    );
  }

  get id(): string {
    return this.#store.info.id;
  }

  get createdAt(): string {
    return this.#store.info.createdAt;
  }

  get fileName(): string {
    return this.#store.info.profile.file.name;
  }

  /** The imports that its own file came from. */
  parents(): string[] {
    const { report } = this.#store.info.profile;
    return report === null ? [] : [report.plan, ...this.#origins.plans()];
  }

  /** Mostly none or one. */
  holdersOf(id: string): number[] {
    return this.#holders.all(idKey(id), id).map((record) => numberSchema.parse(record).number);
  }

  originOf(row: number): RowOrigin | null {
    return this.#origins.of(row);
  }

  close(): void {
    this.#store.close();
  }
}

/** A plan that is not there or cannot be read tells nothing. */
function openAncestor(plansFolder: string, plan: string): Ancestor | null {
  const file = planPath({ plans: plansFolder }, plan);
  const store = existsSync(file) ? PlanStore.open(file, 'read') : null;
  if (store === null || !store.ok) return null;
  const ancestor = onDisk(file, () => new Ancestor(store.value));
  if (ancestor.ok) return ancestor.value;
  store.value.close();
  return null;
}

/** Every import that the rows of a file come from, over all generations. To be closed. */
export class EarlierImports {
  /** The newest first: what an ID was sent with last is what counts. */
  readonly #imports: readonly Ancestor[];
  /** Imports that are not on this computer, or cannot be read. */
  readonly missing: ReadonlySet<string>;

  /** `plans`: the ones that the file itself names. */
  constructor(plansFolder: string, plans: readonly string[]) {
    const found = new Map<string, Ancestor>();
    const missing = new Set<string>();
    const waiting = [...plans];
    for (let next = waiting.shift(); next !== undefined && found.size < MOST_IMPORTS; next = waiting.shift()) {
      if (found.has(next) || missing.has(next)) continue;
      const ancestor = openAncestor(plansFolder, next);
      if (ancestor === null) {
        missing.add(next);
        continue;
      }
      found.set(next, ancestor);
      waiting.push(...ancestor.parents());
    }
    this.#imports = [...found.values()].sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    this.missing = missing;
  }

  /**
   * The other row that this ID was last sent with, or will be; null where there is none, or where it is this very row,
   * which an import may send again. `origin`: which row of which import the row is, as the file says.
   */
  holderOf(id: string, origin: RowOrigin | null): Holder | null {
    const places = new Map<string, number>();
    if (origin !== null) places.set(origin.plan, origin.row);
    for (const ancestor of this.#imports) {
      const own = places.get(ancestor.id);
      const holders = ancestor.holdersOf(id);
      const [row] = holders;
      if (row !== undefined) {
        return own !== undefined && holders.includes(own) ? null : { row, fileName: ancestor.fileName };
      }
      const before = own === undefined ? null : ancestor.originOf(own);
      if (before !== null) places.set(before.plan, before.row);
    }
    return null;
  }

  close(): void {
    for (const ancestor of this.#imports) ancestor.close();
  }
}

/** Whether the imports that a file comes from are on this computer. */
export function earlierImportOf({ report, columns }: FileProfile, plansFolder: string): EarlierImport {
  if (report === null) return lackingReportColumn(columns) === null ? 'none' : 'unrecognised';
  const earlier = new EarlierImports(plansFolder, [report.plan]);
  earlier.close();
  if (earlier.missing.has(report.plan)) return 'unknown';
  return earlier.missing.size > 0 ? 'gap' : 'known';
}
