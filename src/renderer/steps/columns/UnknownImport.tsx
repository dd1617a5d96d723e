import { IconHistoryOff } from '@tabler/icons-react';
import { lackingReportColumn } from '../../../shared/file-profile.ts';
import type { Work } from '../../../shared/overview.ts';
import { Strip } from '../../components/Strip.tsx';
import { columnsText } from '../../text/columns.ts';

const text = columnsText.earlier;

/** What cannot be done because the import is not known; null where nothing is to be said. */
function noticeOf({ earlier, source, profile }: Work): { readonly title: string; readonly body: string } | null {
  switch (earlier) {
    case 'none':
    case 'known':
      return null;
    case 'gap':
      return { title: text.title, body: text.ids };
    case 'unknown':
      return { title: text.title, body: source === 'suggested' ? `${text.matches} ${text.ids}` : text.ids };
    case 'unrecognised': {
      const lacking = lackingReportColumn(profile.columns);
      return { title: text.unrecognised, body: lacking === null ? text.ids : `${text.lacking(lacking)} ${text.ids}` };
    }
  }
}

/** Says of a report of ours what is not known here: its import, or one further back, was deleted, made elsewhere, or cannot be told. */
export function UnknownImport({ work }: { readonly work: Work }) {
  const notice = noticeOf(work);
  if (notice === null) return null;
  return <Strip color="yellow" icon={<IconHistoryOff size={18} aria-hidden />} {...notice} />;
}
