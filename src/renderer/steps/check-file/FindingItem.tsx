import { Button, Group, Text } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import type { FileOptions } from '../../../shared/file-profile.ts';
import type { Work } from '../../../shared/overview.ts';
import type { Issue } from '../../../shared/plan.ts';
import { SeverityIcon } from '../../components/SeverityIcon.tsx';
import { checkFileText } from '../../text/check-file.ts';
import { severityText } from '../../text/status.ts';
import classes from './check-file.module.css';
import { controlIds } from './controls.ts';
import { oddRowsOf } from './odd-rows.ts';
import { type Answer, answerTo, isQuestion } from './questions.ts';
import { type Remedy, remediesFor } from './remedies.ts';

const text = checkFileText.findings;
const words = checkFileText.remedies;

interface FindingItemProps {
  readonly finding: Issue;
  readonly work: Work;
  /** Questions are open, so that nothing leads to the columns yet. */
  readonly isHeld: boolean;
  readonly onRead: (options: FileOptions) => void;
  readonly onConfirm: (finding: Issue) => void;
  readonly onColumn: (index: number) => void;
}

function nameOf(remedy: Remedy, { profile }: Work): string {
  switch (remedy.do) {
    case 'confirm':
      return words.confirm;
    case 'read':
      return words.read(remedy.options, oddRowsOf(profile)[remedy.options.footer === 'keep' ? 'leftOut' : 'read']);
    case 'look':
      return words.look[remedy.at];
    case 'column':
      return words.column;
  }
}

function Sign({ finding, answer }: { readonly finding: Issue; readonly answer: Answer | null }) {
  if (answer !== null) return <IconCircleCheck size={16} aria-hidden className={classes.good} />;
  if (isQuestion(finding)) return <IconHelpCircle size={16} aria-hidden className={classes.asks} />;
  return <SeverityIcon severity={finding.severity} />;
}

/** Where the example stands; the sentence has its value already, if it speaks of one. */
function placeOf({ cell, column, value, message }: Issue): string {
  const header = column === null || column === '' ? [] : [text.column(column)];
  const example = cell === null ? [] : [text.example(cell, message.includes(value) ? '' : value)];
  return [...header, ...example].join(' · ');
}

/** A finding: how bad, what, where, and what can be done about it at one click. */
export function FindingItem({ finding, work, isHeld, onRead, onConfirm, onColumn }: FindingItemProps) {
  const answer = answerTo(finding, work);
  const place = placeOf(finding);
  const act = (remedy: Remedy): void => {
    if (remedy.do === 'confirm') onConfirm(finding);
    else if (remedy.do === 'read') onRead(remedy.options);
    else if (remedy.do === 'look') document.getElementById(controlIds[remedy.at])?.focus();
    else onColumn(remedy.index);
  };
  const remedies = remediesFor(finding, work)
    .filter((one) => answer !== 'confirmed' || one.do !== 'confirm')
    .map((remedy) => ({ remedy, name: nameOf(remedy, work) }));
  return (
    <li className={classes.finding} data-question={(isQuestion(finding) && answer === null) || undefined}>
      <Sign finding={finding} answer={answer} />
      <div>
        <Text size="sm">
          <Text span inherit fw={600}>
            {isQuestion(finding) ? text.question : severityText[finding.severity]}:
          </Text>{' '}
          {finding.message}
        </Text>
        {place === '' ? null : (
          <Text size="xs" c="dimmed">
            {place}
          </Text>
        )}
        {answer === null ? null : (
          <Text size="xs" className={classes.good}>
            {text[answer]}
          </Text>
        )}
        <Group gap={6} mt={remedies.length === 0 ? 0 : 4}>
          {remedies.map(({ remedy, name }) => (
            <Button
              key={name}
              size="compact-xs"
              variant={remedy.do === 'look' ? 'subtle' : 'default'}
              aria-label={words.about(name, finding.message)}
              disabled={remedy.do === 'column' && isHeld}
              onClick={() => act(remedy)}
            >
              {name}
            </Button>
          ))}
        </Group>
      </div>
    </li>
  );
}
