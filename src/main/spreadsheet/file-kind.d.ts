/** What the first bytes of a file say: text, a container to look into, or something that is surely not a spreadsheet. */
export type FileKind = {
    readonly kind: 'text' | 'zip' | 'compound';
} | {
    readonly kind: 'other';
    readonly seems: string;
};
/** Tells a file's kind from its first bytes; its name says nothing. */
export declare function fileKind(head: Buffer): FileKind;
