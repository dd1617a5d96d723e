import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleMinus,
  IconCirclePlus,
  IconClock,
  IconHelpCircle,
  IconRefresh,
} from '@tabler/icons-react';
import type { RowStatus, SkipReason } from '../../shared/plan.ts';
import { blankRowText, statusText } from '../text/status.ts';

const GOOD = 'light-dark(var(--mantine-color-teal-8), var(--mantine-color-teal-4))';
const BAD = 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))';
const UNSURE = 'light-dark(var(--mantine-color-orange-9), var(--mantine-color-orange-4))';
const ASIDE = 'var(--mantine-color-dimmed)';

const looks = {
  ready: { Icon: IconCircleCheck, color: GOOD },
  created: { Icon: IconCirclePlus, color: GOOD },
  updated: { Icon: IconRefresh, color: GOOD },
  imported: { Icon: IconCircleCheck, color: GOOD },
  unchanged: { Icon: IconCircleCheck, color: GOOD },
  invalid: { Icon: IconAlertCircle, color: BAD },
  failed: { Icon: IconAlertCircle, color: BAD },
  skipped: { Icon: IconCircleMinus, color: ASIDE },
  unknown: { Icon: IconHelpCircle, color: UNSURE },
  sending: { Icon: IconClock, color: ASIDE },
} satisfies Record<RowStatus, { readonly Icon: typeof IconClock; readonly color: string }>;

interface StatusWordProps {
  readonly status: RowStatus;
  readonly skipReason?: SkipReason | null;
}

/** Where a row stands: a form, a colour and a word. */
export function StatusWord({ status, skipReason = null }: StatusWordProps) {
  const { Icon, color } = looks[status];
  return (
    <span style={{ color, display: 'inline-flex', alignItems: 'center', gap: 5, whiteSpace: 'nowrap' }}>
      <Icon size={16} aria-hidden />
      {skipReason === 'blank' ? blankRowText : statusText[status]}
    </span>
  );
}
