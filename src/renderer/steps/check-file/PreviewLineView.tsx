import { IconArrowBarToDown, IconCheck, IconHelpCircle, IconTableColumn, IconX } from '@tabler/icons-react';
import { columnLetters } from '../../../shared/cell.ts';
import { checkFileText } from '../../text/check-file.ts';
import { controlIds } from './controls.ts';
import classes from './preview.module.css';
import type { PreviewLine, RowKind } from './preview-rows.ts';

const text = checkFileText.preview;

const icons = {
  title: IconArrowBarToDown,
  header: IconTableColumn,
  'left-out': IconX,
  doubtful: IconHelpCircle,
  kept: IconCheck,
} satisfies Record<Exclude<RowKind, 'account'>, typeof IconX>;

interface PreviewLineProps {
  readonly line: PreviewLine;
  readonly width: number;
  readonly isTabStop: boolean;
  readonly onFocus: (row: number) => void;
  readonly onHeader: (row: number) => void;
}

/** What part of the table a row is: a form and a word. */
function Part({ kind }: { readonly kind: RowKind }) {
  if (kind === 'account') return null;
  const Icon = icons[kind];
  return (
    <span className={classes.part}>
      <Icon size={14} aria-hidden />
      {text.kinds[kind]}
    </span>
  );
}

/** A row of the preview; its button lies over all of it. */
export function PreviewLineView({ line, width, isTabStop, onFocus, onHeader }: PreviewLineProps) {
  if (!('row' in line)) {
    return (
      <tr className={classes.gap}>
        <th scope="row">{line.kind === 'blank' ? text.rowsFrom(line.from, line.to) : '⋮'}</th>
        <td colSpan={width + 1}>{text.between(line)}</td>
      </tr>
    );
  }
  const { kind, row, cells } = line;
  return (
    <tr className={classes.row} data-kind={kind}>
      <th scope="row">
        <button
          type="button"
          className={classes.take}
          id={isTabStop ? controlIds.header : undefined}
          tabIndex={isTabStop ? 0 : -1}
          aria-label={text.takeRow(row)}
          aria-pressed={kind === 'header'}
          onFocus={() => onFocus(row)}
          onClick={() => onHeader(row)}
        >
          {row}
        </button>
      </th>
      <td>
        <Part kind={kind} />
      </td>
      {Array.from({ length: width }, (_, column) => (
        <td key={columnLetters(column)} title={cells[column]}>
          {cells[column] ?? ''}
        </td>
      ))}
    </tr>
  );
}
