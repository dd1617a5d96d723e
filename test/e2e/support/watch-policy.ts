/**
 * Runs in the page, as its first script: says in the console what the page's policy refuses, where {@link Importer}
 * hears it. Chromium itself is silent about some kinds of request, such as sockets and beacons.
 */
export function watchPolicy(): void {
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    console.error(`Content Security Policy: ${effectiveDirective} refused ${blockedURI}`),
  );
}
