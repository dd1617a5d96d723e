import type { Cell } from '../../shared/cell.ts';
import { trimText } from '../../shared/cell.ts';

const formula = /^\s*HYPERLINK\s*\(\s*"((?:[^"]|"")*)"/i;

/** The address in `HYPERLINK("…","text")`, where it stands there itself. */
export function formulaLink(text: string): string | undefined {
  return formula.exec(text)?.[1]?.replaceAll('""', '"');
}

/** What an address comes down to: `https://Example.com/` and `example.com` are one. */
function bare(address: string): string {
  const text = trimText(address).replace(/^(?:mailto:|tel:|https?:\/\/(?:www\.)?|www\.)/i, '');
  return text.replace(/\/+$/, '').toLowerCase();
}

/** A text that leads elsewhere than it says keeps its link. A place in the workbook itself is no address. */
export function withLink(cell: Cell, link: string | undefined): Cell {
  if (link === undefined || link === '' || link.startsWith('#') || typeof cell !== 'string' || cell === '') return cell;
  return bare(link) === bare(cell) ? cell : { text: cell, link };
}
