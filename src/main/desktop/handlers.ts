import { failure, type Outcome } from '../../shared/app-error.ts';
import type { Handlers } from '../../shared/importer-contract.ts';
import { links } from '../../shared/links.ts';
import type { FileRef } from '../../shared/overview.ts';
import { err, ok } from '../../shared/result.ts';
import { type DesktopParts, notWhileRunning, type Services } from './services.ts';
import { forWindow } from './window-words.ts';
import { noFile } from './work.ts';

type MaybeLater<T> = T | Promise<T>;

const done = ok(null);

/** The contract of the window, row by row. Every failure speaks the window's words, and what a call changed is told. */
export function createHandlers(parts: DesktopParts, services: Services): Handlers {
  const { notices, files, settings, key, mappings, job, reviews, desk } = services;
  const { work, checks, run, imports, reports, overview } = services;

  const row =
    <Request, Response>(handle: (request: Request) => MaybeLater<Outcome<Response>>) =>
    async (request: Request): Promise<Outcome<Response>> => {
      const outcome = await handle(request);
      overview.changed();
      return outcome.ok ? outcome : err(forWindow(outcome.error));
    };

  /** A file that is opened takes the place of a run that has ended. */
  const opening = async <T>(open: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const free = notWhileRunning(run);
    if (!free.ok) return free;
    const opened = await open();
    if (opened.ok) run.putAway();
    return opened;
  };

  const browse = async (): Promise<Outcome<FileRef | null>> => {
    const free = notWhileRunning(run);
    if (!free.ok) return free;
    const path = await parts.host.dialogs.openFile();
    return path === null ? ok(null) : files.offer(path);
  };

  return {
    overview: async () => ok(await overview.get()),
    dismissNotice: row(({ id }) => {
      notices.dismiss(id);
      return done;
    }),

    browseFile: row(browse),
    openFile: row(({ file, options }) => opening(() => work.open(file, options))),
    cancelJob: row(() => {
      job.cancel();
      reports.cancel();
      return done;
    }),
    continueDraft: row(() => opening(() => work.continueAside())),
    discardDraft: row(async () => {
      await desk.discardAside();
      return done;
    }),
    closeFile: row(async () => {
      await work.close();
      run.putAway();
      return done;
    }),

    keepMapping: row(({ mapping }) => work.keepMapping(mapping)),
    useSavedMapping: row(({ id }) => {
      const saved = mappings.find(id);
      return saved.ok ? work.applyMapping(saved.value.mapping) : saved;
    }),
    savedMappings: row(() => ok(mappings.list())),
    saveMapping: row(({ name, mapping }) => {
      const columns = desk.hand?.inspection.profile.columns.map(({ header }) => header);
      return columns === undefined ? noFile() : mappings.save(name, mapping, columns);
    }),
    renameMapping: row(({ id, name }) => mappings.rename(id, name)),
    deleteMapping: row(({ id }) => mappings.delete(id)),

    checkFile: row(({ mapping }) => checks.check(mapping)),

    reviewSummary: row(({ plan }) => {
      const review = reviews.of(plan);
      return review.ok ? review.value.summary() : review;
    }),
    reviewRows: row(({ plan, filter, start, count }) => {
      const review = reviews.of(plan);
      return review.ok ? review.value.rows(filter, start, count) : review;
    }),
    reviewRow: row(({ plan, row: number }) => {
      const review = reviews.of(plan);
      return review.ok ? review.value.row(number) : review;
    }),
    editCell: row((request) => checks.edit(request)),

    importOffer: row(({ plan }) => imports.offer(plan)),
    startImport: row(({ plan }) => imports.start(plan)),
    pauseImport: row(() => {
      run.pause();
      return done;
    }),
    stopImport: row(() => {
      run.stop();
      return done;
    }),
    retryFailed: row(({ plan }) => imports.retry(plan)),
    discardImport: row(({ plan }) => imports.discard(plan)),

    importReport: row(({ plan }) => parts.importer.importReport(plan)),
    saveReport: row(({ plan, which }) => reports.save(plan, which)),
    showSavedReport: row(() => reports.showSaved()),
    history: row(() => parts.importer.history()),
    deleteImport: row(({ plan }) => imports.delete(plan)),

    saveSettings: row((chosen) => settings.save(chosen)),
    saveKey: row(({ key: text }) => key.save(text)),
    forgetKey: row(() => key.forget()),
    testKey: row(async () => {
      if (key.key === null) return failure('key-missing', 'There is no API key to test. Enter it first.');
      return ok(await parts.importer.testKey({ origin: parts.server, key: key.key }));
    }),
    openLink: row(({ link }) => {
      parts.host.openExternal(links[link]);
      return done;
    }),
  };
}
