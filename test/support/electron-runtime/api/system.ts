import path from 'node:path';
import type { Recorded } from '../recorder.ts';
import { StrictEmitter, strict } from '../strict.ts';

/** `shell`: writes down what would be opened, and opens nothing. */
export const newShell = (record: Recorded) =>
  strict('shell', {
    async openExternal(url: string): Promise<void> {
      record.links.push(url);
    },
    showItemInFolder(file: string): void {
      record.shownInFolder.push(path.resolve(file));
    },
    async openPath(file: string): Promise<string> {
      record.openedPaths.push(path.resolve(file));
      return '';
    },
  });

/** `clipboard`: writes down what would be copied. */
export const newClipboard = (record: Recorded) =>
  strict('clipboard', {
    writeText(text: string): void {
      record.clipboard.push(text);
    },
    readText: (): string => record.clipboard.at(-1) ?? '',
  });

/** `powerSaveBlocker`: keeps account of who keeps the computer awake. */
export const newPowerSaveBlocker = (record: Recorded) =>
  strict('powerSaveBlocker', {
    start(type: string): number {
      const id = record.powerBlockers.length;
      record.powerBlockers.push({ id, type, active: true });
      return id;
    },
    stop(id: number): boolean {
      const blocker = record.powerBlockers[id];
      if (blocker === undefined) return false;
      blocker.active = false;
      return true;
    },
    isStarted: (id: number): boolean => record.powerBlockers[id]?.active ?? false,
  });

/** `powerMonitor`: tests emit its events. */
export const newPowerMonitor = (): StrictEmitter =>
  new StrictEmitter('powerMonitor', [
    'suspend',
    'resume',
    'shutdown',
    'lock-screen',
    'unlock-screen',
    'on-ac',
    'on-battery',
  ]);

/** `Notification`: written down when shown. */
export const bindNotification = (record: Recorded): object =>
  class Notification extends StrictEmitter {
    readonly title: string;
    readonly body: string;

    constructor(options: { readonly title?: string; readonly body?: string } = {}) {
      super('Notification', ['show', 'click', 'close', 'reply', 'action', 'failed']);
      this.title = options.title ?? '';
      this.body = options.body ?? '';
    }

    static isSupported(): boolean {
      return true;
    }

    show(): void {
      record.notifications.push({ title: this.title, body: this.body });
      this.emit('show', {});
    }

    close(): void {
      this.emit('close', {});
    }
  };

/** `nativeTheme`: dark or light as the page's browser says, unless the application chose. */
export class NativeTheme extends StrictEmitter {
  private source = 'system';
  private pageIsDark = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }

  get themeSource(): string {
    return this.source;
  }

  set themeSource(source: string) {
    this.change(() => {
      this.source = source;
    });
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'system' ? this.pageIsDark : this.source === 'dark';
  }

  setPageIsDark(dark: boolean): void {
    this.change(() => {
      this.pageIsDark = dark;
    });
  }

  private change(act: () => void): void {
    const before = this.shouldUseDarkColors;
    act();
    if (this.shouldUseDarkColors !== before) this.emit('updated');
  }
}

const display = {
  id: 1,
  label: 'Stand-in',
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  size: { width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1080 },
  workAreaSize: { width: 1920, height: 1080 },
  scaleFactor: 1,
  rotation: 0,
};

/** `screen`: one display of common size. */
export const newScreen = () =>
  Object.assign(new StrictEmitter('screen', ['display-added', 'display-removed', 'display-metrics-changed']), {
    getAllDisplays: () => [strict('Display', { ...display })],
    getPrimaryDisplay: () => strict('Display', { ...display }),
    getDisplayMatching: () => strict('Display', { ...display }),
    getDisplayNearestPoint: () => strict('Display', { ...display }),
  });
