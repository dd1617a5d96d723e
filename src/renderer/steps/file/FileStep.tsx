import { StepFrame } from '../../components/StepFrame.tsx';
import type { FileOpening } from '../../components/shell/use-file-opening.ts';
import type { Place } from '../../place.ts';

export function FileStep({ opening }: { readonly opening: FileOpening; readonly go: (place: Place) => void }) {
  return <StepFrame title="File">{opening.reading?.name}</StepFrame>;
}
