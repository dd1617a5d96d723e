import type { Outcome } from './app-error.ts';
import type { CallName, EventName, EventOf, RequestOf, ResponseOf } from './importer-contract.ts';
import type { FileRef } from './overview.ts';

/** The channels between preload and main; beside the contract, so that the preload does not carry zod into every page. */
export const CALL_CHANNEL = 'importer:call';
export const DROP_CHANNEL = 'importer:dropped';
export const EVENT_CHANNEL = 'importer:event';

/** What the preload puts into the page as `window.importer`; `DroppedFile` is the DOM's `File`. Answers are checked by the page's bridge. */
export interface ImporterBridge<DroppedFile> {
  call<N extends CallName>(name: N, request: RequestOf<N>): Promise<Outcome<ResponseOf<N>>>;
  /** Only a real dropped or picked file has a path; the page gets an ID for it. */
  dropFiles(files: readonly DroppedFile[]): Promise<Outcome<FileRef>>;
  /** Returns its own undo. */
  on<N extends EventName>(name: N, listener: (payload: EventOf<N>) => void): () => void;
}
