import type { z } from 'zod';
import { failure, type Outcome } from '../../shared/app-error.ts';
import { type CallName, calls, preloadCalls } from '../../shared/importer-contract.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { Log } from '../ports.ts';
import { placeOf } from './bug-report.ts';
import type { CallEvent } from './sender.ts';

/** What the page's calls are answered with. */
export interface CallDesk {
  /** The application behind the contract. */
  readonly desktop: Pick<Desktop, 'handlers' | 'takeDroppedFiles'>;
  readonly isOurs: (event: CallEvent) => boolean;
  readonly log: Log;
}

const isCallName = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name);

/** For the log: what a page may have put in place of a name is not repeated. */
const shown = (name: unknown): string => (isCallName(name) ? name : 'a call that does not exist');

/** Rejects: whoever calls from elsewhere gets an error that says so, never an empty answer. */
function refuseForeign(desk: CallDesk, event: CallEvent, name: string): void {
  if (desk.isOurs(event)) return;
  desk.log('error', `Refused ${name} from a page or frame that is not the window's own.`);
  throw new Error('Only the window of Akita Importer may ask this.');
}

/** The request as its schema reads it. Our own page never asks otherwise, so a mismatch is rejected as the bug it is. */
function accept<Schema extends z.ZodType>(
  desk: CallDesk,
  name: string,
  schema: Schema,
  request: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  // Only the first name of each path: deeper ones can be words out of cells, such as the keys of `values`.
  const places = parsed.error.issues.map(({ path: [first = ''], code }) => `${String(first)}: ${code}`).join('; ');
  desk.log('error', `Refused a malformed request for ${name} (${places}).`);
  throw new Error(`The request for ${name} does not have the form of the contract.`);
}

/** A handler that throws is a bug: it goes into the log, and the page gets a sentence. */
async function settle(
  desk: CallDesk,
  name: string,
  handle: () => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
  try {
    return await handle();
  } catch (thrown) {
    desk.log('error', `${name} failed: ${placeOf(thrown)}`);
    return failure(
      'internal',
      'Something went wrong inside Akita Importer. Nothing that was saved is lost. Try again; if it happens again, close the window and start Akita Importer anew.',
    );
  }
}

/** One call of the page, from whoever: sender, then name, then form, then the handler; only then is anything done. */
export async function answerCall(
  desk: CallDesk,
  event: CallEvent,
  name: unknown,
  request: unknown,
): Promise<Outcome<unknown>> {
  refuseForeign(desk, event, shown(name));
  if (!isCallName(name)) throw new Error('This call does not exist.');
  const accepted = accept(desk, name, calls[name].request, request);
  // The compiler cannot follow a row that is picked by name: its schema is the one of its handler.
  const handler = desk.desktop.handlers[name] as (request: unknown) => Promise<Outcome<unknown>>;
  return settle(desk, name, () => handler(accepted));
}

/** Files that were dropped on the window: the preload names their paths, the page cannot. */
export async function answerDrop(desk: CallDesk, event: CallEvent, request: unknown): Promise<Outcome<unknown>> {
  const name = 'takeDroppedFiles';
  refuseForeign(desk, event, name);
  const { paths } = accept(desk, name, preloadCalls[name].request, request);
  return settle(desk, name, () => desk.desktop.takeDroppedFiles(paths));
}
