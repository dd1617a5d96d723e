import { Anchor } from '@mantine/core';
import type { FileProfile } from '../../../shared/file-profile.ts';
import { checkFileText } from '../../text/check-file.ts';

const text = checkFileText.quiet;

/** Sentences on what was decided when the file was read, and is not what most files are. */
function remarksOn({ headerRow, encoding, sheet, sheets }: FileProfile): string[] {
  const remarks: string[] = [];
  if (sheets.length > 1 && sheet !== null) remarks.push(text.sheets(sheet, sheets.length));
  if (headerRow !== 1) remarks.push(text.header(headerRow));
  if (encoding !== null && encoding !== 'utf-8') remarks.push(text.letters(encoding));
  return remarks;
}

interface HowReadProps {
  readonly profile: FileProfile;
  readonly onChange: () => void;
}

/** Says how the file was read, and leads back to where that is chosen. */
export function HowRead({ profile, onChange }: HowReadProps) {
  return (
    <>
      {remarksOn(profile)
        .map((remark) => `${remark} `)
        .join('')}
      <Anchor component="button" type="button" inherit underline="always" onClick={onChange}>
        {text.link}
      </Anchor>
    </>
  );
}
