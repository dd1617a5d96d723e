import { Group, Select, Text } from '@mantine/core';
import type { FileProfile } from '../../../shared/file-profile.ts';
import type { Work } from '../../../shared/overview.ts';
import { Trouble } from '../../components/Trouble.tsx';
import { useOnce } from '../../components/use-once.ts';
import { usePatchOverview } from '../../overview.tsx';
import { howReadText as text } from '../../text/how-read.ts';

/** Sentences on what was decided when the file was read, and is not what most files are. */
function remarksOn({ headerRow, encoding, delimiter, sheets }: FileProfile): string[] {
  const remarks: string[] = [];
  if (sheets.length > 1) remarks.push(text.manySheets(sheets.length));
  if (headerRow > 1) remarks.push(text.header(headerRow));
  if (encoding !== null && encoding !== 'utf-8') remarks.push(text.encoding(encoding));
  if (delimiter !== null && delimiter !== ',') remarks.push(text.separator(delimiter));
  return remarks;
}

/** Says how the file was read, and lets the user take another sheet of it: no sheet is chosen in silence. */
export function HowRead({ work }: { readonly work: Work }) {
  const patch = usePatchOverview();
  const open = useOnce('openFile', (opened) => patch({ work: opened }));
  const { profile, file } = work;
  const remarks = remarksOn(profile);
  if (remarks.length === 0) return null;
  return (
    <Group gap="md" align="center">
      {profile.sheets.length > 1 ? (
        <Select
          size="xs"
          w={280}
          aria-label={text.sheet}
          allowDeselect={false}
          disabled={open.busy}
          value={profile.sheet}
          data={profile.sheets.map(({ name, hidden }) => ({ value: name, label: text.sheetOption(name, hidden) }))}
          onChange={(sheet) => sheet !== null && open.tell({ file: file.file, options: { sheet } })}
        />
      ) : null}
      <Text size="sm" c="dimmed">
        {remarks.join(' ')}
      </Text>
      {open.error === null ? null : <Trouble error={open.error} />}
    </Group>
  );
}
