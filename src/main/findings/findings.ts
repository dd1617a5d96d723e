import { normaliseHeader } from '../../shared/account-fields.ts';
import type { Cell } from '../../shared/cell.ts';
import { columnOfRef } from '../../shared/column-ref.ts';
import type { FileOptions, FileProfile } from '../../shared/file-profile.ts';
import type { Decision } from '../../shared/inspection.ts';
import type { Mapping, MappingTarget } from '../../shared/mapping.ts';
import type { Issue } from '../../shared/plan.ts';
import { EvidenceCollector, noEvidence, noExamples } from '../normalize/normalize.ts';
import type { CellObserver, ReadingFacts, TableNotes } from '../spreadsheet/spreadsheet.ts';
import { columnFindings, isDateTarget, isNumberTarget } from './column-findings.ts';
import { LooksCollector } from './column-looks.ts';
import { decisionsOf, isYesNoTarget } from './decisions.ts';
import { readingFindings } from './reading-findings.ts';
import type { SeenColumn } from './seen-column.ts';
import { tableFindings } from './table-findings.ts';

/** What the first pass and reading itself tell. */
interface FirstPass {
  readonly profile: FileProfile;
  readonly facts: ReadingFacts;
  readonly notes: TableNotes;
  /** How the file was to be read. */
  readonly options?: FileOptions;
}

function targetsByColumn({ columns }: FileProfile, { matches }: Mapping): Map<number, MappingTarget[]> {
  const targets = new Map<number, MappingTarget[]>();
  for (const { from, to } of matches) {
    const index = columnOfRef(from, columns)?.index;
    if (index !== undefined) targets.set(index, [...(targets.get(index) ?? []), to]);
  }
  return targets;
}

/** Whether a column can prove something of its dates and numbers, and whether its words are to be counted. */
interface Wanted {
  readonly proof: boolean;
  readonly words: boolean;
}

const everything: Wanted = { proof: true, words: true };

/** By header: a column that the mapping does not know may be anything. */
function wantedBy({ matches }: Mapping): (header: string) => Wanted {
  const targets = Map.groupBy(matches, ({ from }) => normaliseHeader(from.header));
  return (header) => {
    const mine = targets.get(normaliseHeader(header))?.map(({ to }) => to);
    if (mine === undefined) return { proof: true, words: false };
    return { proof: mine.some((to) => isDateTarget(to) || isNumberTarget(to)), words: mine.some(isYesNoTarget) };
  };
}

/** Watches the first pass over a file: for the evidence that its columns are read with, and for findings. */
export class FirstPassWatch {
  #evidence = new EvidenceCollector();
  #looks = new LooksCollector();
  readonly #wanted: (header: string) => Wanted;

  /** `given`: the mapping, where it is known before: then only its dates, numbers, yes and no have something to prove. */
  constructor(given: Mapping | null) {
    this.#wanted = given === null ? () => everything : wantedBy(given);
  }

  get evidence(): EvidenceCollector {
    return this.#evidence;
  }

  /** By column: what is to be called for every cell that is not blank. A pass that is made again counts alone. */
  observers(headers: readonly string[]): CellObserver[] {
    this.#evidence = new EvidenceCollector();
    this.#looks = new LooksCollector();
    return headers.map((header, column) => {
      const { proof, words } = this.#wanted(header);
      const look = this.#looks.watch(column, words);
      if (!proof) return look;
      return (cell: Cell, row: number, suspect: boolean) => {
        this.#evidence.observe(column, cell, row);
        look(cell, row, suspect);
      };
    });
  }

  /** What there is to say about the file, read with this mapping. */
  findings({ profile, facts, notes, options }: FirstPass, mapping: Mapping): Issue[] {
    return [
      ...readingFindings(facts, profile, options?.sheet !== undefined),
      ...tableFindings(profile, notes),
      ...this.#columns(profile, mapping).flatMap(columnFindings),
    ];
  }

  /** What is decided for its columns as a whole. */
  decisions(profile: FileProfile, mapping: Mapping): Decision[] {
    return this.#columns(profile, mapping).flatMap(decisionsOf);
  }

  #columns(profile: FileProfile, mapping: Mapping): SeenColumn[] {
    const looks = this.#looks.all();
    const evidence = this.#evidence.all();
    const examples = this.#evidence.examples();
    const targets = targetsByColumn(profile, mapping);
    return profile.columns.flatMap((column) => {
      const seen = looks[column.index];
      if (seen === undefined) return [];
      return {
        column,
        looks: seen,
        evidence: evidence[column.index] ?? noEvidence(),
        examples: examples[column.index] ?? noExamples(),
        targets: targets.get(column.index) ?? [],
      };
    });
  }
}
