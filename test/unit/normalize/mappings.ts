import {
  compileNormalizer,
  EvidenceCollector,
  type Normalizer,
  type RowReading,
} from '../../../src/main/normalize/normalize.ts';
import { accountSchema } from '../../../src/shared/account.ts';
import type { Cell } from '../../../src/shared/cell.ts';
import { type MappingConstants, mappingSchema, type ResolvedMapping } from '../../../src/shared/mapping.ts';

interface Column {
  readonly to: Readonly<Record<string, unknown>>;
  readonly blank?: 'keep' | 'clear';
  /** Column of the label. */
  readonly labelIndex?: number;
}

/** A mapping as the mapping part resolves it; the schema of mapping files checks the targets. Headers are A, B, C … */
export function resolved(columns: readonly Column[], constants: MappingConstants = {}): ResolvedMapping {
  const header = (index: number): string => String.fromCharCode(65 + index);
  const mapping = mappingSchema.parse({
    version: 1,
    matches: columns.map(({ to }, index) => ({ from: { header: header(index) }, to })),
    constants,
  });
  const matches = mapping.matches.map(({ to }, index) => ({
    index,
    header: header(index),
    to,
    blank: columns[index]?.blank ?? ('keep' as const),
    label: 'label' in to && to.label !== undefined ? to.label : header(index),
    labelIndex: columns[index]?.labelIndex ?? null,
  }));
  return { matches, constants: mapping.constants ?? {}, duplicates: 'reject' };
}

/** A normaliser for these columns, with the evidence of the rows given. */
export function normalizerOf(
  columns: readonly Column[],
  constants?: MappingConstants,
  rows: Cell[][] = [],
): Normalizer {
  const collector = new EvidenceCollector();
  for (const row of rows) for (const [index, cell] of row.entries()) collector.observe(index, cell);
  return compileNormalizer(resolved(columns, constants), collector.all(), columns.length);
}

/** The account of a row that is expected to be sendable, checked against the schema of what Akita receives. */
export const accountOf = (reading: RowReading) => accountSchema.parse(reading.account);

export const codesOf = (reading: { issues: RowReading['issues'] }): string[] =>
  reading.issues.map((issue) => issue.code);

export const id = { to: { field: 'internal_id' } };
export const name = { to: { field: 'name' } };
