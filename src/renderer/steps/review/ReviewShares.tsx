import type { ReviewSummary } from '../../../shared/review.ts';
import { type Share, Shares } from '../../components/Shares.tsx';
import { reviewText } from '../../text/review.ts';

/** How the rows of the file divide up. */
export function ReviewShares({ counts }: { readonly counts: ReviewSummary['counts'] }) {
  const shares: Share[] = [
    { word: reviewText.readyOnly, amount: counts.ready - counts.warnings, kind: 'good' },
    { word: reviewText.warningsToo, amount: counts.warnings, kind: 'warning' },
    { word: reviewText.filters['needs-fixing'], amount: counts.invalid, kind: 'bad' },
    { word: reviewText.filters['left-out'], amount: counts.skipped, kind: 'aside' },
  ];
  return <Shares shares={shares} label={reviewText.sharesLabel(counts.rows, shares)} />;
}
