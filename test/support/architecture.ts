import { findCycles } from './import-cycles.ts';
import { readSource, type SourceFacts } from './imports.ts';
import { forbiddenImport, targetOf } from './layers.ts';

/** style.md: none above 300 lines. */
const MOST_LINES = 300;

function shapeOf(file: string, facts: SourceFacts): string[] {
  const found: string[] = [];
  if (facts.hasDefaultExport && !/\.(?:config|reporter)\.[cm]?ts$/.test(file)) {
    found.push(`${file} has a default export: give it a name of its own`);
  }
  if (facts.isBarrel) found.push(`${file} only re-exports: import from the files that declare it`);
  if (facts.lines > MOST_LINES && file.startsWith('src/')) {
    found.push(`${file} has ${facts.lines} lines: split it, none has more than ${MOST_LINES}`);
  }
  return found;
}

function forbiddenImportsOf(file: string, facts: SourceFacts): string[] {
  return facts.imports.flatMap((specifier) => {
    const reason = forbiddenImport(file, specifier);
    return reason === null ? [] : [`${file} imports ${specifier}: ${reason}`];
  });
}

/** file → the files it imports, of those that are given. */
function graphOf(facts: ReadonlyMap<string, SourceFacts>): Map<string, string[]> {
  const graph = new Map<string, string[]>();
  for (const [file, { imports }] of facts) {
    const targets = imports.map((specifier) => targetOf(file, specifier));
    graph.set(
      file,
      targets.flatMap((target) => (target.kind === 'file' && facts.has(target.path) ? [target.path] : [])),
    );
  }
  return graph;
}

/**
 * What in these files breaks the rules of the architecture (docs/architecture.md), one sentence each.
 * `files`: path from the root of the repository, with `/` → source.
 */
export function findViolations(files: ReadonlyMap<string, string>): string[] {
  const facts = new Map([...files].map(([file, source]) => [file, readSource(file, source)]));
  const single = [...facts].flatMap(([file, one]) => [...shapeOf(file, one), ...forbiddenImportsOf(file, one)]);
  const cycles = findCycles(graphOf(facts)).map((ring) => `a ring of imports: ${ring.join(' → ')}`);
  return [...single, ...cycles];
}
