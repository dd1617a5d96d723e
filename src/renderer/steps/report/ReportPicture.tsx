import '@mantine/charts/styles.css';
import { DonutChart } from '@mantine/charts';
import type { PartKind } from '../../../shared/report-parts.ts';
import { number } from '../../text/numbers.ts';
import { reportText } from '../../text/report.ts';
import type { ReportPart } from './report-parts.ts';

/** The same colours as the keys beside the sum (report.module.css). */
const colors: Readonly<Record<PartKind, string>> = {
  created: 'var(--part-created)',
  updated: 'var(--part-updated)',
  imported: 'var(--part-imported)',
  unchanged: 'var(--part-unchanged)',
  failed: 'var(--part-failed)',
  invalid: 'var(--part-invalid)',
  remaining: 'var(--part-remaining)',
  leftOut: 'var(--part-aside)',
  blank: 'var(--part-aside)',
};

interface ReportPictureProps {
  readonly parts: readonly ReportPart[];
  readonly total: number;
}

/** The sum as a picture; all of it stands in words beside it. */
export function ReportPicture({ parts, total }: ReportPictureProps) {
  const data = parts
    .filter(({ amount }) => amount > 0)
    .map(({ kind, word, amount }) => ({ name: word, value: amount, color: colors[kind] }));
  return (
    <div role="img" aria-label={reportText.pictureLabel(total, parts)}>
      {/* The chart's parts would be stops of the keyboard without a name. */}
      <div inert>
        <DonutChart
          data={data}
          size={170}
          thickness={26}
          strokeWidth={1}
          withTooltip={false}
          accessibilityLayer={false}
          chartLabel={number(total)}
          pieProps={{ isAnimationActive: false }}
        />
      </div>
    </div>
  );
}
