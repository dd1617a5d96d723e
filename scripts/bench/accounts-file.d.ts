/** Outside the repository; kept between runs, because a million rows take longer to make than to check. */
export declare const benchFolder: string;
export declare const mapping: {
    version: number;
    matches: ({
        from: {
            header: string;
        };
        to: {
            field: string;
            label?: never;
            type?: never;
            key?: never;
        };
    } | {
        from: {
            header: string;
        };
        to: {
            field: string;
            label: string;
            type?: never;
            key?: never;
        };
    } | {
        from: {
            header: string;
        };
        to: {
            label?: never;
            field: string;
            key: string;
            type: string;
        };
    } | {
        from: {
            header: string;
        };
        to: {
            label?: never;
            type?: never;
            field: string;
            key: string;
        };
    })[];
};
/** A CSV of `rows` accounts with 20 columns, about 300 bytes each. */
export declare function csvFile(rows: number): Promise<string>;
/** The same accounts as a workbook. */
export declare function xlsxFile(rows: number): string;
