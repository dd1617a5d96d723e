/** What reading itself noticed; findings are made of it. Counts are of the whole sheet or file; `first` is an example cell address such as `C17`. */
export interface Noticed {
  readonly count: number;
  readonly first: string | null;
}

export interface WorkbookFacts {
  readonly kind: 'workbook';
  readonly hiddenSheets: readonly string[];
  /** `first` is `A17`. */
  readonly hiddenRows: Noticed;
  /** 0-based. */
  readonly hiddenColumns: readonly number[];
  /** A filter hides rows. */
  readonly filtered: boolean;
  /** `ranges`: the first 200, such as `A1:C1`. */
  readonly merged: Noticed & { readonly ranges: readonly string[] };
  /** Cells whose stored value is used. */
  readonly formulas: Noticed;
  /** False where the results are surely none: all are 0, from a program that leaves calculating to others. */
  readonly calculated: boolean;
  /** Error cells, and formulas without a value. */
  readonly errors: Noticed;
  /** Links whose target differs from the text. */
  readonly links: Noticed;
  /** Stored numbers of more than 15 digits. */
  readonly longIds: Noticed;
}

/** `how` the encoding was found; `others`: the next candidates where it is not sure. */
export interface EncodingFacts {
  readonly name: string;
  readonly how: 'mark' | 'valid-utf8' | 'nuls' | 'detected' | 'chosen';
  readonly sure: boolean;
  readonly others: readonly string[];
}

export interface TextFacts {
  readonly kind: 'text';
  readonly encoding: EncodingFacts;
  /** Cells that hold U+FFFD after decoding. */
  readonly undecodable: Noticed;
  readonly nulBytes: Noticed;
  /** Cells such as `="00123"`, of which the text between the quotes was read. */
  readonly formulaTexts: Noticed;
  readonly lineEnds: 'lf' | 'crlf' | 'cr' | 'mixed';
}

/** `named`: what the file's name promises where its content is something else (`xlsx` for a CSV named so), else null. */
export type ReadingFacts = (WorkbookFacts | TextFacts) & { readonly named: string | null };
