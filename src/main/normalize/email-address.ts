/** The longest address that mail can be sent to (RFC 5321: a path of 256 with its two angle brackets). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

const plain = /^[a-z0-9_+-]+(?:\.[a-z0-9_+-]+)*@(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,63}$/i;

// Left of the @: no space, quote, bracket, list sign, control or lost character; dots only between others.
const localAtom = '[^\\s".,;:?@\\\\()<>\\[\\]{}\\p{C}\\ufffd]+';
const local = new RegExp(`^${localAtom}(?:\\.${localAtom})*$`, 'u');
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const onlyDigits = /^\p{N}+$/u;

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length >= 2 && last.length >= 2 && !onlyDigits.test(last) && labels.every((one) => domainLabel.test(one))
  );
}

/** Pragmatic: what mail programs accept and people have, without the quoted local parts and address literals of the RFC. */
export function isEmailAddress(text: string): boolean {
  if (text.length > LONGEST) return false;
  const at = text.indexOf('@');
  if (at < 1 || at > LONGEST_LOCAL) return false;
  return plain.test(text) || (local.test(text.slice(0, at)) && isDomain(text.slice(at + 1)));
}

const inAngles = /^[^<>]*<\s*([^<>]*?)\s*>$/s;
const mailto = /^mailto:/i;

/** The address in `Name <a@b.c>`, `<a@b.c>` and `mailto:a@b.c?subject=x`; any other text as it is. */
export function bareAddress(text: string): string {
  const inside = text.includes('<') ? (inAngles.exec(text)?.[1] ?? text) : text;
  return mailto.test(inside) ? inside.replace(mailto, '').replace(/\?.*$/s, '').trim() : inside;
}
