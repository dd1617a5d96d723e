interface ReportStepProps {
  readonly plan: string;
  readonly onImportAnother: () => void;
  readonly onResume: (plan: string) => void;
  readonly onOpenHistory: () => void;
}

export function ReportStep({ plan, onImportAnother }: ReportStepProps) {
  return (
    <div>
      {plan} <button type="button" onClick={onImportAnother} />
    </div>
  );
}
