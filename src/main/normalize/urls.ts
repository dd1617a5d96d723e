import { type Cell, displayText } from '../../shared/cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { orLink } from './link-used.ts';
import { accept, type Reading, refuse, remark } from './reading.ts';
import { readParts } from './value-list.ts';

/** A list sign is part of an address unless white space, the end or another address follows it. */
const separators = /[\r\n]+|[;,]+(?=[\s\u180e\u200b-\u200d\u2060]|$|http)/i;

const webScheme = /^https?:\/\//i;
// A colon before any slash is a scheme (mailto:, javascript:, ftp://) unless a port number follows it.
const otherScheme = /^[^/?#]*?:(?!\d+(?:[/?#]|$))/;
/** Host and port alone: no user (jane@acme.com), no backslash (browsers take it for a slash), no bare IPv6. */
const authority = /^https?:\/\/([^/?#:@\\]+)(?::\d+)?(?:[/?#]|$)/i;
const host = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]+\.?$/u;
const address = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const lastLabelOfDigits = /(?:^|\.)\d+\.?$/;

/** Most addresses: an ASCII host that is not Punycode, and letters, digits and a few signs behind it. */
const plain = /^https?:\/\/(?!.*xn--)(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,63}(?:\/[\w./-]*)?$/i;

function isWebAddress(url: string): boolean {
  if (plain.test(url)) return true;
  const name = authority.exec(url)?.[1];
  if (name === undefined || /[\s\p{Cc}]/u.test(url)) return false;
  // The URL standard reads 1.5 and 3.14 as short forms of IPv4 addresses: only the full form is one.
  const isName = lastLabelOfDigits.test(name) ? address.test(name) : host.test(name);
  return isName && URL.canParse(url);
}

function readUrl(text: string): Reading<string> {
  if (webScheme.test(text)) return isWebAddress(text) ? accept(text) : refuse('url-invalid', text);
  const completed = `https://${text}`;
  if (otherScheme.test(text) || !isWebAddress(completed)) return refuse('url-invalid', text);
  return accept(completed, [remark('url-scheme-added', text)]);
}

const inList = (address: string): readonly string[] => [address];

/** Web addresses, http and https only; the text stays as it is but for `https://` in front where there is no scheme. */
export function readUrls(cell: Cell): Reading<readonly string[]> {
  const without = readingWithoutValue(cell);
  if (without !== null) return without;
  const byText = readParts(displayText(cell).split(separators), readUrl);
  return orLink(cell, byText, (link) => (webScheme.test(link) && isWebAddress(link) ? link : null), inList);
}
