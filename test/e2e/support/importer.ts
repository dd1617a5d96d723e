import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Recorded } from '../../support/electron-runtime/recorder.ts';
import type { Driver, StartOptions } from './driver.ts';
import { type Droppable, dropFiles } from './drop-files.ts';

/** Frames as a forged call names them. */
export interface ForgedFrame {
  readonly url: string;
  readonly isMainFrame: boolean;
}

/** The window's place as the application has it. */
export interface WindowFacts {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly visible: boolean;
  readonly maximized: boolean;
}

/** The application under test, whether Electron or the stand-in runs it. */
export class Importer {
  readonly dataDir: string;
  private readonly scratch: string;
  private readonly begin: (changes: Partial<StartOptions>) => Promise<Driver>;
  private driver: Driver | null = null;
  private complaints: string[] = [];

  constructor(begin: (changes: Partial<StartOptions>) => Promise<Driver>, dataDir: string, scratch: string) {
    this.begin = begin;
    this.dataDir = dataDir;
    this.scratch = scratch;
  }

  /** The window's page; another one after each start. */
  get page(): Page {
    return this.running.page;
  }

  /** Starts it over its data folder, some things changed; a fresh test has one that runs already. */
  async start(changes: Partial<StartOptions> = {}): Promise<void> {
    if (this.driver !== null) throw new Error('The application runs already.');
    this.driver = await this.begin(changes);
    this.listen(this.driver.page);
  }

  /** Asks it to quit. It may ask back; {@link ended} tells when it is gone. */
  async quit(): Promise<void> {
    await this.running.call('quit');
  }

  /** Closes the window as its close button does. */
  async closeWindow(): Promise<void> {
    await this.running.call('closeWindow');
  }

  async hideWindow(): Promise<void> {
    await this.running.call('hideWindow');
  }

  /** Waits until it has ended by itself; gives its exit status. */
  async ended(): Promise<number | string> {
    const { ended, dispose } = this.running;
    const status = await ended;
    this.driver = null;
    await dispose();
    return status;
  }

  /** Ends it as a crash would. */
  async kill(): Promise<void> {
    const { kill, dispose } = this.running;
    this.driver = null;
    await kill();
    await dispose();
  }

  /** Quits and starts again over the same data. */
  async restart(changes: Partial<StartOptions> = {}): Promise<void> {
    await this.quit();
    await this.ended();
    await this.start(changes);
  }

  /** Answers the open dialog that is shown or comes next; null is Cancel. */
  async answerNextOpenDialog(file: string | null): Promise<void> {
    await this.running.call('answerDialog', 'open', file === null ? null : { paths: [file] });
  }

  async answerNextSaveDialog(file: string | null): Promise<void> {
    await this.running.call('answerDialog', 'save', file === null ? null : { paths: [file] });
  }

  /** Presses a button of the message box that is shown or comes next, counted from 0. */
  async answerNextMessageBox(button: number): Promise<void> {
    await this.running.call('answerDialog', 'message', { button, checked: false });
  }

  /** What it asked of the system since it was started; nothing of it was done. */
  async recorded(): Promise<Recorded> {
    return (await this.running.call('recorded')) as Recorded;
  }

  async clickMenu(id: string): Promise<void> {
    await this.running.call('clickMenu', id);
  }

  /** The system's own events: suspend, resume, shutdown … */
  async emitPower(event: string): Promise<void> {
    await this.running.call('emitPower', event);
  }

  /** A file is opened with it, as a Mac tells. */
  async openFile(file: string): Promise<void> {
    await this.running.call('openFile', file);
  }

  async window(): Promise<WindowFacts | null> {
    return (await this.running.call('window')) as WindowFacts | null;
  }

  /** Calls into main as if a frame had done so; rejects with what main throws. */
  invokeAs(frame: ForgedFrame, channel: string, ...args: unknown[]): Promise<unknown> {
    return this.running.call('invokeAs', frame, channel, args);
  }

  /** Starts it once more over the same data; the second one gives way and ends. */
  async openSecondInstance(args: readonly string[] = []): Promise<void> {
    await this.running.startSecond(args);
  }

  /** Drops files on the window, by paths or by name and content. */
  async dropFiles(...files: Droppable[]): Promise<void> {
    await dropFiles(this.page, files, join(this.scratch, 'dropped'));
  }

  /**
   * Errors in the page or its console, refused by its policy among them, since the last call. The fixture fails a
   * test that leaves some; a test that provokes them takes them.
   */
  takeComplaints(): string[] {
    return this.complaints.splice(0);
  }

  /** Ends what runs, when the test is over. */
  async dispose(): Promise<void> {
    if (this.driver !== null) await this.kill();
  }

  private get running(): Driver {
    if (this.driver === null) throw new Error('The application does not run; start() it first.');
    return this.driver;
  }

  private listen(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      // The line of the stand-in breaks when the application is killed; the page would be gone in Electron.
      if (message.type() === 'error' && !message.text().includes('/__stand-in/')) this.complaints.push(message.text());
    });
  }
}
