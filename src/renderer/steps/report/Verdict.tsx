import { Alert, List } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { ImportReport, RunView } from '../../../shared/import-views.ts';
import { useAnnounce } from '../../components/Announcer.tsx';
import { useOverview } from '../../overview.tsx';
import { forRealText } from '../../text/for-real.ts';
import { reportText } from '../../text/report.ts';
import { inAkita } from '../import/run-sums.ts';
import { notInAkita } from './report-parts.ts';

const { verdict, todo } = reportText;

const looks = {
  good: { Icon: IconCircleCheck, color: 'teal' },
  partly: { Icon: IconAlertTriangle, color: 'yellow' },
  bad: { Icon: IconCircleX, color: 'red' },
};

function judge(report: ImportReport): { readonly look: keyof typeof looks; readonly title: string } {
  const arrived = inAkita(report.counts);
  const missing = notInAkita(report);
  if (arrived === 0) return { look: 'bad', title: verdict.none(report.practice) };
  if (missing === 0) return { look: 'good', title: verdict.allWell(arrived, report.practice) };
  return { look: 'partly', title: verdict.partly(arrived, missing, report.practice) };
}

/** What ended it before its end. A run of this window knows what the user did; the plan alone does not. */
function whatStopped({ plan, stopped, practice }: ImportReport, run: RunView | null): string[] {
  if (stopped === null) return [];
  const state = stopped === 'user' && run?.plan === plan ? run.state : null;
  const isKnown = state === 'paused' || state === 'stopped';
  return [isKnown ? reportText.byUser[state] : reportText.stopped[stopped](practice)];
}

function whatIsLeft(report: ImportReport, run: RunView | null): string[] {
  const { counts, state, practice, real, unknown } = report;
  return [
    ...whatStopped(report, run),
    ...(real === null ? [] : [`${forRealText.since(real)}.`]),
    ...(state === 'discarded' ? [reportText.discarded] : []),
    ...(counts.failed > 0 ? [todo.failed(counts.failed, practice)] : []),
    ...(counts.invalid > 0 ? [todo.invalid(counts.invalid)] : []),
    ...(counts.remaining > 0 ? [todo.remaining(counts.remaining, unknown)] : []),
  ];
}

/** How it went, in one sentence with its numbers; success is said only where every row arrived. */
export function Verdict({ report }: { readonly report: ImportReport }) {
  const { look, title } = judge(report);
  const { Icon, color } = looks[look];
  const left = whatIsLeft(report, useOverview().run);
  const announce = useAnnounce();
  useEffect(() => announce(title), [announce, title]);
  return (
    <Alert color={color} icon={<Icon aria-hidden />} title={title}>
      {left.length === 0 ? null : (
        <List size="sm">
          {left.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
