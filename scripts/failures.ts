import { writeFileSync } from 'node:fs';
import { failureTable } from '../test/support/failure-table.ts';

writeFileSync(new URL('../docs/failures.md', import.meta.url), failureTable());
