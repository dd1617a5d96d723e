import { Button, Text, Title } from '@mantine/core';
import type { Decision } from '../../../shared/inspection.ts';
import type { Work } from '../../../shared/overview.ts';
import { checkFileText } from '../../text/check-file.ts';
import classes from './check-file.module.css';
import { isChosen, openQuestions } from './questions.ts';

const text = checkFileText.decisions;

/** What the file itself proved; what is open is a finding, and what the user chose needs no proof. */
const isProved = (work: Work, { index, kind, decided }: Decision): boolean =>
  (kind === 'date-order' || kind === 'decimal') && decided !== null && !isChosen(work, index, kind);

interface DecisionsProps {
  readonly work: Work;
  readonly onColumn: (index: number) => void;
}

/** How the dates and numbers of whole columns are read, and what proves it. */
export function Decisions({ work, onColumn }: DecisionsProps) {
  const proved = work.decisions.filter((one) => isProved(work, one));
  const isHeld = openQuestions(work).length > 0;
  if (proved.length === 0) return null;
  return (
    <section aria-labelledby="check-decisions">
      <Title order={2} id="check-decisions" mb={6}>
        {text.title}
      </Title>
      <ul className={classes.list}>
        {proved.map((decision) => (
          <li key={`${decision.index} ${decision.kind}`} className={classes.decision}>
            <div>
              <Text size="sm">
                <Text span inherit fw={600}>
                  {decision.header}:
                </Text>{' '}
                {text.decided(decision)}
              </Text>
              <Text size="xs" c="dimmed">
                {decision.proof}
              </Text>
            </div>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={text.changeOf(decision.header)}
              disabled={isHeld}
              onClick={() => onColumn(decision.index)}
            >
              {text.change}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
