import { Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import type { Identity } from '../../../shared/identity.ts';
import type { Work } from '../../../shared/overview.ts';
import { useAsk } from '../../bridge.ts';
import { Strip } from '../../components/Strip.tsx';
import { identityText as text } from '../../text/identity.ts';

interface IdentityPanelProps {
  readonly work: Work;
  /** The column that is matched to the internal ID. */
  readonly column: { readonly index: number; readonly header: string };
}

/** The column of the internal ID in words: whether its IDs are different, there, whole, and what they look like. */
export function IdentityPanel({ work, column }: IdentityPanelProps) {
  const { data, isPending } = useAsk('identity', { file: work.file.file, index: column.index }, { keepPrevious: true });
  const isBad = data !== undefined && data !== null && data.repeated.rows + data.damaged.rows + data.blank.rows > 0;
  return (
    <Strip
      color={isBad ? 'yellow' : 'gray'}
      icon={<IconFingerprint size={18} aria-hidden />}
      title={text.title(column.header)}
      body={text.rule}
      action={null}
    >
      <Text span size="sm">
        {data === undefined || data === null ? (isPending ? text.loading : '') : wordsOf(data).join(' ')}
      </Text>
    </Strip>
  );
}

/** What is to be known of the IDs, what is wrong first. */
function wordsOf({ filled, blank, repeated, damaged, shapes }: Identity): string[] {
  const [first, ...others] = shapes;
  const isClean = repeated.rows + damaged.rows === 0;
  return [
    isClean ? text.allDifferent(filled) : text.some(filled),
    ...(damaged.rows === 0 ? [] : [text.damaged(damaged)]),
    ...(repeated.rows === 0 ? [] : [text.repeated(repeated)]),
    ...(blank.rows === 0 ? [] : [text.blank(blank)]),
    ...(first === undefined ? [] : [others.length === 0 ? text.oneShape(first) : text.shapes(shapes)]),
  ];
}
