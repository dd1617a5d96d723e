import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { ColumnOffer } from '../../../shared/inspection.ts';
import type { Work } from '../../../shared/overview.ts';
import { columnsText } from '../../text/columns.ts';
import classes from './FieldCell.module.css';
import { focusFieldBeside } from './lead-to.ts';
import { isLeftOut, type Line } from './lines.ts';
import { summaryOf } from './summary.ts';
import { fieldLabel } from './targets.ts';

const text = columnsText.why;

function reasonWithoutMatch({ column, suggestion, labels, rivalOf }: Line): string {
  if (labels.length > 0) return text.labels(labels);
  if (suggestion !== null) return text.chosen;
  if (column.filled === 0) return text.empty;
  return rivalOf === null ? text.unknown : text.rival(fieldLabel(rivalOf));
}

function reasonOf(line: Line, source: Work['source']): string {
  const [first] = line.matches;
  const { suggestion } = line;
  if (first === undefined) return reasonWithoutMatch(line);
  if (first.origin !== 'loaded') return first.origin === 'saved' ? text.saved : text.chosen;
  if (source === 'earlier-import') return text.earlier;
  if (suggestion !== null && suggestion.field === first.match.to.field) return suggestion.reason;
  return source === 'given' ? text.saved : text.chosen;
}

interface WhyProps {
  readonly line: Line;
  readonly source: Work['source'];
  readonly onConfirm: () => void;
  readonly onTake: (to: ColumnOffer['to']) => void;
}

/** What the column may be, and the button that makes it that. */
function Offer({ offer, onTake }: { readonly offer: ColumnOffer; readonly onTake: WhyProps['onTake'] }) {
  const { header, to, reason } = offer;
  const label = fieldLabel(to.field);
  return (
    <div className={classes.why}>
      <span>{columnsText.preset.may(label, reason)}</span>
      <Button
        size="compact-xs"
        variant="default"
        aria-label={columnsText.preset.takeFor(header, label)}
        onClick={({ currentTarget }) => {
          focusFieldBeside(currentTarget);
          onTake(to);
        }}
      >
        {columnsText.preset.take}
      </Button>
    </div>
  );
}

/** Why a column is matched as it is, how surely, and which of its options are not the usual ones. */
export function Why({ line, source, onConfirm, onTake }: WhyProps) {
  const { column, matches, doubtful, offer } = line;
  const isId = matches.some(({ match }) => match.to.field === 'internal_id');
  const options = matches.flatMap(({ match }) => summaryOf(match));
  return (
    <>
      <div className={classes.why}>
        {doubtful ? (
          <span className={classes.doubt}>
            <IconEye size={14} aria-hidden />
            {text.check}
          </span>
        ) : null}
        <span>{reasonOf(line, source)}</span>
        {doubtful ? (
          <Button
            data-repair
            size="compact-xs"
            variant="default"
            aria-label={text.confirmFor(column.header)}
            onClick={({ currentTarget }) => {
              focusFieldBeside(currentTarget);
              onConfirm();
            }}
          >
            {text.confirm}
          </Button>
        ) : null}
        {options.map((option) => (
          <span key={option}>· {option}</span>
        ))}
      </div>
      {offer !== null && isLeftOut(line) ? <Offer offer={offer} onTake={onTake} /> : null}
      {isId ? (
        <div className={classes.why}>
          {columnsText.idAdvice} {doubtful ? columnsText.idConsequence : null}
        </div>
      ) : null}
    </>
  );
}
