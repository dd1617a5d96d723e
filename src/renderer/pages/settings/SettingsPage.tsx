import { StepFrame } from '../../components/StepFrame.tsx';
import type { Place } from '../../place.ts';

interface SettingsPageProps {
  readonly because: 'key-needed' | undefined;
  readonly go: (place: Place) => void;
}

export function SettingsPage({ because }: SettingsPageProps) {
  return <StepFrame title="Settings">{because}</StepFrame>;
}
