import { displayText, trimText } from '../shared/cell.ts';
import { isNoCustomer } from '../shared/customer-words.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import { foldWord, type Strangers } from '../shared/words.ts';
import type { PlanStore } from './plan/plan-store.ts';
import { countCells } from './plan-words.ts';

const tellsOfCustomers =
  /^(?:(?:account|company|customer|contact|record|organi[sz]ation|client|relationship) )?(?:type|status|status label|stage|lifecycle|lifecycle stage|relationship|category)$|^managed as$/;

const plainHeader = (header: string): string =>
  header
    .toLowerCase()
    .replace(/[\W_]+/g, ' ')
    .trim();

/** As Akita receives them: it tracks an account that it creates unless it is told otherwise (S: “is_tracked … defaults to true”). */
const WOULD_BE_TRACKED = `status = 'ready' AND json_extract(account, '$.is_tracked') IS NOT 0
  AND json_extract(account, '$.is_churned') IS NOT 1`;

/** What columns such as “Type”, and the one that says who is tracked, tell of rows that would be tracked and are hardly customers. */
export function strangersIn(store: PlanStore, mapping: ResolvedMapping): Strangers[] {
  const tells = new Set(mapping.matches.flatMap(({ to, index }) => (to.field === 'is_tracked' ? [index] : [])));
  return store.info.profile.columns.flatMap(({ index, header }) => {
    const told = tells.has(index);
    if (!told && !tellsOfCustomers.test(plainHeader(header))) return [];
    const words = new Map<string, { word: string; rows: number }>();
    for (const { cell, rows } of countCells(store, index, WOULD_BE_TRACKED)) {
      const word = trimText(displayText(cell));
      if (!isNoCustomer(word)) continue;
      const known = words.get(foldWord(word));
      words.set(foldWord(word), { word: known?.word ?? word, rows: rows + (known?.rows ?? 0) });
    }
    return words.size === 0 ? [] : [{ told, header, words: [...words.values()] }];
  });
}
