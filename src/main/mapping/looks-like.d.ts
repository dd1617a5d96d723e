/** What values look like, judged from a few samples. Looser than the normalisers: a hint, never a verdict on a cell. */
export declare const isEmailAddress: (text: string) => boolean;
export declare const isWebAddress: (text: string) => boolean;
export declare const isTagIds: (text: string) => boolean;
export declare const isNumber: (text: string) => boolean;
export declare const isDate: (text: string) => boolean;
