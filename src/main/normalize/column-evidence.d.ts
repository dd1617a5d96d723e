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
export declare const noEvidence: () => ColumnEvidence;
