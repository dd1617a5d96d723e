import { strict } from '../strict.ts';

type Click = (item: MenuItem, window: object | undefined, event: object) => void;

/** An entry of a menu's template. */
interface Template {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
  readonly checked?: boolean;
  readonly click?: Click;
  readonly submenu?: readonly Template[] | Menu;
}

/** An entry of a menu; the application may change its state. */
class MenuItem {
  readonly id: string;
  readonly role: string | undefined;
  readonly type: string;
  readonly accelerator: string | undefined;
  readonly submenu: Menu | undefined;
  readonly click: Click | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(template: Template) {
    this.id = template.id ?? '';
    this.role = template.role?.toLowerCase();
    this.type = template.type ?? (template.submenu ? 'submenu' : 'normal');
    this.accelerator = template.accelerator;
    this.click = template.click;
    this.submenu = template.submenu === undefined ? undefined : asMenu(template.submenu);
    this.label = template.label ?? template.role ?? '';
    this.enabled = template.enabled ?? true;
    this.visible = template.visible ?? true;
    this.checked = template.checked ?? false;
  }
}

const asMenu = (submenu: readonly Template[] | Menu): Menu => (submenu instanceof Menu ? submenu : new Menu(submenu));

class Menu {
  readonly items: MenuItem[];

  constructor(template: readonly Template[] = []) {
    this.items = template.map((entry) => new MenuItem(entry));
  }

  getMenuItemById(id: string): MenuItem | null {
    return this.all().find((item) => item.id === id) ?? null;
  }

  /** Every entry, those of submenus too. */
  all(): MenuItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all() ?? [])]);
  }
}

const plain = (label: string): string => label.replaceAll('&', '');

function findItem(menu: Menu, name: string): MenuItem {
  const item = menu.getMenuItemById(name) ?? menu.all().find((one) => plain(one.label) === name || one.role === name);
  if (item === undefined || !item.visible) throw new Error(`The menu has no entry “${name}”.`);
  if (!item.enabled) throw new Error(`The menu's entry “${name}” is switched off.`);
  return item;
}

/** What the stand-in does for a role; the other roles are the business of the browser. */
type Roles = Readonly<Record<string, () => void>>;

/** `Menu`, and the hand that clicks in it. */
export interface Menus {
  readonly api: object;
  /** By id, label or role. */
  click(name: string): void;
}

/** The application's menu: nobody sees it, tests click in it. */
export function newMenus(roles: Roles, focusedWindow: () => object | undefined): Menus {
  let current: Menu | null = null;
  const api = strict('Menu', {
    buildFromTemplate: (template: readonly Template[]) => strictMenu(new Menu(template)),
    setApplicationMenu(menu: Menu | null) {
      current = menu;
    },
    getApplicationMenu: () => current,
    sendActionToFirstResponder() {},
  });
  const click = (name: string): void => {
    if (current === null) throw new Error('The application has no menu.');
    const item = findItem(current, name);
    const act = item.click ?? roles[item.role ?? ''];
    if (act === undefined) throw new Error(`The stand-in for Electron cannot do the menu's “${name}”.`);
    if (item.type === 'checkbox') item.checked = !item.checked;
    act(item, focusedWindow(), {});
  };
  return { api, click };
}

const strictMenu = (menu: Menu): Menu => {
  for (const item of menu.all()) strict(`menu entry “${item.label}”`, item);
  return menu;
};
