import { Button, Group, ScrollArea, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { columnLetters } from '../../../shared/cell.ts';
import type { FileOptions, FileProfile } from '../../../shared/file-profile.ts';
import { checkFileText } from '../../text/check-file.ts';
import { FooterChoice } from './FooterChoice.tsx';
import { PreviewLineView } from './PreviewLineView.tsx';
import classes from './preview.module.css';
import { type PreviewLine, previewLines } from './preview-rows.ts';

const text = checkFileText.preview;

interface PreviewTableProps {
  readonly profile: FileProfile;
  readonly onHeader: (row: number) => void;
  readonly onRead: (options: FileOptions) => void;
}

const isRow = (line: PreviewLine): line is Extract<PreviewLine, { row: number }> => 'row' in line;

/** What the arrow keys, Home and End do among the buttons of the rows. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const now = buttons.findIndex((button) => button.matches(':focus'));
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  const target = buttons[targets[event.key] ?? -1];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

/** The first and last rows as they stand in the file. Any of them can be made the header. */
export function PreviewTable({ profile, onHeader, onRead }: PreviewTableProps) {
  const [stop, setStop] = useState<number | null>(null);
  const lines = previewLines(profile);
  const rows = lines.filter(isRow);
  const width = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const all = Math.max(...profile.columns.map(({ index }) => index + 1), width);
  // One of the rows is a stop of the Tab key: where the user was, else the header.
  const stops = [stop, profile.headerRow, rows[0]?.row];
  const tabStop = stops.find((one) => rows.some(({ row }) => row === one));
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={6} align="flex-end">
        <div className={classes.words}>
          <Text size="sm">{profile.headerReason}</Text>
          <Text size="xs" c="dimmed">
            {text.hint}
          </Text>
        </div>
        <Button
          size="xs"
          variant={profile.headerRow === 0 ? 'light' : 'default'}
          aria-pressed={profile.headerRow === 0}
          onClick={() => onHeader(0)}
        >
          {text.noHeader}
        </Button>
      </Group>
      <ScrollArea type="auto" className={classes.frame} scrollbars="x">
        <table className={classes.table}>
          <caption className={classes.caption}>{text.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              <th scope="col">{text.part}</th>
              {Array.from({ length: width }, (_, index) => (
                <th scope="col" key={columnLetters(index)}>
                  {columnLetters(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={moveFocus}>
            {lines.map((line) => (
              <PreviewLineView
                key={isRow(line) ? line.row : `${line.from}-`}
                line={line}
                width={width}
                isTabStop={isRow(line) && line.row === tabStop}
                onFocus={setStop}
                onHeader={onHeader}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {all > width ? (
        <Text size="xs" c="dimmed" mt={4}>
          {text.moreColumns(all - width)}
        </Text>
      ) : null}
      <FooterChoice profile={profile} onRead={onRead} />
    </div>
  );
}
