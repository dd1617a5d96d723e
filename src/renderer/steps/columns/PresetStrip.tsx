import { IconTableImport } from '@tabler/icons-react';
import type { RecognisedPreset } from '../../../shared/inspection.ts';
import { Strip } from '../../components/Strip.tsx';
import { columnsText } from '../../text/columns.ts';

const text = columnsText.preset;

/** Says whose export the file is, and by what that was told. */
export function PresetStrip({ preset }: { readonly preset: RecognisedPreset }) {
  return (
    <Strip
      color="indigo"
      icon={<IconTableImport size={18} aria-hidden />}
      title={text.title(preset.system, preset.export)}
      body={text.body(preset.by)}
      action={null}
    />
  );
}
