import type { Outcome } from '../../shared/app-error.ts';
import type { Handlers } from '../../shared/importer-contract.ts';
import type { FileRef } from '../../shared/overview.ts';
import { ok } from '../../shared/result.ts';
import { createHandlers } from './handlers.ts';
import { closeServices, type DesktopParts, notWhileRunning, openServices } from './services.ts';

export type { DesktopParts };

/** The contract of the window, and what its host needs to know of the work. */
export interface Desktop {
  readonly handlers: Handlers;
  takeDroppedFiles(paths: readonly string[]): Promise<Outcome<FileRef>>;
  /** A file that came by the system: a second start, “open with”. Emits `fileOffered`. */
  offerPath(path: string): Promise<void>;
  /** Whether rows are being sent. */
  isRunning(): boolean;
  /** Pauses a run and waits until every answer on the way is recorded; puts everything in order for the end. */
  close(): Promise<void>;
}

/** Opens the window's service: what an earlier session left is in order when it answers. */
export async function openDesktop(parts: DesktopParts): Promise<Outcome<Desktop>> {
  const services = await openServices(parts);
  const takeDroppedFiles: Desktop['takeDroppedFiles'] = async (paths) => {
    const free = notWhileRunning(services.run);
    return free.ok ? services.files.take(paths) : free;
  };
  return ok({
    handlers: createHandlers(parts, services),
    takeDroppedFiles,
    async offerPath(path) {
      const offered = await takeDroppedFiles([path]);
      if (offered.ok) parts.emit('fileOffered', offered.value);
      else services.notices.add('offered', offered.error.message);
      services.overview.changed();
    },
    isRunning: () => services.run.isRunning,
    close: () => closeServices(services),
  });
}
