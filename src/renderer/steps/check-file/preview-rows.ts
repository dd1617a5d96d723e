import { type FileProfile, isLeftOut, type PreviewRow } from '../../../shared/file-profile.ts';

/**
 * `title`: above the header, and no account. `left-out`: below it, and no account. `doubtful`: it may be none, and is read.
 * `kept`: it is read because the user chose so.
 */
export type RowKind = 'title' | 'header' | 'account' | 'left-out' | 'doubtful' | 'kept';

export type PreviewLine =
  | { readonly kind: RowKind; readonly row: number; readonly cells: readonly string[] }
  /** Rows that are blank, or that the preview does not show. */
  | { readonly kind: 'blank' | 'not-shown'; readonly from: number; readonly to: number };

type Shown = Pick<FileProfile, 'preview' | 'headerRow' | 'footer'>;

function kindOf(row: number, { headerRow, footer }: Shown): RowKind {
  if (row < headerRow) return 'title';
  if (row === headerRow) return 'header';
  const odd = footer?.rows.find((one) => one.row === row);
  if (footer === null || odd === undefined) return 'account';
  if (isLeftOut(footer, odd)) return 'left-out';
  return odd.doubtful === true ? 'doubtful' : 'kept';
}

/** The first rows, the odd ones and the last ones, each once and in their order. */
function rowsOf({ head, foot, odd }: FileProfile['preview']): PreviewRow[] {
  const rows = new Map([...head, ...odd, ...foot].map((one) => [one.row, one]));
  return [...rows.values()].sort((a, b) => a.row - b.row);
}

/** The preview from top to bottom, with what lies between its rows. */
export function previewLines(profile: Shown): PreviewLine[] {
  const { head, foot } = profile.preview;
  const lastOfHead = head.at(-1)?.row ?? 0;
  const firstOfFoot = foot[0]?.row ?? Number.POSITIVE_INFINITY;
  const lines: PreviewLine[] = [];
  let before = 0;
  for (const { row, cells } of rowsOf(profile.preview)) {
    const isWhole = row <= lastOfHead || before >= firstOfFoot;
    if (row > before + 1) lines.push({ kind: isWhole ? 'blank' : 'not-shown', from: before + 1, to: row - 1 });
    lines.push({ kind: kindOf(row, profile), row, cells });
    before = row;
  }
  return lines;
}

const beyondEnglish = /[^\0-\x7f]/;
const MOST_WORDS = 8;

/** Words with letters that a wrong encoding would spoil. */
export function tellingWords({ head, foot, odd }: FileProfile['preview']): string[] {
  const cells = [...odd, ...head, ...foot].flatMap((row) => row.cells).filter((cell) => beyondEnglish.test(cell));
  const words = cells.flatMap((cell) => cell.split(/[\s,;:/()"“”]+/u)).filter((word) => beyondEnglish.test(word));
  return [...new Set(words)].slice(0, MOST_WORDS);
}
