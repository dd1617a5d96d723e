import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL, type ImporterBridge } from '../../src/shared/ipc-channels.ts';

interface PickedFile {
  readonly path: string;
}

const folder = path.join(import.meta.dirname, '..', '..', 'out', 'preload');
const code = readFileSync(path.join(folder, 'index.cjs'), 'utf8');

type EventListener = (event: object, name: string, payload: unknown) => void;

/** What a sandboxed preload can ask for: `electron` and nothing else. */
class FakeRenderer {
  required: string[] = [];
  exposed: Record<string, unknown> = {};
  invoked: unknown[][] = [];
  tell: (name: string, payload: unknown) => void = () => undefined;

  load(): ImporterBridge<PickedFile> {
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, api: unknown) => Object.assign(this.exposed, { [name]: api }),
      },
      ipcRenderer: {
        invoke: async (...args: unknown[]) => {
          this.invoked.push(args);
          return { ok: true, value: null };
        },
        on: (channel: string, listener: EventListener) => {
          if (channel === EVENT_CHANNEL) this.tell = (name, payload) => listener({}, name, payload);
        },
      },
      webUtils: { getPathForFile: (file: PickedFile) => file.path },
    };
    const requireOne = (name: string) => {
      this.required.push(name);
      return electron;
    };
    new Function('require', code)(requireOne);
    return this.exposed.importer as ImporterBridge<PickedFile>;
  }
}

let renderer: FakeRenderer;
let bridge: ImporterBridge<PickedFile>;
beforeEach(() => {
  renderer = new FakeRenderer();
  bridge = renderer.load();
});

describe('the built preload', () => {
  it('is one file of CommonJS that needs only Electron, as a sandbox demands', () => {
    expect(readdirSync(folder)).toEqual(['index.cjs']);
    expect(renderer.required).toEqual(['electron']);
    expect(code.length).toBeLessThan(5000);
  });

  it('gives the page three functions under one name, and nothing else', () => {
    expect(Object.keys(renderer.exposed)).toEqual(['importer']);
    expect(Object.keys(bridge).toSorted()).toEqual(['call', 'dropFiles', 'on']);
  });

  it('passes a call on by the one channel for calls', async () => {
    expect(await bridge.call('importReport', { plan: 'a' })).toEqual({ ok: true, value: null });
    expect(renderer.invoked).toEqual([[CALL_CHANNEL, 'importReport', { plan: 'a' }]]);
  });
});

describe('dropped files', () => {
  it('go to main by their paths, which the page does not get', async () => {
    expect(await bridge.dropFiles([{ path: '/home/ann/a.csv' }, { path: '/home/ann/b.csv' }])).toEqual({
      ok: true,
      value: null,
    });
    expect(renderer.invoked).toEqual([[DROP_CHANNEL, { paths: ['/home/ann/a.csv', '/home/ann/b.csv'] }]]);
  });

  it('that a script made have no path, and are refused in words', async () => {
    const refused = await bridge.dropFiles([{ path: '/home/ann/a.csv' }, { path: '' }]);
    expect(refused).toMatchObject({ ok: false, error: { kind: 'file-not-found' } });
    expect(renderer.invoked).toEqual([]);
  });
});

describe('events', () => {
  it('reach who listens to their name, and end with the undo', () => {
    const heard: unknown[] = [];
    const undo = bridge.on('goTo', (place) => heard.push(place));
    renderer.tell('goTo', 'history');
    renderer.tell('runChanged', {});
    undo();
    renderer.tell('goTo', 'settings');
    expect(heard).toEqual(['history']);
  });

  it('reach every listener, one that takes itself off included', () => {
    const heard: string[] = [];
    const undo = bridge.on('goTo', (place) => {
      heard.push(`one ${place}`);
      undo();
    });
    bridge.on('goTo', (place) => heard.push(`other ${place}`));
    renderer.tell('goTo', 'history');
    renderer.tell('goTo', 'file');
    expect(heard).toEqual(['one history', 'other history', 'other file']);
  });

  it('the last one that came before anyone listened waits: a file can be offered before the page is drawn', () => {
    renderer.tell('goTo', 'history');
    renderer.tell('goTo', 'settings');
    const heard: unknown[] = [];
    bridge.on('goTo', (place) => heard.push(place));
    bridge.on('goTo', (place) => heard.push(place));
    expect(heard).toEqual(['settings']);
  });
});
