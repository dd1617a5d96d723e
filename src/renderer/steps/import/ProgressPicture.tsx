import '@mantine/charts/styles.css';
import { AreaChart } from '@mantine/charts';
import { Title } from '@mantine/core';
import { useThrottledValue } from '@mantine/hooks';
import type { RunView } from '../../../shared/import-views.ts';
import { axisTime, importText } from '../../text/import.ts';
import { number } from '../../text/numbers.ts';
import { amountTicks, timeTicks } from './axis.ts';

const { during } = importText;

/** A picture needs no more; the numbers beside it move four times a second. */
const REDRAW_MS = 2000;

/** How fast it went between two points; the picture says so in the middle of both. */
function ratesOf(points: RunView['points']): { readonly seconds: number; readonly rate: number }[] {
  return points.slice(1).map(({ seconds, done }, index) => {
    const before = points[index] ?? { seconds: 0, done: 0 };
    const apart = seconds - before.seconds;
    return { seconds, rate: apart <= 0 ? 0 : ((done - before.done) / apart) * 60 };
  });
}

/** The rate over time: level is steady, nothing is waiting. */
export function ProgressPicture({ points }: { readonly points: RunView['points'] }) {
  const shown = useThrottledValue(points, REDRAW_MS);
  const last = shown.at(-1);
  const rates = ratesOf(shown);
  const amounts = amountTicks(Math.max(1, ...rates.map(({ rate }) => rate)));
  return (
    <section aria-labelledby="run-picture">
      <Title order={2} size="h5" mb={6} id="run-picture">
        {during.picture}
      </Title>
      <div role="img" aria-label={during.pictureText(shown)}>
        <AreaChart
          h={150}
          data={rates}
          dataKey="seconds"
          series={[{ name: 'rate', label: during.pictureAxis.rate, color: 'indigo.6' }]}
          curveType="step"
          withDots={false}
          withTooltip={false}
          valueFormatter={number}
          xAxisProps={{
            type: 'number',
            domain: ['dataMin', 'dataMax'],
            ticks: timeTicks(last?.seconds ?? 0),
            interval: 0,
            tickFormatter: axisTime,
          }}
          yAxisProps={{ ticks: amounts, domain: [0, amounts.at(-1) ?? 1], interval: 0 }}
          areaProps={{ isAnimationActive: false }}
          areaChartProps={{ accessibilityLayer: false }}
        />
      </div>
    </section>
  );
}
