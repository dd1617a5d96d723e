import { type FileProfile, type FooterRow, isLeftOut } from '../shared/file-profile.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import { idColumnOf, type RowRules } from './check-rows.ts';
import { type ColumnEvidence, compileNormalizer, type Normalizer, wholeRowCodes } from './normalize/normalize.ts';
import type { DuplicateRules } from './plan/duplicates.ts';

/** All that decides what becomes of the rows of one plan, when they are checked and when one of them is edited. */
export interface CompiledRules {
  readonly rows: RowRules;
  readonly normalizer: Normalizer;
  readonly duplicates: DuplicateRules;
  readonly footer: LeftOut;
}

/** The rows that are left out, because they are no accounts, with their kind. */
type LeftOut = ReadonlyMap<number, FooterRow['kind']>;

export function leftOutRows({ footer }: FileProfile): LeftOut {
  const rows = footer === null ? [] : footer.rows.filter((row) => isLeftOut(footer, row));
  return new Map(rows.map(({ row, kind }) => [row, kind]));
}

/** The number of columns that the header has: a cell beyond them belongs to no column. */
export const widthOf = (profile: FileProfile): number => (profile.columns.at(-1)?.index ?? -1) + 1;

/** `plansFolder` has the imports that the file may come from. */
export function compileRules(
  mapping: ResolvedMapping,
  profile: FileProfile,
  evidence: readonly ColumnEvidence[],
  plansFolder: string,
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
  return { rows, normalizer, duplicates, footer: leftOutRows(profile) };
}
