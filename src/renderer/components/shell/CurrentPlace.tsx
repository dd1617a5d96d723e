import { useTell } from '../../bridge.ts';
import { useOverview } from '../../overview.tsx';
import { HistoryPage } from '../../pages/history/HistoryPage.tsx';
import { MappingsPage } from '../../pages/mappings/MappingsPage.tsx';
import { SettingsPage } from '../../pages/settings/SettingsPage.tsx';
import type { Place } from '../../place.ts';
import { CheckFileStep } from '../../steps/check-file/CheckFileStep.tsx';
import { needsLook } from '../../steps/check-file/questions.ts';
import { ColumnsStep } from '../../steps/columns/ColumnsStep.tsx';
import { FileStep } from '../../steps/file/FileStep.tsx';
import { ImportStep } from '../../steps/import/ImportStep.tsx';
import { ReportStep } from '../../steps/report/ReportStep.tsx';
import { ReviewStep } from '../../steps/review/ReviewStep.tsx';
import { ValuesStep } from '../../steps/values/ValuesStep.tsx';
import type { FileOpening } from './use-file-opening.ts';

interface CurrentPlaceProps {
  readonly place: Place;
  readonly go: (place: Place) => void;
  readonly opening: FileOpening;
}

/** The screen that belongs to a place; a step knows only its own input and where it may lead. */
export function CurrentPlace({ place, go, opening }: CurrentPlaceProps) {
  const close = useTell('closeFile');
  const { work } = useOverview();
  /** Puts the import away that has ended. Work in hand is another file by then, and stays. */
  const importAnother = (): void => {
    if (work === null) close.mutate({});
    go({ at: 'file' });
  };
  switch (place.at) {
    case 'file':
      return <FileStep opening={opening} go={go} />;
    case 'check-file':
      if (work === null) return <FileStep opening={opening} go={go} />;
      return (
        <CheckFileStep
          key={work.file.file}
          work={work}
          onBack={() => go({ at: 'file' })}
          onColumns={(column) => go(column === undefined ? { at: 'columns' } : { at: 'columns', column })}
        />
      );
    case 'columns':
      if (work === null) return <FileStep opening={opening} go={go} />;
      return (
        <ColumnsStep
          // Another file has its own matches.
          key={work.file.file}
          work={work}
          column={place.column}
          onBack={() => go({ at: needsLook(work) ? 'check-file' : 'file' })}
          onHowRead={() => go({ at: 'check-file' })}
          onChecked={(plan, asksForWords) => go({ at: asksForWords ? 'values' : 'review', plan })}
        />
      );
    case 'values':
      return (
        <ValuesStep
          key={place.plan}
          plan={place.plan}
          onBack={() => go({ at: 'columns' })}
          onReview={(plan) => go({ at: 'review', plan })}
        />
      );
    case 'review':
      return (
        <ReviewStep
          plan={place.plan}
          onPlanChange={(plan) => go({ at: 'review', plan })}
          onBack={(column) => go({ at: 'columns', column })}
          onValues={(plan) => go({ at: 'values', plan })}
          onImport={() => go({ at: 'import', plan: place.plan })}
        />
      );
    case 'import':
      return (
        <ImportStep
          plan={place.plan}
          onBack={() => go({ at: 'review', plan: place.plan })}
          onReport={() => go({ at: 'report', plan: place.plan })}
          onFile={() => go({ at: 'file' })}
          onSettings={() => go({ at: 'settings' })}
        />
      );
    case 'report':
      return (
        <ReportStep
          plan={place.plan}
          onImportAnother={importAnother}
          onResume={(plan) => go({ at: 'import', plan })}
          onOpenHistory={() => go({ at: 'history' })}
        />
      );
    case 'history':
      return (
        <HistoryPage
          onOpenReport={(plan) => go({ at: 'report', plan })}
          onResume={(plan) => go({ at: 'import', plan })}
        />
      );
    case 'mappings':
      return <MappingsPage />;
    case 'settings':
      return <SettingsPage because={place.because} />;
  }
}
