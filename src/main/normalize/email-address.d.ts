/** Pragmatic: what mail programs accept and people have, without the quoted local parts and address literals of the RFC. */
export declare function isEmailAddress(text: string): boolean;
/** The address in `Name <a@b.c>`, `<a@b.c>` and `mailto:a@b.c?subject=x`; any other text as it is. */
export declare function bareAddress(text: string): string;
