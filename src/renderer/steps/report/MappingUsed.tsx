import type { Mapping } from '../../../shared/mapping.ts';
import { MatchTable } from '../../pages/mappings/MatchTable.tsx';
import { reportText } from '../../text/report.ts';
import classes from './report.module.css';

/** Which column went where, for whoever asks months later. */
export function MappingUsed({ mapping }: { readonly mapping: Mapping }) {
  return (
    <details className={classes.mapping}>
      <summary>{reportText.mapping(mapping.name ?? null, mapping.matches.length)}</summary>
      <MatchTable mapping={mapping} />
    </details>
  );
}
