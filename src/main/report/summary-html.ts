import type { PartKind } from '../../shared/report-parts.ts';
import type { Summary } from './summary.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Dark enough for a print in grey; each part bears its word and number as well. */
const colours: Record<PartKind, string> = {
  created: '#0b7a55',
  updated: '#3b5bdb',
  imported: '#1c7ed6',
  unchanged: '#5c7cfa',
  failed: '#c92a2a',
  invalid: '#e8590c',
  remaining: '#f2b705',
  leftOut: '#868e96',
  blank: '#ced4da',
};

const WIDTH = 1000;

/** A bar whose pieces are as long as their share of the rows. */
function picture({ parts, rows }: Summary): string {
  let x = 0;
  const pieces = parts.map(({ kind, word, amount }) => {
    const width = rows === 0 ? 0 : (amount / rows) * WIDTH;
    const piece = `<rect x="${x.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="40" fill="${colours[kind]}"><title>${word}: ${amount}</title></rect>`;
    x += width;
    return piece;
  });
  const label = parts.map(({ word, amount }) => `${word} ${amount}`).join(', ');
  return `<svg viewBox="0 0 ${WIDTH} 40" preserveAspectRatio="none" role="img" aria-label="${escaped(label)}">${pieces.join('')}</svg>`;
}

const clamped = (text: string): string => `<div class="clamped">${escaped(text)}</div>`;

const rowsOf = (pairs: Summary['facts'], cell: (text: string) => string): string =>
  pairs.map(([one, other]) => `<tr><th scope="row">${clamped(one)}</th>${cell(other)}</tr>`).join('');

const style = `
@page { size: A4; margin: 11mm; }
* { box-sizing: border-box; }
body { font: 10pt/1.3 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; color: #111; background: #fff; max-width: 190mm; margin: 8mm auto; padding: 0 4mm; overflow-wrap: anywhere; }
h1 { font-size: 15pt; margin: 0 0 3mm; overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
h2 { font-size: 11pt; margin: 4mm 0 1.5mm; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
th, td { text-align: left; vertical-align: top; padding: 0.6mm 2mm 0.6mm 0; border-bottom: 0.2mm solid #ddd; font-weight: normal; }
.facts th { width: 42mm; color: #555; }
.clamped { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
.number { text-align: right; width: 22mm; white-space: nowrap; font-variant-numeric: tabular-nums; }
svg { width: 100%; height: 8mm; display: block; }
ul { list-style: none; margin: 2mm 0; padding: 0; display: flex; flex-wrap: wrap; gap: 1mm 6mm; }
li i { display: inline-block; width: 3mm; height: 3mm; margin-right: 1.5mm; }
.sum { font-weight: 600; margin: 0; }
.mapping { columns: 2; column-gap: 8mm; font-size: 8pt; }
.mapping div { display: flex; gap: 1mm; break-inside: avoid; border-bottom: 0.2mm solid #eee; padding: 0.2mm 0; }
.mapping span { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; } svg, li i { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** A page of its own: no script, nothing from elsewhere; it prints on one sheet of A4. */
export function summaryHtml(summary: Summary): string {
  const { title, facts, parts, sum, causes, mapping } = summary;
  const legend = parts
    .map(
      ({ kind, word, amount }) =>
        `<li><i style="background:${colours[kind]}"></i>${word}: ${amount.toLocaleString('en-US')}</li>`,
    )
    .join('');
  const problems =
    causes.length === 0
      ? '<p>No problem was found.</p>'
      : `<table>${rowsOf(causes, (text) => `<td class="number">${escaped(text)}</td>`)}</table>`;
  const matches = mapping
    .map(
      ([column, field]) =>
        `<div><span>${escaped(column)}</span>${field === '' ? '' : ` → <span>${escaped(field)}</span>`}</div>`,
    )
    .join('');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
<table class="facts">${rowsOf(facts, (text) => `<td>${clamped(text)}</td>`)}</table>
<h2>Every row of the file</h2>${picture(summary)}<ul>${legend}</ul><p class="sum">${escaped(sum)}</p>
<h2>Problems by cause</h2>${problems}
<h2>Which column went where</h2><div class="mapping">${matches}</div>
</main></body></html>
`;
}
