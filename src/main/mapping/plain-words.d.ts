import type { z } from 'zod';
import { type Mistake } from './places.ts';
/** One issue of the checker in plain words. Nothing of the library's own text is passed on. */
export declare function mistakesOf(issue: z.core.$ZodIssue, root: unknown): Mistake[];
