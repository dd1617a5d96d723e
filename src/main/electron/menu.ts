import type { MenuItemConstructorOptions } from 'electron';
import type { EventOf } from '../../shared/importer-contract.ts';

/** What the menu's own items do; the others are the system's. */
export interface MenuActions {
  openFile(): void;
  goTo(place: EventOf<'goTo'>): void;
  openHelp(): void;
  about(): void;
}

export interface MenuFacts {
  readonly platform: string;
  readonly appName: string;
  readonly development: boolean;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

const settingsItem = (actions: MenuActions): Item => ({
  id: 'settings',
  label: 'Settings…',
  accelerator: 'CmdOrCtrl+,',
  click: () => actions.goTo('settings'),
});

const aboutItem = (facts: MenuFacts, actions: MenuActions): Item => ({
  id: 'about',
  label: `About ${facts.appName}`,
  click: () => actions.about(),
});

/** The menu that bears the program's name, on a Mac. */
const appMenu = (facts: MenuFacts, actions: MenuActions): Item => ({
  label: facts.appName,
  submenu: [
    aboutItem(facts, actions),
    line,
    settingsItem(actions),
    line,
    { role: 'services' },
    line,
    { role: 'hide' },
    { role: 'hideOthers' },
    { role: 'unhide' },
    line,
    { role: 'quit' },
  ],
});

const fileMenu = (isMac: boolean, actions: MenuActions): Item => ({
  label: '&File',
  submenu: [
    { id: 'open', label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => actions.openFile() },
    line,
    // As in browsers: on a Mac Cmd+H hides the program, elsewhere Ctrl+Y is “Redo”.
    {
      id: 'history',
      label: 'Import history',
      accelerator: isMac ? 'Cmd+Y' : 'Ctrl+H',
      click: () => actions.goTo('history'),
    },
    { id: 'mappings', label: 'Saved mappings', click: () => actions.goTo('mappings') },
    ...(isMac ? [] : [settingsItem(actions)]),
    line,
    isMac ? { role: 'close' } : { role: 'quit' },
  ],
});

const viewMenu = (development: boolean): Item => ({
  label: '&View',
  submenu: [
    ...(development ? [{ role: 'reload' } as const, { role: 'toggleDevTools' } as const, line] : []),
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    line,
    { role: 'togglefullscreen' },
  ],
});

const helpMenu = (isMac: boolean, facts: MenuFacts, actions: MenuActions): Item => ({
  role: 'help',
  label: '&Help',
  submenu: [
    { id: 'help-akita', label: 'Akita’s help pages', click: () => actions.openHelp() },
    ...(isMac ? [] : [line, aboutItem(facts, actions)]),
  ],
});

/** The menu bar, as users of each system know it. */
export function menuTemplate(facts: MenuFacts, actions: MenuActions): Item[] {
  const isMac = facts.platform === 'darwin';
  return [
    ...(isMac ? [appMenu(facts, actions)] : []),
    fileMenu(isMac, actions),
    { role: 'editMenu' },
    viewMenu(facts.development),
    { role: 'windowMenu' },
    helpMenu(isMac, facts, actions),
  ];
}
