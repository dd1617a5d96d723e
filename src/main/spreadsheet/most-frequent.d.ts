/** The most frequent number, the larger of two that are equally frequent; 0 for none. */
export declare function mostFrequent(numbers: readonly number[]): {
    readonly value: number;
    readonly count: number;
};
