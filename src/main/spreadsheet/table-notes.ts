/** A cell that stands for others: where it is, and its text (shortened). */
export interface ExampleCell {
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** What the first pass noticed about where the table is; findings are made of it, in words. */
export interface TableNotes {
  /** Lines above the header that hold something. */
  readonly titles: { readonly count: number; readonly first: ExampleCell } | null;
  /** A line next to the header that seems to belong to it. */
  readonly secondHeader: { readonly where: 'above' | 'below'; readonly first: ExampleCell } | null;
  /** A cell of the header that looks like a value of its column. */
  readonly doubtfulHeader: ExampleCell | null;
  /** The last row, where the file seems to end in the middle of it. */
  readonly cutOff: ExampleCell | null;
  /** How many more rows may be no accounts than the profile names; they are read as accounts. */
  readonly oddBeyond: number;
  /** Rows that hold something beyond the last header. */
  readonly tooLong: { readonly count: number; readonly first: ExampleCell } | null;
}
