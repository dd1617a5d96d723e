import type { Log } from '../ports.ts';
import { placeOf } from './bug-report.ts';

/** What the end of the program needs. */
export interface LastResort {
  readonly log: Log;
  readonly tell: (why: string) => void;
  readonly exit: (status: number) => void;
}

const SENTENCE =
  'Something went wrong inside Akita Importer, so it closes before it could do harm. Every answer of Akita up to now is recorded: start it again, and an import that was running can be resumed where it stopped.';

/**
 * A bug that nothing caught: it is logged, said in words, and the program ends. To go on would be to trust a state that
 * nobody foresaw; the plan on the disk is the journal of everything that was sent.
 */
export function endOnBugs(source: Pick<NodeJS.Process, 'on'>, { log, tell, exit }: LastResort): void {
  let ending = false;
  const end = (thrown: unknown) => {
    if (ending) return;
    ending = true;
    log('error', `Ends because of an unexpected error: ${placeOf(thrown)}`);
    tell(SENTENCE);
    exit(1);
  };
  source.on('uncaughtException', end);
  source.on('unhandledRejection', end);
}
