import type { LinkCell } from '../../shared/cell.ts';
import type { MappingTarget } from '../../shared/mapping.ts';
import { readEmails } from './emails.ts';
import type { Reading } from './reading.ts';
import { compileRole } from './roles.ts';
import { readUrls } from './urls.ts';

function readAsAddress(cell: LinkCell, to: MappingTarget): Reading<unknown> | null {
  switch (to.field) {
    case 'urls':
      return readUrls(cell);
    case 'emails':
      return readEmails(cell);
    case 'csm':
    case 'role':
      return compileRole(to.values)(cell);
    default:
      return null;
  }
}

/** What a cell with a link means to its column as one text: where the link leads if that is sent, else what the cell shows. */
export function textOfLink(cell: LinkCell, targets: readonly MappingTarget[]): string {
  const remarks = targets.flatMap((to) => readAsAddress(cell, to)?.remarks ?? []);
  return remarks.find(({ code }) => code === 'link-used')?.detail ?? cell.text;
}
