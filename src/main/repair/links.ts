import { trimText } from '../../shared/cell.ts';

const SCHEME = /^[a-z][a-z\d+.-]*:\/\//i;

/** With `https://` in front of each address of the cell that has no scheme. */
export const withScheme = (text: string): string =>
  text
    .split(/(\s*[;\r\n]+\s*)/)
    .map((part) => (/^[\s;]*$/.test(part) || SCHEME.test(trimText(part)) ? part : `https://${trimText(part)}`))
    .join('');

/** `htp//`, `http:/`, `https;//`, `http:\\`, `hhttps://`: what was meant to be the scheme. */
const BROKEN_SCHEME = /^h+t*tps?\s*[:;.,]*\s*[/\\]+\s*/i;
/** `www,acme.com`, `www .acme.com`, `www..acme.com`. */
const BROKEN_WWW = /^(w{2,4})\s*[,.]+\s*/i;

/** An address as it was probably meant: a broken scheme, spaces inside, and what a sentence left at the end. */
export function mendedLink(text: string): string | null {
  const bare = trimText(text).replace(/^[<([]+\s*/, '');
  const isSecure = !/^h+t*tp[^s]/i.test(bare);
  const rest = bare
    .replace(BROKEN_SCHEME, '')
    .replace(BROKEN_WWW, 'www.')
    .replace(/[\s\u200b]+/g, '')
    .replace(/[.,;:!)>\]]+$/, '');
  if (!/^[^@/]+\.[a-z]{2,}(?:[/?#:]|$)/i.test(rest)) return null;
  return `${isSecure ? 'https' : 'http'}://${rest}`;
}
