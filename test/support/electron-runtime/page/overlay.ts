/** By way of a constructed style sheet: an inline one would need the page's own policy to be looser. */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  dialog { border: 1px solid; border-radius: 8px; padding: 20px; max-width: min(560px, 90vw); overflow-wrap: anywhere;
    font: 15px/1.45 system-ui, sans-serif; color: CanvasText; background: Canvas; color-scheme: light dark; }
  dialog::backdrop { background: rgb(0 0 0 / 55%); }
  h2 { font-size: 17px; margin: 0 0 8px; }
  p { margin: 8px 0; white-space: pre-line; }
  label { display: block; margin: 12px 0; }
  input[type='text'] { box-sizing: border-box; width: 100%; font: inherit; padding: 6px; }
  .buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; margin-top: 16px; }
  button { font: inherit; padding: 6px 14px; }
  button.default { font-weight: 600; }
`);

type Child = Node | string;

/** An element with its properties and children; text is text, never HTML. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A box that is open. */
export interface Modal {
  close(): void;
}

/**
 * A modal box over the page, in a shadow of its own: the page's styles and scripts do not reach in. Escape closes
 * nothing by itself, it calls `onEscape`.
 */
export function showModal(name: string, onEscape: () => void, ...children: Child[]): Modal {
  const host = make('div', {});
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [sheet];
  const modal = make('dialog', { ariaLabel: name }, ...children);
  modal.addEventListener('cancel', (event) => {
    event.preventDefault();
    onEscape();
  });
  root.append(modal);
  (document.body ?? document.documentElement).append(host);
  modal.showModal();
  return {
    close() {
      // The dialog first: it gives the focus back to where it was.
      modal.close();
      host.remove();
    },
  };
}
