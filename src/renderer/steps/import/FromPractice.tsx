import { Text } from '@mantine/core';
import { useOverview } from '../../overview.tsx';
import { forRealText } from '../../text/for-real.ts';

/** Which rows these are, where they were taken over from practice and not from the spreadsheet as it is now. */
export function FromPractice({ plan }: { readonly plan: string }) {
  const { work } = useOverview();
  if (work?.plan !== plan || work.practised === undefined) return null;
  return <Text size="sm">{forRealText.from(work.file.name, work.practised, work.edits)}</Text>;
}
