/** What the page and the application say to each other over the socket. Runs on both sides: no Node, no DOM. */

/** A native dialog, as the page shows it. */
export type DialogQuestion =
  | {
      readonly kind: 'open';
      readonly title: string;
      readonly button: string;
      /** Endings without dot; empty for every file. */
      readonly endings: readonly string[];
      readonly multiple: boolean;
    }
  | { readonly kind: 'save'; readonly title: string; readonly button: string; readonly proposed: string }
  | {
      readonly kind: 'message';
      readonly title: string;
      readonly message: string;
      readonly detail: string;
      readonly buttons: readonly string[];
      readonly defaultId: number;
      readonly cancelId: number;
      readonly checkbox: string | null;
    };

/** Paths of an open dialog, the path of a save dialog, the button of a message box; null for Cancel. */
export type DialogAnswer =
  | null
  | { readonly paths: readonly string[] }
  | { readonly button: number; readonly checked: boolean };

export interface PageState {
  readonly dark: boolean;
  readonly focused: boolean;
  readonly width: number;
  readonly height: number;
}

/** How the window of this page is: `elsewhere` when a newer tab is the window now. */
export type WindowState = 'shown' | 'hidden' | 'elsewhere' | 'closed';

export type ToPage =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'dialog'; readonly id: number; readonly question: DialogQuestion }
  | { readonly kind: 'dialog-answered'; readonly id: number }
  | { readonly kind: 'window'; readonly state: WindowState }
  | { readonly kind: 'go'; readonly url: string }
  | { readonly kind: 'reload' };

export type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'state'; readonly state: PageState }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: DialogAnswer }
  | { readonly kind: 'open-window'; readonly url: string }
  | { readonly kind: 'navigate'; readonly url: string }
  | { readonly kind: 'summon' };
