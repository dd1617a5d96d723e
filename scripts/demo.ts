// The main job, shown: two sample spreadsheets go into the practice Akita, and reports come out.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const samples = path.join(root, 'resources', 'samples');
const output = path.join(root, 'demo-output');

/** 200 rows at Akita's 120 a minute would take a newcomer's patience; practice allows more. */
const PRACTICE_RATE = '6000';

function runImport(file: string, mapping: string): void {
  const name = path.parse(file).name + path.extname(file).replace('.', '-');
  process.stderr.write(`\n== ${file} into the practice Akita\n`);
  const ended = spawnSync(
    process.execPath,
    [
      path.join(root, 'bin', 'akita-importer.mjs'),
      'import',
      path.join(samples, file),
      '--mapping',
      path.join(samples, mapping),
      '--practice',
      '--rate',
      PRACTICE_RATE,
      '--data-dir',
      path.join(output, 'data'),
      '--report',
      path.join(output, `${name}-report.xlsx`),
      '--problems',
      path.join(output, `${name}-problems.xlsx`),
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  // 1 is the honest status of a file in which some rows need fixing, as these samples are made to.
  if (ended.status !== 0 && ended.status !== 1) process.exit(ended.status ?? 2);
}

rmSync(output, { recursive: true, force: true });
mkdirSync(output, { recursive: true });
runImport('accounts.csv', 'accounts.mapping.json');
runImport('accounts.xlsx', 'accounts-xlsx.mapping.json');
process.stderr.write(`\nThe reports, and the rows that need fixing, are in ${output}. Nothing was sent to Akita.\n`);
