import { Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp, IconArrowDownBar, IconArrowForwardUp, IconReplace, IconRowRemove } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ReviewSummary } from '../../../shared/review.ts';
import { JobProgress } from '../../components/JobProgress.tsx';
import { changesText } from '../../text/changes.ts';
import type { GridHandle, Marked } from './grid-events.ts';
import { useLongWork } from './use-long-work.ts';

const text = changesText.tools;

interface ToolProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Tool({ icon, title, disabled = false, onClick, children }: ToolProps) {
  return (
    <Button size="compact-xs" variant="default" leftSection={icon} title={title} disabled={disabled} onClick={onClick}>
      {children}
    </Button>
  );
}

interface ReviewToolsProps extends Pick<ReviewSummary, 'undo' | 'redo'> {
  readonly marked: Marked;
  /** The row with the cursor is left out by hand. */
  readonly isOut: boolean;
  readonly isWorking: boolean;
  readonly fillKey: string;
  readonly grid: Pick<GridHandle, 'step' | 'fillDown' | 'leaveOut'>;
  readonly onFind: () => void;
}

/** What can be done to the marked rows. While it takes long, how far it is. */
export function ReviewTools({ undo, redo, marked, isOut, isWorking, fillKey, grid, onFind }: ReviewToolsProps) {
  const isLong = useLongWork(isWorking);
  if (isLong) return <JobProgress title={text.working} />;
  const rowWords = isOut ? text.takeIn(marked.rows) : text.leaveOut(marked.rows);
  return (
    <Group role="toolbar" aria-label={text.label} gap={6}>
      <Tool
        icon={<IconArrowBackUp size={14} aria-hidden />}
        title={text.undo(undo)}
        disabled={undo === null}
        onClick={() => grid.step('undo')}
      >
        {text.undoShort}
      </Tool>
      <Tool
        icon={<IconArrowForwardUp size={14} aria-hidden />}
        title={text.redo(redo)}
        disabled={redo === null}
        onClick={() => grid.step('redo')}
      >
        {text.redoShort}
      </Tool>
      <Tool
        icon={<IconArrowDownBar size={14} aria-hidden />}
        title={text.fillDownTitle(fillKey)}
        disabled={marked.cells === 0}
        onClick={() => grid.fillDown()}
      >
        {text.fillDown}
      </Tool>
      <Tool icon={<IconReplace size={14} aria-hidden />} title={text.findReplace} onClick={onFind}>
        {text.findReplace}
      </Tool>
      <Tool
        icon={<IconRowRemove size={14} aria-hidden />}
        title={rowWords}
        disabled={marked.rows === 0}
        onClick={() => grid.leaveOut(!isOut)}
      >
        {rowWords}
      </Tool>
      {marked.rows > 1 || marked.cells > 1 ? (
        <Text size="xs" c="dimmed" role="status">
          {text.marked(marked.cells, marked.rows)}
        </Text>
      ) : null}
    </Group>
  );
}
