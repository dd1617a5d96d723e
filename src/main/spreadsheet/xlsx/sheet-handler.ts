import type { Refusal } from '../file-bytes.ts';
import { damaged } from '../refusals.ts';
import type { SheetFacts } from '../sheet-facts.ts';
import type { CellHandler } from './cell-handler.ts';
import { MOST_COLUMNS } from './cell-reference.ts';
import type { PartHandler } from './xml-part.ts';
import type { XmlTag } from './xml-tag.ts';

/** Hears a sheet: its rows through `cells`, and what stands before and after them. */
export class SheetHandler implements PartHandler {
  readonly #cells: CellHandler;
  readonly #facts: SheetFacts | null;
  readonly #isEnough: () => boolean;
  #inRows = false;
  #hiddenRanges = 0;
  #stop: Refusal | undefined;

  /** `facts`: null where they are known already. `isEnough`: whether the rest need not be read. */
  constructor(cells: CellHandler, facts: SheetFacts | null, isEnough: () => boolean = () => false) {
    this.#cells = cells;
    this.#facts = facts;
    this.#isEnough = isEnough;
  }

  get wantsText(): boolean {
    return this.#inRows && this.#cells.wantsText;
  }

  get stop(): Refusal | 'enough' | undefined {
    return this.#stop ?? this.#cells.stop ?? (this.#isEnough() ? 'enough' : undefined);
  }

  open(name: string, tag: XmlTag): void {
    if (this.#inRows) this.#cells.open(name, tag);
    else if (name === 'sheetData') this.#inRows = true;
    else if (this.#facts) this.#notice(name, tag, this.#facts);
  }

  close(name: string): void {
    if (name === 'sheetData') this.#inRows = false;
    else if (this.#inRows) this.#cells.close(name);
  }

  text(text: string): void {
    this.#cells.text(text);
  }

  #notice(name: string, tag: XmlTag, facts: SheetFacts): void {
    if (name === 'col' && tag.flag('hidden')) this.#hiddenColumns(tag, facts);
    else if (name === 'mergeCell') facts.merged(tag.attribute('ref') ?? '');
    else if (name === 'filterColumn') facts.filter();
  }

  #hiddenColumns(tag: XmlTag, facts: SheetFacts): void {
    this.#hiddenRanges += 1;
    if (this.#hiddenRanges > MOST_COLUMNS) this.#stop = damaged();
    if (this.#stop) return;
    const last = Math.min(tag.count('max') ?? 0, MOST_COLUMNS);
    for (let column = tag.count('min') ?? 1; column <= last; column += 1) facts.hiddenColumn(column - 1);
  }
}
