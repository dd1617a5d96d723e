/** Whether text is a number that a spreadsheet program has shortened. */
export declare const isScientific: (text: string) => boolean;
/**
 * Whether characters of the text were lost (U+FFFD) or it is UTF-8 that something read as Windows-1252.
 * Takes the text before it is trimmed: the second half of a damaged à is a no-break space.
 */
export declare const looksDamaged: (text: string) => boolean;
