interface HistoryPageProps {
  readonly onOpenReport: (plan: string) => void;
  readonly onResume: (plan: string) => void;
}

export function HistoryPage({ onOpenReport }: HistoryPageProps) {
  return <button type="button" onClick={() => onOpenReport('')} />;
}
