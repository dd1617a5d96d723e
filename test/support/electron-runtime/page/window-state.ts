import type { WindowState } from '../messages.ts';
import { type Modal, make, showModal } from './overlay.ts';
import type { PageSocket } from './socket.ts';

const sentences: Readonly<Record<Exclude<WindowState, 'shown'>, string>> = {
  hidden: 'The window is hidden. Akita Importer goes on working.',
  elsewhere: 'This window was opened in another tab.',
  closed: 'This window was closed. You can close the tab.',
};

/** Says over the page when it is not the window, or the window is not to be seen; waits for one that comes back. */
export function showWindowState(socket: PageSocket, comesBack: boolean): void {
  let shown: Modal | null = null;
  socket.onMessage((message) => {
    if (message.kind !== 'window') return;
    const { state } = message;
    shown?.close();
    shown = null;
    if (state === 'elsewhere' || (state === 'closed' && !comesBack)) socket.end();
    if (state === 'shown') return;
    const show = make('button', { type: 'button', onclick: () => socket.send({ kind: 'summon' }) }, 'Show the window');
    shown = showModal('Akita Importer', () => {}, make('p', {}, sentences[state]), state === 'hidden' ? show : '');
  });
}

/** Keeps the application informed of what a window of the desktop would know. */
export function tellPageState(socket: PageSocket): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tell = (): void =>
    socket.send({
      kind: 'state',
      state: { dark: dark.matches, focused: document.hasFocus(), width: innerWidth, height: innerHeight },
    });
  for (const event of ['focus', 'blur', 'resize']) addEventListener(event, tell);
  dark.addEventListener('change', tell);
  tell();
}
