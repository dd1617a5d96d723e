import { type Cell, isLinkCell, trimText } from '../../shared/cell.ts';
import { bareAddress, isEmailAddress } from './email-address.ts';
import { accept, type Reading, remark } from './reading.ts';
import { isError } from './value-list.ts';

const mailto = /^mailto:/i;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The e-mail address that a link writes to, or null. */
export function addressOfLink(link: string): string | null {
  if (!mailto.test(link)) return null;
  const address = decoded(bareAddress(trimText(link)));
  return isEmailAddress(address) ? address : null;
}

/**
 * Where the text of a cell is no address and its link leads to one, the link's is sent, with a note. `byText` is what the text
 * says, `address` what the link does: null where it leads to nothing of the kind.
 */
export function orLink<T>(
  cell: Cell,
  byText: Reading<T>,
  address: (link: string) => string | null,
  wrap: (address: string) => T,
): Reading<T> {
  if (!isLinkCell(cell) || !byText.remarks.some(isError)) return byText;
  const found = address(cell.link);
  return found === null ? byText : accept(wrap(found), [remark('link-used', trimText(cell.text), found)]);
}
