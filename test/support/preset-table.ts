import type { presets as all } from '../../src/main/mapping/mapping.ts';

type Preset = (typeof all)[number];
type Column = Preset['columns'][number];

const cell = (text: string): string => text.replaceAll('|', '\\|');

function targetOf({ to, offer }: Column): string {
  const target = to ?? offer;
  if (target === undefined) return '';
  const key = 'key' in target ? ` ${target.key}` : '';
  const label = 'label' in target && target.label !== undefined ? ` (${target.label})` : '';
  return `${target.field}${key}${label}`;
}

function lineOf(column: Column): string {
  const header = column.header ?? `/${column.pattern ?? ''}/`;
  const how = column.to !== undefined ? 'matched' : column.offer !== undefined ? 'offered' : 'left';
  return `| ${cell(header)} | ${how} | ${cell(targetOf(column))} | ${cell(column.leave ?? column.why ?? '')} |`;
}

function ruleOf({ headers = [], exact = [], prefix, pattern, without = [] }: Preset['recognise'][number]): string {
  const parts = [
    ...headers.map((header) => `“${header}”`),
    ...exact.map((header) => `exactly “${header}”`),
    ...(prefix === undefined ? [] : [`a header that begins with “${prefix}”`]),
    ...(pattern === undefined ? [] : [`a header like \`${pattern}\``]),
  ];
  const not = without.length === 0 ? '' : `, without ${without.map((header) => `“${header}”`).join(' or ')}`;
  return `${parts.join(' and ')}${not}`;
}

function sectionOf({ system, export: what, source, recognise, columns }: Preset): string {
  return `## ${system}, ${what}

Known by ${recognise.map(ruleOf).join('; or by ')}. Source: ${source}.

| header | | field | |
| --- | --- | --- | --- |
${columns.map(lineOf).join('\n')}
`;
}

/** `docs/presets.md`, which a test compares with what stands there. */
export const presetTable = (presets: readonly Preset[]): string => `# Exports that are recognised

Made from \`src/main/mapping/presets\` by \`node scripts/presets.ts\`; a test compares it. Headers are compared in small
letters, without marks, time zones and a trailing \`*\`; a \`#\` stands for nothing, or for 2, 3 and so on. Which columns a file
lacks, has besides, and in what order they stand does not matter. Headers in another language are matched by hand.

*Matched*: filled in, if the samples allow it; where they are words that need a translation, it is offered instead.
*Offered*: named beside the column with a button, never filled in. *Left*: nothing that Akita has a field for. The first of
several columns for the internal ID is taken; a full column with the name of an ID from outside (“Customer ID”, “External
ID” …) outranks them all, and whatever could be it as well has to be confirmed.

${presets.map(sectionOf).join('\n')}`;
