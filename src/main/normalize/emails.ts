import { type Cell, displayText } from '../../shared/cell.ts';
import { readingWithoutValue } from './cell-errors.ts';
import { bareAddress, isEmailAddress } from './email-address.ts';
import { addressOfLink, orLink } from './link-used.ts';
import { accept, type Reading, refuse, remark } from './reading.ts';
import { readParts } from './value-list.ts';

const separators = /[;,\r\n]/;
/** A list sign, or the start of a stretch in which list signs are part of a name. */
const stretch = /"[^"]*"|<[^<>]*>|[;,\r\n]/g;

/** Parts the text at ; , and line ends, though not within double quotes or angle brackets. */
function splitAddresses(text: string): string[] {
  if (!separators.test(text)) return [text];
  const parts: string[] = [];
  let start = 0;
  for (const found of text.matchAll(stretch)) {
    if (found[0].length > 1) continue;
    parts.push(text.slice(start, found.index));
    start = found.index + 1;
  }
  parts.push(text.slice(start));
  return parts;
}

/** One address, perhaps with a name or `mailto:` around it; the code is what any other text is refused with. */
export function readAddress(text: string, code: 'email-invalid' | 'csm-not-email'): Reading<string> {
  const address = bareAddress(text);
  if (!isEmailAddress(address)) return refuse(code, text);
  return address === text ? accept(address) : accept(address, [remark('email-extracted', text, address)]);
}

const readEmail = (part: string): Reading<string> => readAddress(part, 'email-invalid');

/** E-mail addresses, several of them parted by ; , or line ends. */
export function readEmails(cell: Cell): Reading<readonly string[]> {
  const without = readingWithoutValue(cell);
  if (without !== null) return without;
  return orLink(cell, readParts(splitAddresses(displayText(cell)), readEmail), addressOfLink, (address) => [address]);
}
