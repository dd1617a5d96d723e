/** An expected failure is a value of this type; an exception is a bug. */
export type Result<T, E> = {
    readonly ok: true;
    readonly value: T;
} | {
    readonly ok: false;
    readonly error: E;
};
export declare const ok: <T>(value: T) => {
    readonly ok: true;
    readonly value: T;
};
export declare const err: <E>(error: E) => {
    readonly ok: false;
    readonly error: E;
};
/** Closes a union: the compiler proves that this is never reached. */
export declare function assertNever(value: never): never;
