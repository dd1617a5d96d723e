import type { Issue } from './plan.ts';

/** Tells a finding from all others, also after the file was read again: what it says and where. */
export const findingKey = ({ code, cell, message }: Issue): string => `${code} ${cell ?? ''} ${message}`;
