/**
 * What all rows of a column prove about the order of day and month in its dates, and about the decimal
 * sign of its numbers: how many cells prove what, and how many could be read either way. JSON-able.
 */
export interface ColumnEvidence {
  dayFirst: number;
  monthFirst: number;
  undecidedDates: number;
  point: number;
  comma: number;
  undecidedNumbers: number;
}

export const noEvidence = (): ColumnEvidence => ({
  dayFirst: 0,
  monthFirst: 0,
  undecidedDates: 0,
  point: 0,
  comma: 0,
  undecidedNumbers: 0,
});

interface Example {
  readonly row: number;
  readonly value: string;
}

/** The first cell of each of these kinds, and how many dates have a year of two digits. */
export type ColumnExamples = { readonly [K in keyof ColumnEvidence | 'shortYear']: Example | null } & {
  readonly shortYears: number;
  /** The undecided dates have a day in front, or a year of two digits. */
  readonly mayBeginWithYear: boolean;
};

export const noExamples = (): ColumnExamples => ({
  dayFirst: null,
  monthFirst: null,
  undecidedDates: null,
  point: null,
  comma: null,
  undecidedNumbers: null,
  shortYear: null,
  shortYears: 0,
  mayBeginWithYear: false,
});
