import type { FileProfile } from '../../shared/file-profile.ts';

/** What merged cells say of a header that its own cells do not. */
export interface MergedHeader {
  /** The last line of a header whose cells are merged downwards. */
  readonly row: number;
  /** A header that is merged over several columns reaches over all of them. */
  readonly width: number;
  /** By column: the name that stands in a line above, merged down to the header. */
  readonly names: ReadonlyMap<number, string>;
}

interface Range {
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly lastColumn: number;
  readonly lastRow: number;
}

/** Headers of more lines are none that a program could name columns by. */
const MOST_LINES = 3;

const shape = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function parse(range: string): Range[] {
  const [, first, firstRow, last, lastRow] = shape.exec(range) ?? [];
  if (first === undefined || last === undefined) return [];
  return [
    { firstColumn: columnOf(first), firstRow: Number(firstRow), lastColumn: columnOf(last), lastRow: Number(lastRow) },
  ];
}

type Profiled = Pick<FileProfile, 'headerRow' | 'columns' | 'preview'>;

/** Null where merged cells say nothing that the header does not say itself. `chosen`: the user said which row it is. */
export function mergedHeader(
  { headerRow, columns, preview }: Profiled,
  merged: readonly string[],
  chosen: boolean,
): MergedHeader | null {
  const ranges = merged.flatMap(parse);
  const down = ranges.flatMap(({ firstRow, lastRow }) =>
    firstRow === headerRow && lastRow < headerRow + MOST_LINES ? [lastRow] : [],
  );
  const row = chosen || headerRow === 0 ? headerRow : Math.max(headerRow, ...down);
  const over = ranges.filter(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
  const own = preview.head.find((one) => one.row === row)?.cells ?? [];
  const known = row === headerRow ? columns.filter(({ header }) => header !== '').map(({ index }) => index) : [];
  const width = Math.max(0, ...over.map(({ lastColumn }) => lastColumn + 1));
  const names = over.flatMap(({ firstColumn, firstRow }): [number, string][] => {
    const text = preview.head.find((one) => one.row === firstRow)?.cells[firstColumn] ?? '';
    const isNamed = known.includes(firstColumn) || (own[firstColumn] ?? '') !== '';
    return firstRow === row || text === '' || isNamed ? [] : [[firstColumn, text]];
  });
  const isWider = width > Math.max(-1, ...known) + 1;
  return isWider || names.length > 0 || row !== headerRow ? { row, width, names: new Map(names) } : null;
}
