import { writeFileSync } from 'node:fs';
import { presets } from '../src/main/mapping/mapping.ts';
import { presetTable } from '../test/support/preset-table.ts';

writeFileSync(new URL('../docs/presets.md', import.meta.url), presetTable(presets));
