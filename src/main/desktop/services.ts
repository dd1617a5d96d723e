import { failure, type Outcome } from '../../shared/app-error.ts';
import type { RunView } from '../../shared/import-views.ts';
import type { EventName, EventOf } from '../../shared/importer-contract.ts';
import type { JobStep } from '../../shared/inspection.ts';
import { ok } from '../../shared/result.ts';
import type { Importer } from '../importer.ts';
import type { Clock, Log, SecretBox, StateFile, WindowHost } from '../ports.ts';
import { Checks } from './checks.ts';
import { Desk } from './desk.ts';
import { Files } from './files.ts';
import { ForReal } from './for-real.ts';
import { ImportCalls } from './import-calls.ts';
import { KeyBox } from './key-box.ts';
import { MappingCalls } from './mapping-calls.ts';
import { rememberedOffers } from './mapping-fit.ts';
import { Notices } from './notices.ts';
import { OneJob } from './one-at-a-time.ts';
import { OverviewBox } from './overview-box.ts';
import { RememberedWords } from './remembered-words.ts';
import { Reports } from './reports.ts';
import { Reviews } from './reviews.ts';
import { RunController } from './run-controller.ts';
import type { TargetParts } from './run-target.ts';
import { SavedMappings } from './saved-mappings.ts';
import { SavedMappingsFile } from './saved-mappings-file.ts';
import { SettingsBox } from './settings.ts';
import { WordCalls } from './word-calls.ts';
import { WorkBench } from './work.ts';

/** What the window's service is made of; it knows no Electron. */
export interface DesktopParts {
  readonly importer: Importer;
  readonly host: WindowHost;
  readonly secrets: SecretBox;
  /** Settings, sealed key, work in hand, recent files. */
  readonly state: StateFile;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  readonly platform: string;
  /** The address of Akita, an origin. */
  readonly server: string;
  readonly emit: <N extends EventName>(name: N, payload: EventOf<N>) => void;
  /** Told every key before it is used, so that it stands in no line of the log. */
  readonly hideFromLog: (key: string) => void;
}

/** The parts of the window's service, joined. */
export interface Services {
  readonly notices: Notices;
  readonly files: Files;
  readonly settings: SettingsBox;
  readonly key: KeyBox;
  readonly mappings: SavedMappings;
  readonly mappingFiles: MappingCalls;
  readonly job: OneJob;
  readonly reviews: Reviews;
  readonly desk: Desk;
  readonly work: WorkBench;
  readonly checks: Checks;
  readonly words: WordCalls;
  readonly forReal: ForReal;
  readonly run: RunController;
  readonly imports: ImportCalls;
  readonly reports: Reports;
  readonly overview: OverviewBox;
  readonly target: () => TargetParts;
}

const ended: ReadonlySet<RunView['state']> = new Set(['paused', 'stopped', 'finished']);

/** Opens what an earlier session left, and joins the parts. */
export async function openServices(parts: DesktopParts): Promise<Services> {
  const { importer, host, state, secrets, clock, log, server, version, platform, hideFromLog } = parts;
  const onProgress = (step: JobStep) => parts.emit('jobProgress', jobStepOf(step));
  const notices = new Notices(state);
  const files = await Files.open(state, notices, clock);
  const settings = new SettingsBox(state, notices);
  const key = await KeyBox.open({ state, secrets, notices, log, hideFromLog });
  const mappings = new SavedMappings(new SavedMappingsFile(importer.folder.root, clock, notices), clock);
  const job = new OneJob();
  const reviews = new Reviews(importer);
  const desk = new Desk({ importer, reviews, state, notices, log });
  await desk.clearUp();
  const offers = rememberedOffers();
  const work = new WorkBench({
    importer,
    files,
    desk,
    notices,
    clock,
    job,
    onProgress,
    offersFor: ({ profile }) => offers(profile.columns, mappings.known),
  });
  const target = () => ({ settings: settings.value, key: key.key, server });
  const remembered = new RememberedWords(state, notices);
  const words = new WordCalls({ importer, host, reviews, remembered, target, log, onProgress });
  const checks = new Checks({ importer, files, desk, reviews, clock, job, onProgress, words });
  const forReal = new ForReal({ importer, files, desk, work, job, onProgress });
  const changed = (view: RunView, stateChanged: boolean) => {
    parts.emit('runChanged', view);
    if (stateChanged) overview.changed();
    if (stateChanged && ended.has(view.state)) void overview.lookForUnfinished();
  };
  const run = new RunController({ importer, host, clock, log, target, changed });
  const emit = (value: Awaited<ReturnType<OverviewBox['get']>>) => parts.emit('overviewChanged', value);
  const overview: OverviewBox = new OverviewBox({
    importer,
    settings,
    key,
    work,
    desk,
    files,
    run,
    notices,
    log,
    version,
    platform,
    server,
    emit,
  });
  void lookAround(desk, overview, () => removeOld(parts, settings, notices));
  const imports = new ImportCalls({ importer, run, checks, desk, reviews, overview, target });
  const reports = new Reports({ importer, host, onProgress });
  return {
    notices,
    files,
    settings,
    key,
    mappings,
    mappingFiles: new MappingCalls({ importer, host, mappings }),
    job,
    reviews,
    desk,
    work,
    checks,
    words,
    forReal,
    run,
    imports,
    reports,
    overview,
    target,
  };
}

/** By the rule that the settings show; what went is told, once. */
async function removeOld({ importer, log }: DesktopParts, settings: SettingsBox, notices: Notices): Promise<void> {
  const { keepDays } = settings.value;
  const removed = await importer.imports.removeOld(keepDays);
  if (!removed.ok || removed.value.length === 0) return;
  const { length } = removed.value;
  log('info', `removed old imports: ${removed.value.join(', ')}`);
  const what = length === 1 ? 'An import that' : `${length} imports that`;
  notices.add(
    'removed-imports',
    `${what} ended more than ${keepDays} days ago ${length === 1 ? 'was' : 'were'} removed from this computer, as Settings say. What is in Akita stays there.`,
  );
}

/** What takes a look at every plan, and is told when it is known. */
async function lookAround(desk: Desk, overview: OverviewBox, tidyUp: () => Promise<void>): Promise<void> {
  await overview.lookForUnfinished();
  await desk.offerUnknownDrafts();
  await tidyUp();
  await overview.lookForUnreadable();
}

/** Without the kind that it has as a message of the job process. */
const jobStepOf = ({ step, done, total }: JobStep): JobStep => ({ step, done, total });

/** The shell waits 5 s for the end: the answers on the way get most of it, and the rest writes down what they were. */
const ANSWERS_WAIT_MS = 3000;

/** Puts everything in order for the end; nothing that was answered is lost. */
export async function closeServices({ job, reports, run, checks, reviews }: Services): Promise<void> {
  job.cancel();
  reports.cancel();
  await Promise.all([run.close(ANSWERS_WAIT_MS), checks.settled(), job.ended()]);
  await reviews.close();
}

/** Why no other file is opened now; a value where one can be. */
export function notWhileRunning(run: RunController): Outcome<void> {
  if (!run.isRunning) return ok(undefined);
  const what = run.view === null ? 'An import' : `An import of “${run.view.fileName}”`;
  return failure('wrong-usage', `${what} is running. Wait until it has ended, or pause it; then open the other file.`);
}
