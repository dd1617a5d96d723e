import { StepFrame } from '../../components/StepFrame.tsx';

interface ColumnsStepProps {
  readonly onBack: () => void;
  readonly onChecked: (plan: string) => void;
}

export function ColumnsStep({ onBack }: ColumnsStepProps) {
  return (
    <StepFrame title="Columns" actions={<button type="button" onClick={onBack} />}>
      -
    </StepFrame>
  );
}
