import { type Outcome } from '../../shared/app-error.ts';
/**
 * UTF-16 without a byte order mark, told by its NULs: separators, digits, line ends and Latin letters
 * have one on the same side of each pair. A tenth of the pairs is less than the separators alone
 * make in any table; a twentieth of those on the other side allows for letters such as U+0100.
 */
export declare function utf16WithoutMark(head: Buffer): 'utf-16le' | 'utf-16be' | null;
/** Says whether bytes that come in pieces are UTF-8 as a whole. The last character of a piece is judged with the next. */
export declare class Utf8Check {
    #private;
    write(bytes: Buffer): void;
    /** To be asked after the last piece. */
    get valid(): boolean;
}
/** Byte order mark, then the pattern of NULs, then UTF-8 if the whole file is valid, else what Western Windows wrote. */
export declare function detectEncoding(head: Buffer, validUtf8: boolean): string;
/** The name the platform has for an encoding that the user typed (`latin1` → `windows-1252`). */
export declare function knownEncoding(label: string): Outcome<string>;
