import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import type { Severity } from '../../shared/issue-catalog.ts';

const icons = { error: IconAlertCircle, warning: IconAlertTriangle, note: IconInfoCircle };

/** Shades that pass 4.5:1 on the page's background, light and dark. */
const colors = {
  error: 'light-dark(var(--mantine-color-red-8), var(--mantine-color-red-4))',
  warning: 'light-dark(var(--mantine-color-yellow-8), var(--mantine-color-yellow-4))',
  note: 'var(--mantine-color-dimmed)',
};

/** A form and a colour for how bad something is; the word always stands beside it. */
export function SeverityIcon({ severity, size = 16 }: { readonly severity: Severity; readonly size?: number }) {
  const Icon = icons[severity];
  return <Icon size={size} color={colors[severity]} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />;
}
