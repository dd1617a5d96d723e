import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../src/main/electron/menu.ts';

type Item = MenuItemConstructorOptions;

const itemsOf = (item: Item | undefined): Item[] => (Array.isArray(item?.submenu) ? item.submenu : []);

function menuOn(platform: string, development = false) {
  const done: string[] = [];
  const template = menuTemplate(
    { platform, appName: 'Akita Importer', development },
    {
      openFile: () => done.push('open'),
      goTo: (place) => done.push(place),
      openHelp: () => done.push('help'),
      about: () => done.push('about'),
    },
  );
  const all = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...all(itemsOf(item))]);
  return { template, items: all(template), done };
}

const platforms = ['darwin', 'win32', 'linux'];

describe.each(platforms)('the menu on %s', (platform) => {
  it.each([
    ['open', 'open'],
    ['history', 'history'],
    ['mappings', 'mappings'],
    ['settings', 'settings'],
    ['help-akita', 'help'],
    ['about', 'about'],
  ])('has one item %s, and it works', (id, effect) => {
    const { items, done } = menuOn(platform);
    const found = items.filter((item) => item.id === id);
    expect(found).toHaveLength(1);
    const click = found[0]?.click as (() => void) | undefined;
    click?.();
    expect(done).toEqual([effect]);
  });

  it('has a way to quit, to copy and paste, to zoom and to fill the screen', () => {
    const roles = menuOn(platform).items.map(({ role }) => role);
    for (const role of [
      'quit',
      'editMenu',
      'zoomIn',
      'zoomOut',
      'resetZoom',
      'togglefullscreen',
      'windowMenu',
    ] as const) {
      expect(roles).toContain(role);
    }
  });

  it('offers to load the page anew in development alone: nobody shall lose what is typed', () => {
    const rolesOf = (development: boolean) => menuOn(platform, development).items.map(({ role }) => role);
    expect(rolesOf(true)).toContain('reload');
    expect(rolesOf(false)).not.toContain('reload');
    expect(rolesOf(false)).not.toContain('toggleDevTools');
  });

  it('gives no shortcut twice, nor one that the system has', () => {
    const shortcuts = menuOn(platform).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    // Hide on a Mac; redo, select all, paste and the like elsewhere.
    const taken = platform === 'darwin' ? ['Cmd+H', 'CmdOrCtrl+H'] : ['Ctrl+Y', 'CmdOrCtrl+Y'];
    expect(shortcuts.filter((one) => taken.includes(one))).toEqual([]);
  });
});

it('a Mac has a menu that bears the program’s name, with settings and quit in it', () => {
  const [first] = menuOn('darwin').template;
  expect(first?.label).toBe('Akita Importer');
  expect(itemsOf(first).map(({ id, role }) => id ?? role)).toEqual(
    expect.arrayContaining(['about', 'settings', 'hide', 'quit']),
  );
});

it.each(['win32', 'linux'])('on %s settings and quit are in the menu File', (platform) => {
  const [first] = menuOn(platform).template;
  expect(first?.label).toBe('&File');
  expect(itemsOf(first).map(({ id, role }) => id ?? role)).toEqual(
    expect.arrayContaining(['open', 'settings', 'quit']),
  );
});
