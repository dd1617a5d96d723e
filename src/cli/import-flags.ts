import type { FileFlags, MappingFlags } from './file-options.ts';
import type { ReportFlags } from './report-files.ts';
import type { RunFlags } from './run-plan.ts';
import type { TargetFlags } from './target.ts';

/** The options of `import`. */
export interface ImportFlags extends FileFlags, MappingFlags, TargetFlags, ReportFlags, RunFlags {
  readonly dataDir?: string;
  readonly profile?: string;
  readonly skipUnchanged?: boolean;
  /** Send so many rows first, and stop or ask then. */
  readonly try?: number;
}
