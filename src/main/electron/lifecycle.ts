import { app, powerMonitor } from 'electron';
import type { Log } from '../ports.ts';
import { quitOnSignals } from './end-signals.ts';
import { fileAmong } from './file-arguments.ts';
import type { Quitting } from './quitting.ts';
import type { AppWindow } from './window.ts';

/** What the events of the system are passed on to. */
export interface LifecycleParts {
  readonly window: AppWindow;
  readonly quitting: Quitting;
  /** A file that the system hands over. */
  readonly offer: (file: string) => void;
  readonly log: Log;
}

/** Passes on what the system tells of the application: quitting, another start, the dock, sleep and the end of the session. */
export function followSystem({ window, quitting, offer, log }: LifecycleParts): void {
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (!quitting.mayQuit()) event.preventDefault();
  });
  app.on('activate', () => void window.show());
  app.on('second-instance', (_event, argv, folder) => {
    void window.show();
    const file = fileAmong(argv, folder);
    if (file !== null) offer(file);
  });
  // Delays the end of the session on macOS and Linux until every answer is recorded; Windows tells the window instead.
  powerMonitor.on('shutdown', (...[event]: { preventDefault(): void }[]) => {
    event?.preventDefault();
    quitting.quitNow();
  });
  quitOnSignals(process, () => quitting.quitNow());
  powerMonitor.on('resume', () => log('info', 'The computer woke up.'));
}
