import { StepFrame } from '../../components/StepFrame.tsx';

export function MappingsPage() {
  return <StepFrame title="Saved mappings">-</StepFrame>;
}
