interface ImportStepProps {
  readonly plan: string;
  readonly onBack: () => void;
  readonly onReport: () => void;
  readonly onSettings: () => void;
}

export function ImportStep({ plan, onBack }: ImportStepProps) {
  return (
    <div>
      {plan} <button type="button" onClick={onBack} />
    </div>
  );
}
