import type { Outcome } from '../../shared/app-error.ts';
import type { EventName, EventOf, Handlers } from '../../shared/importer-contract.ts';
import type { FileRef } from '../../shared/overview.ts';
import type { Importer } from '../importer.ts';
import type { Clock, HttpPort, Log, SecretBox, StateFile, WindowHost } from '../ports.ts';

/** What the window's service is made of; it knows no Electron. */
export interface DesktopParts {
  readonly importer: Importer;
  readonly host: WindowHost;
  readonly secrets: SecretBox;
  /** Settings, sealed key, work in hand, recent files. */
  readonly state: StateFile;
  readonly clock: Clock;
  readonly http: HttpPort;
  readonly log: Log;
  readonly version: string;
  readonly platform: string;
  /** The address of Akita, an origin. */
  readonly server: string;
  readonly emit: <N extends EventName>(name: N, payload: EventOf<N>) => void;
}

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
