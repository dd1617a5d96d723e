/** Adds one source to `connect-src` and changes nothing else; a policy without that directive gets it. */
export function withSocket(policy: string, source: string): string {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(Boolean);
  const at = directives.findIndex((directive) => /^connect-src(\s|$)/i.test(directive));
  if (at < 0) return [...directives, `connect-src ${source}`].join('; ');
  const sources = (directives[at] ?? '').split(/\s+/).slice(1);
  const kept = sources.filter((one) => one.toLowerCase() !== "'none'");
  return directives.with(at, ['connect-src', ...kept, source].join(' ')).join('; ');
}
