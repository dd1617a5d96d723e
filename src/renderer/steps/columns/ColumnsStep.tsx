import { Stack } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Work } from '../../../shared/overview.ts';
import { StepFrame } from '../../components/StepFrame.tsx';
import { Trouble } from '../../components/Trouble.tsx';
import { columnsText } from '../../text/columns.ts';
import { CheckBar } from './CheckBar.tsx';
import { ForAllRows } from './ForAllRows.tsx';
import { HowRead } from './HowRead.tsx';
import { hindranceOf, type Spot } from './hindrance.ts';
import { IdentityPanel } from './IdentityPanel.tsx';
import { LineList } from './LineList.tsx';
import { agreedIn, linesOf } from './lines.ts';
import { MissingColumns } from './MissingColumns.tsx';
import { Needed } from './Needed.tsx';
import { Offers } from './Offers.tsx';
import { PresetStrip } from './PresetStrip.tsx';
import { problemsOf } from './problems.ts';
import { UnknownImport } from './UnknownImport.tsx';
import { useDraft } from './use-draft.ts';

interface ColumnsStepProps {
  readonly work: Work;
  /** The column that the user came for: its options are open. */
  readonly column: number | undefined;
  readonly onBack: () => void;
  /** To how the file was read. */
  readonly onHowRead: () => void;
  readonly onChecked: (plan: string, asksForWords: boolean) => void;
}

/** Step 3: which column is what. The mapping lives here while the step is open; main keeps each change. */
export function ColumnsStep({ work, column, onBack, onHowRead, onChecked }: ColumnsStepProps) {
  const { draft, change, keepError } = useDraft(work);
  const problems = useMemo(() => problemsOf(draft), [draft]);
  const { suggestions, columnOffers } = work;
  const lines = useMemo(
    () => linesOf(draft, problems, { suggestions, columnOffers }),
    [draft, problems, suggestions, columnOffers],
  );
  const hindrance = hindranceOf(draft, lines);
  const [spot, setSpot] = useState<Spot | null>(null);
  // After the heading has taken the focus, which it does in an effect of its own.
  useEffect(() => {
    if (column !== undefined) setSpot({ at: 'line', index: column });
  }, [column]);
  const arrive = useCallback(() => setSpot(null), []);
  const needed = useRef<HTMLDivElement>(null);
  const { file, profile, offers } = work;
  // Matches that were taken up again are given too, but by nobody's saved mapping.
  const source = work.source === 'given' && draft.rest.name === undefined ? 'suggested' : work.source;
  const matched = lines.filter(({ matches }) => matches.length > 0).map((line) => line.column);
  const idColumn = lines.find(({ matches }) => matches.some(({ match }) => match.to.field === 'internal_id'))?.column;
  const used = ({ mapping }: Work): void => {
    change({ do: 'load', mapping });
    needed.current?.focus();
  };
  return (
    <StepFrame
      title={columnsText.title}
      intro={
        <>
          {columnsText.intro(file.name, profile.rows)} <HowRead profile={profile} onChange={onHowRead} />
        </>
      }
      actions={
        <CheckBar
          work={work}
          draft={draft}
          agreed={agreedIn(lines)}
          hindrance={hindrance}
          onLead={setSpot}
          onBack={onBack}
          onChecked={onChecked}
        />
      }
    >
      <Stack gap="sm">
        <UnknownImport work={work} />
        {work.preset === null || source !== 'suggested' ? null : <PresetStrip preset={work.preset} />}
        <Offers offers={offers} present={{ source, inUse: draft.rest.name, matched }} onUsed={used} />
        <Needed ref={needed} lines={lines} hindrance={hindrance} />
        {idColumn === undefined ? null : <IdentityPanel work={work} column={idColumn} />}
        <MissingColumns draft={draft} change={change} />
        {keepError === null ? null : <Trouble error={keepError} />}
        <LineList
          lines={lines}
          columns={draft.columns}
          rows={profile.rows}
          source={source}
          change={change}
          opened={column}
          wanted={spot?.at === 'line' ? spot.index : null}
          onThere={arrive}
        />
        <ForAllRows
          rest={draft.rest}
          typed={draft.typed}
          change={change}
          wanted={spot?.at === 'for-all-rows'}
          onThere={arrive}
        />
      </Stack>
    </StepFrame>
  );
}
