import { failure, type Outcome } from '../shared/app-error.ts';
import { type Cell, displayText } from '../shared/cell.ts';
import type { CauseRef, ChangeKind, Command, OptionRepair, RepairKind, TextAt } from '../shared/change.ts';
import type { ResolvedMapping } from '../shared/mapping.ts';
import { ok } from '../shared/result.ts';
import { takesOption } from './column-option.ts';
import { widthOf } from './compiled-rules.ts';
import { foundCells } from './find-cells.ts';
import type { EditLog } from './plan/edit-log.ts';
import type { PlanStore } from './plan/plan-store.ts';
import type { CellStep, OptionStep, Step } from './plan/step-log.ts';
import { isCellRepair, optionOf, repairedCells } from './plan-repairs.ts';

/** A step that is to be made; `leavesOut`: what becomes of its rows. */
export interface PlannedStep extends Step {
  readonly leavesOut: boolean;
}

/** What a command is worked out from. */
export interface StepParts {
  readonly store: PlanStore;
  readonly edits: EditLog;
  readonly mapping: ResolvedMapping;
}

type Doing = Exclude<Command, { readonly kind: 'undo' | 'redo' }>;

const notThere = (row: number) =>
  failure('wrong-usage', `Row ${row} has no such cell. Open the review again and choose the cell there.`);

const alreadyDone = () =>
  failure('wrong-usage', 'Nothing is left of this problem. Look at the list of problems again; it is up to date now.');

/** What comes into the cell: back to the text that the file has is back to what the file has, a number or a date perhaps. */
function cellOf(
  edits: EditLog,
  { row, column, before }: Pick<CellStep, 'row' | 'column' | 'before'>,
  text: string,
): Cell {
  const original = edits.originalOf(row, column) ?? before;
  return displayText(original) === text ? original : text;
}

function planned(by: ChangeKind, parts: Partial<Pick<Step, 'cells' | 'rows' | 'option'>>): PlannedStep | null {
  const { cells = [], rows = [], option = null } = parts;
  const row = cells[0]?.row ?? rows[0];
  const touched = new Set([...cells.map((cell) => cell.row), ...rows]).size;
  if (row === undefined && option === null) return null;
  const first = { row: row ?? 0, index: cells[0]?.column ?? option?.index ?? null };
  const change = { by, cells: cells.length, rows: touched, first };
  return { change, option, cells, rows, leavesOut: by === 'leave-out' };
}

/** One step a cell, of the texts that differ from what stands there; the last text of a cell counts. */
function textsInto({ store, edits }: StepParts, texts: readonly TextAt[]): Outcome<CellStep[]> {
  const columns = widthOf(store.info.profile);
  const last = new Map(texts.map((text) => [`${text.row} ${text.index}`, text]));
  const steps: CellStep[] = [];
  for (const [row, inRow] of Map.groupBy(last.values(), (text) => text.row)) {
    const cells = store.reader.standing(row)?.cells;
    for (const { index: column, text } of inRow) {
      if (cells === undefined || column >= Math.max(columns, cells.length)) return notThere(row);
      const before = cells[column] ?? '';
      if (displayText(before) !== text)
        steps.push({ row, column, before, after: cellOf(edits, { row, column, before }, text) });
    }
  }
  return ok(steps);
}

/** Those whose standing changes: a row that is left out for another reason stays so. */
function rowsToTurn({ store }: StepParts, rows: readonly number[], out: boolean): number[] {
  return [...new Set(rows)].filter((row) => {
    const stands = store.reader.standing(row);
    return stands !== null && (out ? !stands.skipped : stands.leftOut);
  });
}

function optionStep({ mapping }: StepParts, index: number, repair: OptionRepair): OptionStep | null {
  const { option, after } = optionOf[repair];
  const match = mapping.matches.find(({ index: column, to }) => column === index && takesOption(to, option));
  if (match === undefined) return null;
  const before = (match.to as Partial<Record<typeof option, string>>)[option] ?? null;
  return { index, option, before, after };
}

function repairStep(parts: StepParts, repair: RepairKind, cause: CauseRef): PlannedStep | null {
  const { store, mapping } = parts;
  if (repair === 'leave-out') {
    const rows = [...store.reader.withIssue(cause)].map(({ row }) => row);
    return planned(repair, { rows: rowsToTurn(parts, rows, true) });
  }
  if (!isCellRepair(repair)) {
    const option = cause.index === null ? null : optionStep(parts, cause.index, repair);
    return option === null ? null : planned(repair, { option });
  }
  return planned(repair, { cells: stepsOf(parts, repairedCells(store, mapping, cause, repair)) });
}

function stepsOf({ edits }: StepParts, cells: ReturnType<typeof foundCells>): CellStep[] {
  return [...cells].map(({ row, column, before, text }) => ({
    row,
    column,
    before,
    after: cellOf(edits, { row, column, before }, text),
  }));
}

/** What a command is to change; null where everything is so already. */
export function stepFor(command: Doing, parts: StepParts): Outcome<PlannedStep | null> {
  switch (command.kind) {
    case 'cells': {
      const cells = textsInto(parts, command.cells);
      return cells.ok ? ok(planned(command.by, { cells: cells.value })) : cells;
    }
    case 'rows':
      return ok(planned(command.out ? 'leave-out' : 'take-in', { rows: rowsToTurn(parts, command.rows, command.out) }));
    case 'replace': {
      const found = stepsOf(parts, foundCells(parts.store, command.find, command.replacement));
      return ok(
        planned('replace', { cells: found.filter(({ before, after }) => displayText(before) !== displayText(after)) }),
      );
    }
    case 'repair': {
      const step = repairStep(parts, command.repair, command.cause);
      return step === null ? alreadyDone() : ok(step);
    }
  }
}
