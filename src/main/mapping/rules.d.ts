import { type Mistake } from './places.ts';
/** What the shape of a mapping cannot tell: rules between its parts. Parts with mistakes in their shape are passed over. */
export declare function ruleMistakes(root: unknown): Mistake[];
