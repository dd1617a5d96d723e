/**
 * Every code that a row of a spreadsheet can get, with its severity and its words.
 * `error`: the row is not sent. `warning`: sent, and shown. `note`: how a value was read.
 * `what` and `fix` are sentences without row and column, which stand beside them wherever they are shown.
 * `value` is the cell's text (shortened), `detail` what only the finder knows, such as the other rows.
 */
export type Severity = 'error' | 'warning' | 'note';
interface CatalogEntry {
    readonly severity: Severity;
    readonly what: (value: string, detail: string) => string;
    readonly fix: string;
}
export declare const issueCatalog: {
    readonly 'internal-id-missing': CatalogEntry;
    readonly 'internal-id-damaged': CatalogEntry;
    readonly 'internal-id-duplicate': CatalogEntry;
    readonly 'internal-id-similar': CatalogEntry;
    readonly 'row-merged': CatalogEntry;
    readonly 'row-superseded': CatalogEntry;
    readonly 'merge-conflict': CatalogEntry;
    readonly 'row-too-long': CatalogEntry;
    readonly 'row-blank': CatalogEntry;
    readonly 'name-missing': CatalogEntry;
    readonly 'boolean-unrecognised': CatalogEntry;
    readonly 'date-unrecognised': CatalogEntry;
    readonly 'date-ambiguous': CatalogEntry;
    readonly 'date-contradiction': CatalogEntry;
    readonly 'date-two-digit-year': CatalogEntry;
    readonly 'date-time-left-out': CatalogEntry;
    readonly 'email-invalid': CatalogEntry;
    readonly 'email-extracted': CatalogEntry;
    readonly 'phone-damaged': CatalogEntry;
    readonly 'phone-invalid': CatalogEntry;
    readonly 'url-invalid': CatalogEntry;
    readonly 'url-scheme-added': CatalogEntry;
    readonly 'tag-unrecognised': CatalogEntry;
    readonly 'csm-not-email': CatalogEntry;
    readonly 'number-ambiguous': CatalogEntry;
    readonly 'number-unrecognised': CatalogEntry;
    readonly 'number-too-long': CatalogEntry;
    readonly 'cell-error': CatalogEntry;
    readonly 'text-damaged': CatalogEntry;
    readonly 'text-trimmed': CatalogEntry;
    readonly 'number-in-full': CatalogEntry;
    readonly 'churned-and-tracked': CatalogEntry;
    readonly 'end-before-start': CatalogEntry;
    readonly 'churned-without-end': CatalogEntry;
};
export type IssueCode = keyof typeof issueCatalog;
export declare const issueCodes: [IssueCode, ...IssueCode[]];
export declare const severityOf: (code: IssueCode) => Severity;
/** What is wrong, as one sentence. */
export declare const whatIsWrong: (code: IssueCode, value: string, detail: string) => string;
/** What the user can do about it, as one sentence. */
export declare const howToFix: (code: IssueCode) => string;
/** Both sentences: the `message` of an issue. */
export declare const issueMessage: (code: IssueCode, value: string, detail: string) => string;
export {};
