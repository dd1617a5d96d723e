import { type Cell, displayText } from '../shared/cell.ts';
import {
  type CauseRef,
  type CauseRepairs,
  type CellRepair,
  cellRepairs,
  type OptionRepair,
  type RepairOffer,
} from '../shared/change.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import type { ReviewGroup } from '../shared/review.ts';
import { takesOption } from './column-option.ts';
import { widthOf } from './compiled-rules.ts';
import { compileNormalizer } from './normalize/normalize.ts';
import type { PlanInfo } from './plan/plan-info.ts';
import type { PlanStore } from './plan/plan-store.ts';
import { isEmptiable, mendText, remediesFor } from './repair/repair.ts';

/** A cell that a repair changes, and the text that it gets. */
export interface RepairedCell {
  readonly row: number;
  readonly column: number;
  readonly before: Cell;
  readonly text: string;
}

/** What an option repair sets. */
export const optionOf: Record<OptionRepair, { readonly option: 'dateOrder' | 'decimal'; readonly after: string }> = {
  'day-first': { option: 'dateOrder', after: 'dmy' },
  'month-first': { option: 'dateOrder', after: 'mdy' },
  'year-first': { option: 'dateOrder', after: 'ymd' },
  'decimal-point': { option: 'decimal', after: '.' },
  'decimal-comma': { option: 'decimal', after: ',' },
};

export const isCellRepair = (repair: string): repair is CellRepair =>
  (cellRepairs as readonly string[]).includes(repair);

/** Longer examples are cut in the page anyway. */
const LONGEST_EXAMPLE = 100;
const shortened = (text: string): string =>
  text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text;

/** Whether a row, read by the matches of one column alone, still has this issue there. */
function stillWrong({ code, index }: CauseRef, mapping: ResolvedMapping, info: PlanInfo) {
  const matches = mapping.matches.filter((match) => match.index === index);
  const ofColumn = { ...mapping, matches, constants: {} };
  const normalizer = compileNormalizer(ofColumn, info.evidence ?? [], widthOf(info.profile));
  return (cells: readonly Cell[]): boolean =>
    normalizer.read(cells).issues.some((issue) => issue.code === code && issue.column === index);
}

/** The cells that a repair puts right: those that are checked without this issue afterwards. */
export function* repairedCells(
  store: PlanStore,
  mapping: ResolvedMapping,
  cause: CauseRef,
  repair: CellRepair,
): Generator<RepairedCell> {
  const { index } = cause;
  if (index === null) return;
  const isWrong = stillWrong(cause, mapping, store.info);
  for (const { row, cells } of store.reader.withIssue(cause)) {
    const before = cells[index] ?? '';
    const text = mendText(repair, displayText(before));
    if (text === null && !(repair === 'empty' && typeof before !== 'string')) continue;
    const mended = [...cells];
    mended[index] = text ?? '';
    if (!isWrong(mended)) yield { row, column: index, before, text: text ?? '' };
  }
}

function cellOffer(store: PlanStore, mapping: ResolvedMapping, cause: CauseRef, repair: CellRepair): RepairOffer {
  let count = 0;
  let example: RepairOffer['example'] = null;
  for (const { before, text } of repairedCells(store, mapping, cause, repair)) {
    count += 1;
    example ??= { before: shortened(displayText(before)), after: shortened(text) };
  }
  return { repair, count, example };
}

/** How the column could be read; by year where that is what is in doubt. */
function optionRepairsFor({ code, index }: CauseRef, store: PlanStore, mapping: ResolvedMapping): OptionRepair[] {
  const option = code.startsWith('date-') ? 'dateOrder' : 'decimal';
  if (!mapping.matches.some((match) => match.index === index && takesOption(match.to, option))) return [];
  if (code === 'number-ambiguous') return ['decimal-point', 'decimal-comma'];
  if (code === 'date-contradiction') return ['day-first', 'month-first'];
  if (code !== 'date-ambiguous') return [];
  const byYear = store.reader.detailsOf({ code, severity: 'error', index }).includes('year');
  return byYear ? ['day-first', 'year-first'] : ['day-first', 'month-first'];
}

const isIdColumn = (mapping: ResolvedMapping, index: number): boolean =>
  mapping.matches.some((match) => match.index === index && match.to.field === 'internal_id');

function cellRepairsFor({ code, severity, index }: CauseRef, mapping: ResolvedMapping): readonly CellRepair[] {
  if (index === null) return [];
  const remedies = remediesFor(code);
  // An account without its ID is no account.
  if (isIdColumn(mapping, index)) return remedies.filter((repair) => repair === 'trim' || repair === 'unscramble');
  return severity === 'error' && isEmptiable(code) ? [...remedies, 'empty'] : remedies;
}

/** What was tried before and does all that a later one would makes that needless. */
const helpful = (offers: readonly RepairOffer[]): RepairOffer[] =>
  offers.filter(
    ({ repair, count }) =>
      count > 0 &&
      (repair !== 'empty' || !offers.some((other) => other.repair === 'empty-filler' && other.count === count)),
  );

function offersFor(group: ReviewGroup, store: PlanStore, mapping: ResolvedMapping): RepairOffer[] {
  const cause: CauseRef = { code: group.code, severity: group.severity, index: group.index };
  const cells = cellRepairsFor(cause, mapping).map((repair) => cellOffer(store, mapping, cause, repair));
  const options = optionRepairsFor(cause, store, mapping).map((repair) => ({
    repair,
    count: group.count,
    example: null,
  }));
  const leaveOut = { repair: 'leave-out', count: store.reader.rowsWithIssue(cause), example: null } as const;
  return [...options, ...helpful(cells), ...(group.severity === 'note' ? [] : [leaveOut])];
}

/** For each cause, what could be done about it with one click. */
export function repairOffers(store: PlanStore, mapping: ResolvedMapping): CauseRepairs[] {
  return store.reviewGroups().flatMap((group) => {
    const offers = offersFor(group, store, mapping);
    return offers.length === 0 ? [] : [{ code: group.code, severity: group.severity, index: group.index, offers }];
  });
}
