import { type Cell, displayText } from '../shared/cell.ts';
import type { Find, Found } from '../shared/change.ts';
import type { PlanStore } from './plan/plan-store.ts';
import type { RepairedCell } from './plan-repairs.ts';

/** As many as fit the dialog that shows them. */
const FIRST_SHOWN = 20;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is looked for as a pattern; a replacement is put in as it stands, because people do not know of `$1`. */
function replacer({ text, matchCase, whole }: Find, replacement: string): (cellText: string) => string | null {
  const flags = matchCase ? 'gu' : 'giu';
  const pattern = new RegExp(whole ? `^${escaped(text)}$` : escaped(text), flags);
  return (cellText) => {
    pattern.lastIndex = 0;
    return pattern.test(cellText) ? cellText.replace(pattern, () => replacement) : null;
  };
}

const columnsOf = (cells: readonly Cell[], index: number | null): readonly number[] =>
  index === null ? cells.keys().toArray() : index < cells.length ? [index] : [];

/** Every cell that holds what is looked for, with the text that it would get, in file order. Rows that are left out count. */
export function* foundCells(store: PlanStore, find: Find, replacement: string): Generator<RepairedCell> {
  const replace = replacer(find, replacement);
  for (const { row, cells } of store.reader.cells()) {
    for (const column of columnsOf(cells, find.index)) {
      const before = cells[column] ?? '';
      const text = replace(displayText(before));
      if (text !== null) yield { row, column, before, text };
    }
  }
}

/** How often something stands in the cells, and the first of them before and after. */
export function findIn(store: PlanStore, find: Find, replacement: string): Found {
  const first: Found['first'] = [];
  let [cells, rows, lastRow] = [0, 0, 0];
  for (const { row, column, before, text } of foundCells(store, find, replacement)) {
    cells += 1;
    if (row !== lastRow) rows += 1;
    lastRow = row;
    if (first.length < FIRST_SHOWN) first.push({ row, index: column, text: displayText(before), after: text });
  }
  return { cells, rows, first };
}
