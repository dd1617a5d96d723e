import type { Dialogs } from './api/dialogs.ts';
import type { IpcMain } from './api/ipc-main.ts';
import type { NativeTheme } from './api/system.ts';
import type { FromPage, PageState } from './messages.ts';
import type { Connection } from './server/sockets.ts';

interface Parts {
  readonly ipcMain: IpcMain;
  readonly nativeTheme: NativeTheme;
  readonly dialogs: Dialogs;
  /** The person wants to see the hidden window: on a desktop they would start the application again. */
  summon(): void;
}

type Invocation = FromPage & { kind: 'invoke' };

/** What comes from the page, to where it belongs. */
export class PageTraffic {
  private readonly parts: Parts;
  /** The size that a document had when it came: only a change of it is somebody's hand. */
  private readonly sizes = new WeakMap<Connection, PageState>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  came(connection: Connection): void {
    if (!connection.isMainFrame) return;
    const { window, link, frame } = connection;
    window.webContents.connect(link, frame);
    link.send({ kind: 'window', state: window.isPutAway() ? 'hidden' : 'shown' });
    this.parts.dialogs.pageCame();
  }

  left(connection: Connection): void {
    if (connection.isMainFrame && connection.window.webContents.disconnect(connection.link)) {
      connection.window.setFocused(false);
      this.parts.dialogs.pageLeft();
    }
  }

  received(connection: Connection, message: FromPage): void {
    if (message.kind === 'invoke') void this.invoke(connection, message);
    else if (message.kind === 'send') this.send(connection, message);
    else if (connection.isMainFrame) this.aboutWindow(connection, message);
  }

  private async invoke({ window, frame, link }: Connection, { id, channel, args }: Invocation): Promise<void> {
    try {
      const value = await this.parts.ipcMain.invoke(window.webContents, frame, channel, args);
      link.send({ kind: 'result', id, value });
    } catch (error) {
      link.send({ kind: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  }

  private send({ window, frame }: Connection, message: FromPage & { kind: 'send' }): void {
    this.parts.ipcMain.receive(window.webContents, frame, message.channel, message.args);
  }

  private aboutWindow(connection: Connection, message: Exclude<FromPage, { kind: 'invoke' | 'send' }>): void {
    const { window } = connection;
    switch (message.kind) {
      case 'loaded':
        window.finishLoading();
        break;
      case 'state':
        this.takeState(connection, message.state);
        break;
      case 'answer':
        this.parts.dialogs.answer(message.id, message.answer);
        break;
      case 'open-window':
        window.webContents.askForWindow(message.url);
        break;
      case 'navigate':
        window.webContents.navigate(message.url);
        break;
      case 'summon':
        this.parts.summon();
        break;
    }
  }

  private takeState(connection: Connection, state: PageState): void {
    const before = this.sizes.get(connection);
    this.sizes.set(connection, state);
    this.parts.nativeTheme.setPageIsDark(state.dark);
    connection.window.setFocused(state.focused);
    const { width, height } = state;
    if (before !== undefined && (before.width !== width || before.height !== height)) {
      connection.window.setBounds({ width, height });
    }
  }
}
