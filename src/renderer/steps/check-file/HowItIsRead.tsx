import { Group, Select, Text, Title } from '@mantine/core';
import { encodingName, encodingsToChoose } from '../../../shared/encoding-names.ts';
import type { FileOptions, FileProfile } from '../../../shared/file-profile.ts';
import { checkFileText } from '../../text/check-file.ts';
import { controlIds } from './controls.ts';
import { tellingWords } from './preview-rows.ts';

const text = checkFileText.how;

interface HowItIsReadProps {
  readonly profile: FileProfile;
  readonly onRead: (options: FileOptions) => void;
}

/** All sheets that hold something, those hidden in the file among them. */
function SheetSelect({ profile, onRead }: HowItIsReadProps) {
  const sheets = profile.sheets.filter(({ name, rows }) => rows > 0 || name === profile.sheet);
  if (sheets.length < 2) return null;
  return (
    <Select
      id={controlIds.sheet}
      size="xs"
      w={260}
      label={text.sheet}
      allowDeselect={false}
      value={profile.sheet}
      data={sheets.map(({ name, rows, hidden }) => ({ value: name, label: text.sheetOption(name, rows, hidden) }))}
      onChange={(sheet) => sheet !== null && sheet !== profile.sheet && onRead({ sheet })}
    />
  );
}

const optionOf = (encoding: string) => ({ value: encoding, label: encodingName(encoding) });

/** The encoding that is used first, then those that could be meant. */
function LettersSelect({ profile: { encoding, otherEncodings = [] }, onRead }: HowItIsReadProps) {
  if (encoding === null) return null;
  const likely = otherEncodings.filter((one) => one !== encoding);
  const rest = encodingsToChoose.filter((one) => one !== encoding && !likely.includes(one));
  const groups = [
    { group: text.lettersNow, items: [optionOf(encoding)] },
    { group: text.lettersLikely, items: likely.map(optionOf) },
    { group: text.lettersOther, items: rest.map(optionOf) },
  ];
  return (
    <Select
      id={controlIds.letters}
      size="xs"
      w={260}
      label={text.letters}
      allowDeselect={false}
      value={encoding}
      data={groups.filter(({ items }) => items.length > 0)}
      onChange={(chosen) => chosen !== null && chosen !== encoding && onRead({ encoding: chosen })}
    />
  );
}

const usualSeparators = [',', ';', '\t', '|'];

function SeparatorSelect({ profile: { delimiter }, onRead }: HowItIsReadProps) {
  if (delimiter === null) return null;
  const signs = usualSeparators.includes(delimiter) ? usualSeparators : [delimiter, ...usualSeparators];
  return (
    <Select
      id={controlIds.separator}
      size="xs"
      w={170}
      label={text.separator}
      allowDeselect={false}
      value={delimiter}
      data={signs.map((value) => ({ value, label: text.separatorName(value) }))}
      onChange={(chosen) => chosen !== null && chosen !== delimiter && onRead({ delimiter: chosen })}
    />
  );
}

/** What was decided to read the file, and the choice to decide otherwise. */
export function HowItIsRead({ profile, onRead }: HowItIsReadProps) {
  const words = profile.encoding === null ? [] : tellingWords(profile.preview);
  return (
    <section aria-labelledby="check-how">
      <Title order={2} id="check-how" mb={6}>
        {text.title}
      </Title>
      <Group gap="sm" align="flex-end">
        <SheetSelect profile={profile} onRead={onRead} />
        <LettersSelect profile={profile} onRead={onRead} />
        <SeparatorSelect profile={profile} onRead={onRead} />
      </Group>
      {words.length === 0 ? null : (
        <Text size="sm" mt={6} style={{ overflowWrap: 'anywhere' }}>
          {text.telling(words)}
        </Text>
      )}
    </section>
  );
}
