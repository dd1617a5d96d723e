import { z } from 'zod';
import type { Outcome } from './app-error.ts';
import {
  causeRepairsSchema,
  changedSchema,
  commandSchema,
  findSchema,
  foundSchema,
  replacementSchema,
} from './change.ts';
import { fileOptionsSchema } from './file-profile.ts';
import { identitySchema } from './identity.ts';
import {
  historyEntrySchema,
  importOfferSchema,
  importReportSchema,
  knownIdsSchema,
  retryOfferSchema,
  runViewSchema,
} from './import-views.ts';
import { jobStepSchema } from './inspection.ts';
import { duplicateRules, mappingSchema } from './mapping.ts';
import {
  fileRefSchema,
  keyStateSchema,
  keyTestSchema,
  overviewSchema,
  savedMappingSchema,
  settingsSchema,
  workSchema,
} from './overview.ts';
import { checkCountsSchema } from './plan.ts';
import { reviewPageSchema, reviewSummarySchema, rowDetailSchema, rowFilterSchema } from './review.ts';
import { mergePreviewSchema } from './several-rows.ts';
import { allStrangersSchema, chosenWordsSchema, columnWordsSchema, wordLinesSchema } from './words.ts';

/**
 * Everything that crosses between the window's page and main, as one run-time value. Main, preload, the page's
 * types and the tests are derived from it; a call that has no row here does not exist.
 */
const call = <Request extends z.ZodType, Response extends z.ZodType>(request: Request, response: Response) => ({
  request,
  response,
});

const none = z.strictObject({});
const done = z.null();
const planSchema = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const ofPlan = z.strictObject({ plan: planSchema });
const ofDraft = z.strictObject({ draft: z.uuid() });
const idSchema = z.string().min(1).max(100);
/** A sentence with a value of 100 characters in it, and names of columns. */
const MOST_OF_A_FINDING = 5000;
const nameSchema = z.string().trim().min(1).max(200);
/** A screen of the grid has about 50 rows; 500 leaves room for its read-ahead. */
const MOST_ROWS_A_PAGE = 500;

export const calls = {
  /** Everything that the window shows at its start. */
  overview: call(none, overviewSchema),
  /** The user read a notice. */
  dismissNotice: call(z.strictObject({ id: idSchema }), done),

  /** Asks with the system's dialog; null when the user cancelled. */
  browseFile: call(none, fileRefSchema.nullable()),
  /** Reads a file and suggests how to match its columns, or takes it up as it lay aside; it becomes the work in hand. Events: `jobProgress`. */
  openFile: call(z.strictObject({ file: idSchema, options: fileOptionsSchema }), workSchema),
  /** Ends the reading, checking or writing that is going on; its call then answers `cancelled`. */
  cancelJob: call(none, done),
  /** Takes up a file that lies aside; the one in hand lies aside then, if the user changed anything in it. */
  continueDraft: call(ofDraft, workSchema),
  discardDraft: call(ofDraft, done),
  /** What a column of the file in hand is like as the internal ID; null where the file is no longer the one that was opened. */
  identity: call(z.strictObject({ file: idSchema, index: z.int().nonnegative() }), identitySchema.nullable()),
  /** The user looked at a finding of the file in hand, and all is right. */
  confirmFinding: call(z.strictObject({ finding: z.string().min(1).max(MOST_OF_A_FINDING) }), done),
  /** Puts the work in hand away, checked rows and edits included: “Import another file”. */
  closeFile: call(none, done),

  /** Keeps the matches as they stand, so that closing the window loses nothing. */
  keepMapping: call(z.strictObject({ mapping: mappingSchema }), done),
  /** The mapping in hand with a saved one in its place, as far as the file has its columns. */
  useSavedMapping: call(z.strictObject({ id: idSchema }), workSchema),
  savedMappings: call(none, z.array(savedMappingSchema)),
  /** A name that is there already, whatever its capitals, is `name-taken` unless the user said to replace it. */
  saveMapping: call(
    z.strictObject({ name: nameSchema, mapping: mappingSchema, replace: z.boolean() }),
    savedMappingSchema,
  ),
  renameMapping: call(z.strictObject({ id: idSchema, name: nameSchema, replace: z.boolean() }), savedMappingSchema),
  /** Back to what a mapping was when it was saved at that time. */
  restoreMapping: call(z.strictObject({ id: idSchema, savedAt: z.iso.datetime() }), savedMappingSchema),
  /** Asks where to, and writes a mapping file; null when the user cancelled, else its name. */
  exportMapping: call(z.strictObject({ id: idSchema }), z.string().nullable()),
  /** Asks for a mapping file, and reads it; null when the user cancelled. `name`: what it calls itself, or the file. */
  readMapping: call(none, z.strictObject({ name: z.string(), mapping: mappingSchema }).nullable()),
  /** Saves a mapping that was read from a file; as `saveMapping` where the name is there. */
  addMapping: call(
    z.strictObject({ name: nameSchema, mapping: mappingSchema, replace: z.boolean() }),
    savedMappingSchema,
  ),
  deleteMapping: call(z.strictObject({ id: idSchema }), done),

  /**
   * Checks every row with this mapping, edits of the review included; the work in hand then has a plan. `agreed`: the
   * columns whose guess the user said to be right; a guess without that is refused. Events: `jobProgress`.
   */
  checkFile: call(
    z.strictObject({ mapping: mappingSchema, agreed: z.array(z.int().nonnegative()).optional() }),
    z.strictObject({ plan: planSchema, counts: checkCountsSchema, asksForWords: z.boolean() }),
  ),

  /** What joining the rows of each account would do, whatever the rule is now. */
  severalRows: call(
    ofPlan.extend({ start: z.int().nonnegative(), count: z.int().positive().max(100) }),
    mergePreviewSchema,
  ),
  /** Checks every row again with another rule for several rows of one account. Events: `jobProgress`. */
  useDuplicates: call(
    ofPlan.extend({ rule: z.enum(duplicateRules) }),
    z.strictObject({ plan: planSchema, counts: checkCountsSchema, asksForWords: z.boolean() }),
  ),

  /** The words of a checked file that stand for something else: statuses, owners, tag names. */
  columnWords: call(ofPlan, columnWordsSchema),
  /** Rows that would be tracked and are hardly customers. */
  strangers: call(ofPlan, allStrangersSchema),
  /** Keeps what words were said to mean so far in the matches in hand; nothing is checked. */
  keepWords: call(ofPlan.extend({ chosen: chosenWordsSchema }), done),
  /** Checks every row again with these meanings, and remembers them for this connection. Events: `jobProgress`. */
  useWords: call(
    ofPlan.extend({ chosen: chosenWordsSchema }),
    z.strictObject({ plan: planSchema, counts: checkCountsSchema, asksForWords: z.boolean() }),
  ),
  /** Asks where to, and writes words and meanings in two columns; null when the user cancelled. */
  saveWords: call(
    z.strictObject({ column: z.string().max(MOST_OF_A_FINDING), words: chosenWordsSchema.element.shape.words }),
    z.string().nullable(),
  ),
  /** Asks for a spreadsheet, and gives its first two columns; null when the user cancelled. */
  loadWords: call(none, wordLinesSchema.nullable()),
  /** Forgets what words meant, for this connection. */
  forgetWords: call(none, done),

  reviewSummary: call(ofPlan, reviewSummarySchema),
  reviewRows: call(
    z.strictObject({
      plan: planSchema,
      filter: rowFilterSchema,
      start: z.int().nonnegative(),
      count: z.int().positive().max(MOST_ROWS_A_PAGE),
    }),
    reviewPageSchema,
  ),
  reviewRow: call(z.strictObject({ plan: planSchema, row: z.int().positive() }), rowDetailSchema),
  /** Changes rows and checks again what depends on it. Events, where all are checked again: `jobProgress`. */
  changeRows: call(ofPlan.extend({ command: commandSchema }), changedSchema),
  /** What could be done about each cause with one click; takes longer than the summary. */
  repairs: call(ofPlan, z.array(causeRepairsSchema)),
  /** What “find and replace” would do. */
  findCells: call(ofPlan.extend({ find: findSchema, replacement: replacementSchema }), foundSchema),

  importOffer: call(ofPlan, importOfferSchema),
  /** What takes longer than the offer: to Akita those that were sent from this computer, in practice those that the practice Akita remembers. */
  knownIds: call(ofPlan.extend({ practice: z.boolean() }), knownIdsSchema),
  /**
   * Starts or resumes, if the accounts go where the offer said that the user read; answers when the run has begun.
   * Events: `runChanged`.
   */
  startImport: call(
    ofPlan.extend({
      practice: z.boolean(),
      server: z.string(),
      /** Five rows that show as much as can be; then it stops as `tried`. */
      tryFirst: z.boolean().default(false),
      /** Leave out what this computer sent before, just so. */
      skipUnchanged: z.boolean().default(false),
      /** Go on though many rows are refused for one reason. */
      acceptRefusals: z.boolean().default(false),
    }),
    runViewSchema,
  ),
  /** How many of the rows were sent before, just so; takes longer than the offer. None in practice. */
  unchangedCount: call(ofPlan.extend({ practice: z.boolean() }), z.int()),
  /** Puts all rows back that had a result; the import can then be resumed. */
  startOver: call(ofPlan, z.strictObject({ rows: z.int() })),
  pauseImport: call(none, done),
  stopImport: call(none, done),
  /** What `retryFailed` would do; a sentence where it cannot be done under the present settings. */
  retryOffer: call(ofPlan, retryOfferSchema),
  /** Puts rows that Akita refused back among those to send, but for those that were put right since, and starts. */
  retryFailed: call(ofPlan, runViewSchema),
  /** Gives up what is left of an unfinished import; its report stays in the history. */
  discardImport: call(ofPlan, done),
  /**
   * Takes every row of a practice import to a draft, with its matches and corrected cells, and that in hand; or takes up
   * the draft that was made so before. Sends nothing. Events: `jobProgress`.
   */
  takeForReal: call(ofPlan, workSchema),

  importReport: call(ofPlan, importReportSchema),
  /** Asks where to with the system's dialog and writes; null when the user cancelled, else the name of the file. */
  saveReport: call(
    z.strictObject({ plan: planSchema, which: z.enum(['all', 'problems', 'summary']) }),
    z.string().nullable(),
  ),
  /** The same for a spreadsheet to fill in. */
  saveTemplate: call(none, z.string().nullable()),
  /** Shows the file that was saved last in the system's file manager. */
  showSavedReport: call(none, done),
  history: call(none, z.strictObject({ imports: z.array(historyEntrySchema), unreadable: z.array(z.string()) })),
  deleteImport: call(ofPlan, done),

  saveSettings: call(settingsSchema, settingsSchema),
  saveKey: call(z.strictObject({ key: z.string().max(4096) }), keyStateSchema),
  forgetKey: call(none, keyStateSchema),
  testKey: call(none, keyTestSchema),
  /** Opens one of the addresses that main knows, in the system's browser. */
  openLink: call(z.strictObject({ link: z.enum(['akita', 'akita-api-help']) }), done),
} as const;

/** Calls that only the preload makes, because it alone knows the paths of files that were dropped. */
export const preloadCalls = {
  takeDroppedFiles: call(z.strictObject({ paths: z.array(z.string().max(32_768)).max(1000) }), fileRefSchema),
} as const;

/** What main tells the page without being asked. */
export const events = {
  overviewChanged: overviewSchema,
  jobProgress: jobStepSchema,
  runChanged: runViewSchema,
  /** A menu item or a second start asks for a place or a file. */
  goTo: z.enum(['file', 'history', 'mappings', 'settings']),
  fileOffered: fileRefSchema,
} as const;

export type CallName = keyof typeof calls;
/** What a caller gives; what has a default may be left out. */
export type RequestOf<N extends CallName> = z.input<(typeof calls)[N]['request']>;
/** What a handler gets. */
type CheckedRequestOf<N extends CallName> = z.output<(typeof calls)[N]['request']>;
export type ResponseOf<N extends CallName> = z.infer<(typeof calls)[N]['response']>;
export type EventName = keyof typeof events;
export type EventOf<N extends EventName> = z.infer<(typeof events)[N]>;

/** One function a call; `window.importer` reaches them through ipc-channels.ts. */
export type Handlers = { readonly [N in CallName]: (request: CheckedRequestOf<N>) => Promise<Outcome<ResponseOf<N>>> };
