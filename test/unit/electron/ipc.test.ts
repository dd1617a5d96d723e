import type { WebContents } from 'electron';
import { beforeEach, expect, it, vi } from 'vitest';
import { registerCalls, tellPage } from '../../../src/main/electron/ipc.ts';
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL } from '../../../src/shared/ipc-channels.ts';

type Handler = (event: object, ...args: unknown[]) => Promise<unknown>;

const handlers = vi.hoisted(() => new Map<string, unknown>());
vi.mock('electron', () => ({
  ipcMain: { handle: (channel: string, handler: unknown) => handlers.set(channel, handler) },
}));

const asked: unknown[] = [];
const desk = (isOurs: boolean) => ({
  desktop: {
    handlers: { overview: async (request: unknown) => ({ ok: true, value: asked.push(request) }) },
    takeDroppedFiles: async (paths: unknown) => ({ ok: true, value: asked.push(paths) }),
  } as unknown as Parameters<typeof registerCalls>[0]['desktop'],
  isOurs: () => isOurs,
  log: () => undefined,
});

beforeEach(() => {
  handlers.clear();
  asked.length = 0;
});

const invoke = (channel: string, ...args: unknown[]) => (handlers.get(channel) as Handler)({}, ...args);

it('there are two ways in, and no third', () => {
  registerCalls(desk(true));
  expect([...handlers.keys()].toSorted()).toEqual([CALL_CHANNEL, DROP_CHANNEL].toSorted());
});

it('both lead to the application', async () => {
  registerCalls(desk(true));
  await invoke(CALL_CHANNEL, 'overview', {});
  await invoke(DROP_CHANNEL, { paths: ['a.csv'] });
  expect(asked).toEqual([{}, ['a.csv']]);
});

it('both are closed to strangers', async () => {
  registerCalls(desk(false));
  await expect(invoke(CALL_CHANNEL, 'overview', {})).rejects.toThrow('Only the window');
  await expect(invoke(DROP_CHANNEL, { paths: ['a.csv'] })).rejects.toThrow('Only the window');
  expect(asked).toEqual([]);
});

function newPage(destroyed = false) {
  const sent: unknown[][] = [];
  const page = { isDestroyed: () => destroyed, send: (...args: unknown[]) => sent.push(args) };
  return { page: page as unknown as WebContents, sent };
}

it('an event goes to the page by the one channel for events', () => {
  const { page, sent } = newPage();
  tellPage(page, () => undefined, 'goTo', 'history');
  expect(sent).toEqual([[EVENT_CHANNEL, 'goTo', 'history']]);
});

it('an event that the contract does not have is a bug: it is logged and not told', () => {
  const { page, sent } = newPage();
  const lines: string[] = [];
  tellPage(page, (_, line) => lines.push(line), 'goTo', 'elsewhere' as 'history');
  expect(sent).toEqual([]);
  expect(lines).toEqual(['The event goTo does not have the form of the contract.']);
});

it('a page that has gone, or is not there yet, is told nothing', () => {
  const { page, sent } = newPage(true);
  tellPage(page, () => undefined, 'goTo', 'history');
  tellPage(null, () => undefined, 'goTo', 'history');
  expect(sent).toEqual([]);
});
