import { z } from 'zod';
import { newFrame } from './api/web-frame.ts';
import type { Runtime } from './runtime.ts';
import { emitPreventable } from './strict.ts';

const text = z.string();
const answer = z.union([
  z.null(),
  z.strictObject({ paths: z.array(text) }),
  z.strictObject({ button: z.int(), checked: z.boolean() }),
]);

/** What a test can ask of a running stand-in, by name; the arguments pass a schema as everything between processes. */
const requests = {
  answerDialog: z.tuple([z.enum(['open', 'save', 'message']), answer]),
  recorded: z.tuple([]),
  clickMenu: z.tuple([text]),
  emitPower: z.tuple([text]),
  openFile: z.tuple([text]),
  quit: z.tuple([]),
  closeWindow: z.tuple([]),
  hideWindow: z.tuple([]),
  window: z.tuple([]),
  invokeAs: z.tuple([z.strictObject({ url: text, isMainFrame: z.boolean() }), text, z.array(z.unknown())]),
} as const;

export type ControlName = keyof typeof requests;

const callSchema = z.strictObject({
  id: z.int(),
  name: z.enum(Object.keys(requests) as [ControlName, ...ControlName[]]),
  args: z.array(z.unknown()),
});

type Answers = { readonly [N in ControlName]: (...args: z.infer<(typeof requests)[N]>) => unknown };

const answersOf = ({ app, dialogs, record, menus, powerMonitor, ipcMain, currentWindow }: Runtime): Answers => ({
  answerDialog: (kind, given) => dialogs.prepare(kind, given),
  recorded: () => record,
  clickMenu: (name) => menus.click(name),
  emitPower: (event) => emitPreventable(powerMonitor, event),
  openFile: (file) => emitPreventable(app, 'open-file', {}, file),
  quit: () => app.quit(),
  closeWindow: () => currentWindow()?.close(),
  hideWindow: () => currentWindow()?.hide(),
  window: () => {
    const window = currentWindow();
    if (window === null) return null;
    return { ...window.getBounds(), visible: window.isVisible(), maximized: window.isMaximized() };
  },
  invokeAs: ({ url, isMainFrame }, channel, args) => {
    const contents = currentWindow()?.webContents;
    if (contents === undefined) throw new Error('There is no window to call from.');
    return ipcMain.invoke(contents, newFrame(url, isMainFrame ? null : contents.mainFrame), channel, args);
  },
});

async function answerCall(runtime: Runtime, raw: unknown): Promise<void> {
  const { id, name, args } = callSchema.parse(raw);
  try {
    const act = answersOf(runtime)[name] as (...args: unknown[]) => unknown;
    process.send?.({ id, ok: true, value: await act(...requests[name].parse(args)) });
  } catch (error) {
    process.send?.({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Lets the process that started this one as its child drive it; nobody else can. */
export function openControl(runtime: Runtime): void {
  process.on('message', (raw) => void answerCall(runtime, raw));
}
