import { IconHistoryOff } from '@tabler/icons-react';
import type { Work } from '../../../shared/overview.ts';
import { columnsText } from '../../text/columns.ts';
import { Strip } from './Strip.tsx';

const text = columnsText.earlier;

/** Says of a report of ours what is not known here, because its import, or one further back, was deleted or made elsewhere. */
export function UnknownImport({ work: { earlier, source } }: { readonly work: Work }) {
  if (earlier !== 'unknown' && earlier !== 'gap') return null;
  const isMatchedAnew = earlier === 'unknown' && source === 'suggested';
  return (
    <Strip
      color="yellow"
      icon={<IconHistoryOff size={18} aria-hidden />}
      title={text.title}
      body={isMatchedAnew ? `${text.matches} ${text.ids}` : text.ids}
    />
  );
}
