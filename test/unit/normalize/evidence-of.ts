import { type ColumnEvidence, EvidenceCollector } from '../../../src/main/normalize/normalize.ts';
import type { Cell } from '../../../src/shared/cell.ts';

/** The evidence of a column that holds these cells. */
export function evidenceOf(...cells: Cell[]): ColumnEvidence | undefined {
  const collector = new EvidenceCollector();
  for (const cell of cells) collector.observe(0, cell);
  return collector.all()[0];
}
