declare global {
  /** Where `react-remove-scroll` under Mantine's dialogs looks for the nonce of its style element. */
  var __webpack_nonce__: string | undefined;
}

/** The nonce for style elements, which main puts into each page it serves; empty where there is none, as in development. */
export const styleNonce: string = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

globalThis.__webpack_nonce__ = styleNonce;
