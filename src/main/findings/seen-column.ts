import { cellAddress } from '../../shared/cell.ts';
import type { ColumnProfile } from '../../shared/file-profile.ts';
import type { FindingCode } from '../../shared/finding-catalog.ts';
import type { MappingTarget } from '../../shared/mapping.ts';
import type { Issue } from '../../shared/plan.ts';
import type { ColumnEvidence, ColumnExamples } from '../normalize/normalize.ts';
import type { ColumnLooks } from './column-looks.ts';
import { countOf, finding } from './finding.ts';

/** All that the first pass saw of one column, and what it is matched to. */
export interface SeenColumn {
  readonly column: ColumnProfile;
  readonly looks: ColumnLooks;
  readonly evidence: ColumnEvidence;
  readonly examples: ColumnExamples;
  readonly targets: readonly MappingTarget[];
}

interface Example {
  readonly row: number;
  readonly value: string;
}

/** A finding of a column, with its example. */
export function told(code: FindingCode, { column }: SeenColumn, example: Example | null, detail: string): Issue {
  const cell = example === null ? null : cellAddress(column.index, example.row);
  return finding(code, { header: column.header, cell, value: example?.value ?? '', detail });
}

/** `12 cells have`, `1 cell has`. */
export const have = (count: number): string => (count === 1 ? '1 cell has' : `${countOf(count, 'cell')} have`);
