import { isDeepStrictEqual } from 'node:util';
import type { Overview, Unfinished } from '../../shared/overview.ts';
import type { Importer } from '../importer.ts';
import type { Log } from '../ports.ts';
import type { Desk } from './desk.ts';
import type { Files } from './files.ts';
import type { KeyBox } from './key-box.ts';
import type { Notices } from './notices.ts';
import type { RunController } from './run-controller.ts';
import type { SettingsBox } from './settings.ts';
import type { WorkBench } from './work.ts';

export interface OverviewParts {
  readonly importer: Importer;
  readonly settings: SettingsBox;
  readonly key: KeyBox;
  readonly work: WorkBench;
  readonly desk: Desk;
  readonly files: Files;
  readonly run: RunController;
  readonly notices: Notices;
  readonly log: Log;
  readonly version: string;
  readonly platform: string;
  readonly server: string;
  readonly emit: (overview: Overview) => void;
}

/** A run tells of its numbers by its own event; here only its state counts. */
const withoutNumbers = (overview: Overview) => ({
  ...overview,
  run: overview.run && [overview.run.plan, overview.run.state],
});

/** Everything that the window shows at its start, and whenever it changes. */
export class OverviewBox {
  readonly #parts: OverviewParts;
  #unfinished: Unfinished | null = null;
  #last: object | null = null;
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: OverviewParts) {
    this.#parts = parts;
  }

  async get(): Promise<Overview> {
    await this.#looking;
    const overview = this.#build();
    this.#last = withoutNumbers(overview);
    return overview;
  }

  /** Tells the page if anything is another than it was told last. */
  changed(): void {
    const overview = this.#build();
    const seen = withoutNumbers(overview);
    if (isDeepStrictEqual(seen, this.#last)) return;
    this.#last = seen;
    this.#parts.emit(overview);
  }

  /** Looks which import is unfinished now. */
  lookForUnfinished(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  /** Plans that cannot be opened stand in nobody's way, but somebody should know of them. */
  async lookForUnreadable(): Promise<void> {
    const history = await this.#parts.importer.imports.history();
    if (!history.ok) return;
    for (const sentence of history.value.unreadable) this.#parts.notices.addOnce('plan', sentence);
    this.changed();
  }

  async #look(): Promise<void> {
    const found = await this.#parts.importer.imports.unfinished();
    if (found.ok) this.#unfinished = found.value;
    else this.#parts.log('warn', `unfinished imports cannot be looked for: ${found.error.kind}`);
    this.changed();
  }

  #build(): Overview {
    const { settings, key, work, desk, files, run, notices, version, platform, server } = this.#parts;
    const isShownAsRun = this.#unfinished !== null && run.isRunningPlan(this.#unfinished.plan);
    return {
      version,
      platform,
      server,
      settings: settings.value,
      key: key.state(),
      work: work.view(),
      drafts: desk.drafts(),
      unfinished: isShownAsRun ? null : this.#unfinished,
      run: run.view,
      recent: files.recent(),
      notices: notices.list(),
    };
  }
}
