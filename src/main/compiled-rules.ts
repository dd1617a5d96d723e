import { type FileProfile, isLeftOut } from '../shared/file-profile.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import { idColumnOf, type RowRules } from './check-rows.ts';
import { type ColumnEvidence, compileNormalizer, type Normalizer, wholeRowCodes } from './normalize/normalize.ts';
import type { DuplicateRules } from './plan/duplicates.ts';
import type { LeftOutAs } from './plan/row-writer.ts';

/** All that decides what becomes of the rows of one plan, when they are checked and when one of them is edited. */
export interface CompiledRules {
  readonly rows: RowRules;
  readonly normalizer: Normalizer;
  readonly duplicates: DuplicateRules;
  readonly leftOut: LeftOut;
}

/** The rows that are left out, and why. */
type LeftOut = ReadonlyMap<number, LeftOutAs>;

/** Those that are no accounts, and those that the user left out. */
export function leftOutRows({ footer }: FileProfile, byHand: Iterable<number>): LeftOut {
  const rows = footer === null ? [] : footer.rows.filter((row) => isLeftOut(footer, row));
  const leftOut = new Map<number, LeftOutAs>(rows.map(({ row, kind }) => [row, kind]));
  for (const row of byHand) leftOut.set(row, 'by-hand');
  return leftOut;
}

/** The number of columns that the header has: a cell beyond them belongs to no column. */
export const widthOf = (profile: FileProfile): number => (profile.columns.at(-1)?.index ?? -1) + 1;

/** `plansFolder` has the imports that the file may come from; `byHand` are the rows that the user left out. */
export function compileRules(
  mapping: ResolvedMapping,
  profile: FileProfile,
  evidence: readonly ColumnEvidence[],
  plansFolder: string,
  byHand: Iterable<number>,
): CompiledRules {
  const rows: RowRules = { mapping, evidence, columnCount: widthOf(profile) };
  const normalizer = compileNormalizer(rows.mapping, rows.evidence, rows.columnCount);
  const duplicates: DuplicateRules = {
    rule: mapping.duplicates,
    idColumn: idColumnOf(mapping),
    comesFrom: profile.report === null ? null : { plansFolder, plan: profile.report.plan },
    merge: (members) => {
      const merged = normalizer.merge(members.map((cells) => normalizer.read(cells)));
      return { ...merged, replaces: wholeRowCodes };
    },
  };
  return { rows, normalizer, duplicates, leftOut: leftOutRows(profile, byHand) };
}
