import { failure, type Outcome } from '../../shared/app-error.ts';
import type { Handlers } from '../../shared/importer-contract.ts';
import { links } from '../../shared/links.ts';
import type { FileRef } from '../../shared/overview.ts';
import { err, ok } from '../../shared/result.ts';
import { type DesktopParts, notWhileRunning, type Services } from './services.ts';
import { forWindow } from './window-words.ts';
import { withWords } from './with-words.ts';
import { noFile } from './work.ts';

type MaybeLater<T> = T | Promise<T>;

const done = ok(null);

const practiceWhileRunning = () =>
  failure(
    'wrong-usage',
    'An import is running, so practice mode stays as it is. Wait until it has ended, or pause it first.',
  );

/** The contract of the window, row by row. Every failure speaks the window's words, and what a call changed is told. */
export function createHandlers(parts: DesktopParts, services: Services): Handlers {
  const { notices, files, settings, key, mappings, mappingFiles, job, reviews, desk } = services;
  const { work, checks, words, forReal, run, imports, reports, overview } = services;

  /** A call that changes nothing which the overview shows. */
  const asking =
    <Request, Response>(handle: (request: Request) => MaybeLater<Outcome<Response>>) =>
    async (request: Request): Promise<Outcome<Response>> => {
      const outcome = await handle(request);
      return outcome.ok ? outcome : err(forWindow(outcome.error));
    };

  const changing =
    <Request, Response>(handle: (request: Request) => MaybeLater<Outcome<Response>>) =>
    async (request: Request): Promise<Outcome<Response>> => {
      const outcome = await asking(handle)(request);
      overview.changed();
      return outcome;
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
    overview: asking(async () => ok(await overview.get())),
    dismissNotice: changing(({ id }) => {
      notices.dismiss(id);
      return done;
    }),

    browseFile: asking(browse),
    openFile: changing(({ file, options }) => opening(() => work.open(file, options))),
    cancelJob: changing(() => {
      job.cancel();
      reports.cancel();
      return done;
    }),
    continueDraft: changing(({ draft }) => opening(() => work.continueDraft(draft))),
    discardDraft: changing(async ({ draft }) => {
      await desk.discard(draft);
      return done;
    }),
    identity: asking(({ file, index }) => work.identity(file, index)),
    confirmFinding: changing(({ finding }) => work.confirmFinding(finding)),
    closeFile: changing(async () => {
      await work.close();
      run.putAway();
      return done;
    }),

    keepMapping: changing(({ mapping }) => work.keepMapping(mapping)),
    useSavedMapping: changing(({ id }) => {
      const saved = mappings.find(id);
      return saved.ok ? work.applyMapping(saved.value.mapping) : saved;
    }),
    savedMappings: changing(() => ok(mappings.list())),
    saveMapping: changing(({ name, mapping, replace }) => {
      const columns = desk.hand?.inspection.profile.columns.map(({ header }) => header);
      return columns === undefined ? noFile() : mappings.save(name, mapping, { columns, replace });
    }),
    renameMapping: changing(({ id, name, replace }) => mappings.rename(id, name, replace)),
    restoreMapping: changing(({ id, savedAt }) => mappings.restore(id, savedAt)),
    exportMapping: asking(({ id }) => mappingFiles.export(id)),
    readMapping: asking(() => mappingFiles.read()),
    addMapping: changing(({ name, mapping, replace }) => mappings.add(name, mapping, replace)),
    deleteMapping: changing(({ id }) => mappings.delete(id)),

    checkFile: changing(({ mapping, agreed = [] }) => checks.check(mapping, agreed)),

    severalRows: asking(({ plan, start, count }) => reviews.ask(plan, (review) => review.severalRows(start, count))),
    useDuplicates: changing(({ plan, rule }) =>
      checks.useMapping(plan, (mapping) => ok({ ...mapping, duplicates: rule })),
    ),
    strangers: asking(({ plan }) => reviews.ask(plan, (review) => review.strangers())),
    columnWords: asking(({ plan }) => words.of(plan, checks.wordsOf(plan))),
    keepWords: changing(({ plan, chosen }) => checks.keepMapping(plan, (mapping) => withWords(mapping, chosen))),
    useWords: changing(({ plan, chosen }) => checks.useMapping(plan, (mapping) => withWords(mapping, chosen))),
    saveWords: asking(({ column, words: lines }) => words.save(column, lines)),
    loadWords: asking(() => words.load()),
    forgetWords: asking(() => words.forget()),

    reviewSummary: asking(({ plan }) => reviews.ask(plan, (review) => review.summary())),
    reviewRows: asking(({ plan, filter, start, count }) =>
      reviews.ask(plan, (review) => review.rows(filter, start, count)),
    ),
    reviewRow: asking(({ plan, row }) => reviews.ask(plan, (review) => review.row(row))),
    repairs: asking(({ plan }) => reviews.ask(plan, (review) => review.repairs())),
    findCells: asking(({ plan, find, replacement }) => reviews.ask(plan, (review) => review.find(find, replacement))),
    changeRows: changing((request) => checks.change(request)),

    importOffer: asking(({ plan }) => imports.offer(plan)),
    knownIds: asking(({ plan, practice }) => imports.knownIds(plan, practice)),
    startImport: changing(({ plan, practice, server, ...choice }) => imports.start(plan, { practice, server }, choice)),
    unchangedCount: asking(({ plan, practice }) => imports.unchangedCount(plan, practice)),
    startOver: changing(({ plan }) => imports.startOver(plan)),
    pauseImport: changing(() => {
      run.pause();
      return done;
    }),
    stopImport: changing(() => {
      run.stop();
      return done;
    }),
    retryOffer: asking(({ plan }) => imports.retryOffer(plan)),
    retryFailed: changing(({ plan }) => imports.retry(plan)),
    discardImport: changing(({ plan }) => imports.discard(plan)),
    takeForReal: changing(({ plan }) => opening(() => forReal.take(plan))),

    importReport: asking(({ plan }) => parts.importer.imports.importReport(plan)),
    saveReport: changing(({ plan, which }) => reports.save(plan, which)),
    saveTemplate: asking(() => reports.saveTemplate()),
    showSavedReport: asking(() => reports.showSaved()),
    history: changing(() => parts.importer.imports.history(settings.value.keepDays)),
    deleteImport: changing(({ plan }) => imports.delete(plan)),

    saveSettings: changing((chosen) => {
      // The banner would say that nothing goes to Akita while rows do, or the reverse.
      if (run.isRunning && chosen.practice !== settings.value.practice) return practiceWhileRunning();
      return settings.save(chosen);
    }),
    saveKey: changing(({ key: text }) => key.save(text)),
    forgetKey: changing(() => key.forget()),
    testKey: asking(async () => {
      if (key.key === null) return failure('key-missing', 'There is no API key to test. Enter it first.');
      return ok(await parts.importer.testKey({ origin: parts.server, key: key.key }));
    }),
    openLink: asking(({ link }) => {
      parts.host.openExternal(links[link]);
      return done;
    }),
  };
}
