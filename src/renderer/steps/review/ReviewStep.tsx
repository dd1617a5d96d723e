interface ReviewStepProps {
  readonly plan: string;
  readonly onPlanChange: (plan: string) => void;
  readonly onBack: () => void;
  readonly onImport: () => void;
}

export function ReviewStep({ plan, onBack, onImport }: ReviewStepProps) {
  return (
    <div>
      {plan} <button type="button" onClick={onBack} /> <button type="button" onClick={onImport} />
    </div>
  );
}
