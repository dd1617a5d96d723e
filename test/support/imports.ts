import { type ParseResult, parseSync, Visitor } from 'oxc-parser';

/** What the rules need to know of one source file. */
export interface SourceFacts {
  /** Module specifiers as they are written, of every kind of import; each once. */
  readonly imports: readonly string[];
  readonly hasDefaultExport: boolean;
  /** Nothing but imports and exports of what other files declare. */
  readonly isBarrel: boolean;
  readonly lines: number;
}

type Argument = { readonly type: string } | undefined;

/** The text of a string literal or of a template, which may end in the file's ending: `./x${extname(…)}`. */
function literalText(node: Argument): string | null {
  if (node === undefined) return null;
  if (node.type === 'Literal' && 'value' in node && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || !('quasis' in node) || !Array.isArray(node.quasis)) return null;
  const texts: unknown[] = node.quasis.map((quasi) => quasi.value?.cooked);
  if (texts.length === 1 && typeof texts[0] === 'string') return texts[0];
  return texts.length === 2 && typeof texts[0] === 'string' && texts[1] === '' ? `${texts[0]}.ts` : null;
}

/** Imports anywhere in the code: `import('…')`, `typeof import('…')`, `require('…')`, `new URL('…', import.meta.url)`. */
function importsInCode(parsed: ParseResult, source: string): string[] {
  const found: (string | null)[] = [];
  const visitor = new Visitor({
    ImportExpression: (node) => found.push(literalText(node.source)),
    TSImportType: (node) => found.push(literalText(node.source)),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require')
        found.push(literalText(node.arguments[0]));
    },
    NewExpression: (node) => {
      const base = node.arguments[1];
      const isModuleUrl = base !== undefined && source.slice(base.start, base.end) === 'import.meta.url';
      if (isModuleUrl) found.push(literalText(node.arguments[0]));
    },
  });
  visitor.visit(parsed.program);
  return found.filter((specifier) => specifier !== null);
}

function isBarrel({ program }: ParseResult): boolean {
  const onlyForwards = program.body.every(
    (statement) =>
      statement.type === 'ImportDeclaration' ||
      statement.type === 'ExportAllDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement.declaration === null),
  );
  return onlyForwards && program.body.some((statement) => statement.type !== 'ImportDeclaration');
}

/** Reads one source file; text that is no TypeScript is a mistake of the caller. */
export function readSource(path: string, source: string): SourceFacts {
  const parsed = parseSync(path, source);
  const [mistake] = parsed.errors;
  if (mistake !== undefined) throw new Error(`${path}: ${mistake.message}`);
  const exported = parsed.module.staticExports.flatMap((statement) => statement.entries);
  const declared = [
    ...parsed.module.staticImports.map((statement) => statement.moduleRequest.value),
    ...exported.map((entry) => entry.moduleRequest?.value ?? null),
  ].filter((specifier) => specifier !== null);
  return {
    imports: [...new Set([...declared, ...importsInCode(parsed, source)])],
    hasDefaultExport: exported.some(({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default'),
    isBarrel: isBarrel(parsed),
    lines: source.replace(/\n$/, '').split('\n').length,
  };
}
