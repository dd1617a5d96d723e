export type DecimalSign = '.' | ',';
/** The text of a number taken apart. */
export interface NumberText {
    readonly negative: boolean;
    readonly percent: boolean;
    /** What the writing proves about its decimal sign; `none` where it has neither point nor comma. */
    readonly proof: DecimalSign | 'undecided' | 'none';
    /** Digits alone, before and after `mark`; `after` is empty where everything is before the decimal sign. */
    readonly before: string;
    readonly after: string;
    /** The sign found between them where that is undecided. */
    readonly mark: DecimalSign | '';
}
/** Takes the trimmed text of a number apart; null where it is none. */
export declare function takeNumberApart(text: string): NumberText | null;
