/**
 * What the page may load: its own files. Nothing from the network, nothing inline but the style elements that bear
 * the nonce (Mantine and AG Grid make some). `data:` is for pictures alone: AG Grid's icons are masks of that kind.
 */
const policyOf = (nonce: string): Readonly<Record<string, string>> => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': `'self' 'nonce-${nonce}'`,
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'none'",
  'worker-src': "'none'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/** With every file of the page: what it is, is what its type says, and nobody learns where it came from. */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** The headers of a file of the page; `nonce` only where it is the page itself. */
export function pageHeaders(contentType: string, nonce: string | null): Record<string, string> {
  const headers = { 'content-type': contentType, ...always };
  if (nonce === null) return headers;
  const policy = Object.entries(policyOf(nonce)).map(([name, sources]) => `${name} ${sources}`);
  return { ...headers, 'content-security-policy': policy.join('; '), 'cache-control': 'no-store' };
}
